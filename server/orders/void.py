"""Void what was sent: the check falls at once, and a station that was told hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.marks import mark_paid
from server.floor.old import Tapped, tapped
from server.floor.turn import Turn, TurnEvent
from server.floor.views import turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, FiringId, LineId, PersonId, TableId, TurnId, is_id
from server.kit.text import is_clean
from server.orders.check import CheckEvent, WholeCheck, check_open, find_line
from server.orders.correction import Corrected, Correction, corrected, is_removal_id
from server.orders.line import Line
from server.orders.tally import tallied
from server.orders.views import checks_of_line, correction_of

REASON_LENGTH_MAX = 200


class VoidLine(Command, frozen=True, kw_only=True):
    """Take pieces of a sent line off the check, with a reason."""

    NAME: ClassVar[str] = "orders.void"

    correction: str
    check: CheckId
    line: LineId
    pieces: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineVoided(CheckEvent):
    """Pieces of a sent line are not wanted any more; the correction says why."""

    correction: str
    turn: TurnId
    table: TableId
    before: Line
    after: Line
    pieces: int
    firing: FiringId | None
    """None: no station had been told."""
    amount_cents: int
    reason: str
    by: PersonId
    approved_by: PersonId | None
    tapped: Tapped | None = None

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines((self.after,)))


class NotSent(Refusal):
    """What is not sent is removed, not voided."""

    code = "orders.not_sent"


class AlreadyVoided(Refusal):
    """Nothing of the line is left."""

    code = "orders.already_voided"


class TooManyPieces(Refusal):
    """More pieces than are left, or fewer than one."""

    code = "orders.too_many_pieces"


class ReasonNeeded(Refusal):
    """A void says why."""

    code = "orders.reason_needed"


class ManagerNeeded(Refusal):
    """A fired dish costs food: a manager decides."""

    code = "orders.manager_needed"


class BadCorrection(Refusal):
    """A name that is no name, or one that stands for another void."""

    code = "orders.bad_correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The checks where the line may be, and a void of that name made before."""

    checks: tuple[WholeCheck, ...]
    turn: Turn | None
    earlier: Correction | None


def load(page: Page, asked: VoidLine, _: Occasion) -> Sent:
    checks = checks_of_line(page, asked.check, asked.line)
    return Sent(
        checks=checks,
        turn=turn_of(page, checks[0].head.turn) if checks else None,
        earlier=correction_of(page, asked.correction),
    )


def void(sent: Sent, asked: VoidLine, occasion: Occasion) -> Sequence[Event]:
    check, line = find_line(sent.checks, asked.line)
    if sent.earlier is not None:
        return _again(sent.earlier, asked)
    if not is_id(asked.correction) or is_removal_id(asked.correction):
        raise BadCorrection("This screen sent a name that the house cannot use. Reload it.")
    _check_voidable(check, line, asked)
    _check_reason(asked.reason)
    if line.is_made and not occasion.may("manager"):
        where = "is in the kitchen" if line.is_told else "was served"
        raise ManagerNeeded(f"{line.name} {where}: a manager has to type the PIN.")
    written, voided = taken_back(check, line, asked, occasion)
    after = [voided.apply(each) if each.id == check.id else each for each in sent.checks]
    return [written, voided, *paid_again(sent.turn, after, occasion)]


def taken_back(
    check: WholeCheck, line: Line, asked: VoidLine, occasion: Occasion
) -> tuple[Corrected, LineVoided]:
    """The correction comes first, so that whoever hears of the void finds it."""
    return (
        corrected(_correction(check, line, asked, occasion)),
        _voided(check, line, asked, occasion),
    )


def paid_again(
    turn: Turn | None, checks: Sequence[WholeCheck], occasion: Occasion
) -> list[TurnEvent]:
    """When nothing is left of what came after paying, the party is as paid as before.

    `checks`: all that the party has, as the void leaves them, oldest first.
    """
    paid = [check for check in checks if not check.is_open]
    owing = [check for check in checks if check.is_open and check.head.total_cents]
    return mark_paid(turn, occasion.now) if turn and paid and not owing else []


def _again(earlier: Correction, asked: VoidLine) -> list[Event]:
    if earlier.line != asked.line or earlier.pieces != asked.pieces:
        raise BadCorrection("This void was made before, for something else. Tap again.")
    return []


def _check_voidable(check: WholeCheck, line: Line, asked: VoidLine) -> None:
    if line.sent_at is None:
        raise NotSent(f"{line.name} is not sent: remove it instead.")
    if line.refire_of is None:
        # What is made again is on no bill, so a paid check does not keep it.
        check_open(check)
    if line.quantity == 0:
        raise AlreadyVoided(f"{line.name} is voided already.")
    if not 1 <= asked.pieces <= line.quantity:
        raise TooManyPieces(f"{line.name}: void 1 to {line.quantity} pieces.")


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonNeeded("Say why it is voided.")
    if not is_clean(reason, REASON_LENGTH_MAX):
        raise ReasonNeeded(f"A reason is one line of at most {REASON_LENGTH_MAX} letters.")


def _correction(check: WholeCheck, line: Line, asked: VoidLine, occasion: Occasion) -> Correction:
    return Correction(
        id=asked.correction,
        what="voided",
        check=check.id,
        line=LineId(line.id),
        name=line.name,
        pieces=asked.pieces,
        amount_cents=line.price_cents * asked.pieces,
        reason=asked.reason.strip(),
        fired=line.is_made,
        at=occasion.now,
        by=occasion.by,
        approved_by=occasion.approved_by if line.is_made else None,
    )


def _voided(check: WholeCheck, line: Line, asked: VoidLine, occasion: Occasion) -> LineVoided:
    after = replace(line, quantity=line.quantity - asked.pieces, voided=line.voided + asked.pieces)
    return LineVoided(
        check=check.id,
        correction=asked.correction,
        turn=check.head.turn,
        table=check.head.table,
        before=line,
        after=after,
        pieces=asked.pieces,
        firing=line.firing if line.is_told else None,
        amount_cents=line.price_cents * asked.pieces,
        reason=asked.reason.strip(),
        by=occasion.by,
        approved_by=occasion.approved_by if line.is_made else None,
        tapped=tapped(occasion),
        at=occasion.now,
    )
