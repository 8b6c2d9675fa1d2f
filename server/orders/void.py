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
from server.orders.check import CheckEvent, WholeCheck, check_open, find_line
from server.orders.correction import (
    Correction,
    CorrectionEvent,
    CorrectionShrunk,
    corrected,
    is_removal_id,
)
from server.orders.line import Line
from server.orders.lowering import (
    ManagerNeeded,
    approved,
    check_manager,
    check_reason,
    is_presented,
)
from server.orders.reduction import shrunk
from server.orders.tally import tallied
from server.orders.views import checks_of_line, correction_of


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
    check_reason(asked.reason, "Say why it is voided.")
    if line.is_made and not occasion.may("manager"):
        where = "is in the kitchen" if line.is_told else "was served"
        raise ManagerNeeded(f"{line.name} {where}: a manager has to type the PIN.")
    if line.is_owed:
        check_manager(sent.turn, occasion)
    written, voided = taken_back(check, line, asked, sent.turn, occasion)
    after = [voided.apply(each) if each.id == check.id else each for each in sent.checks]
    return [*written, voided, *paid_again(sent.turn, after, occasion)]


def taken_back(
    check: WholeCheck, line: Line, asked: VoidLine, turn: Turn | None, occasion: Occasion
) -> tuple[list[CorrectionEvent], LineVoided]:
    """The correction comes first, so that whoever hears of the void finds it."""
    voided = _voided(check, line, asked, turn, occasion)
    correction = _correction(check, line, asked, turn, occasion)
    return [corrected(correction), *_shrunk(line, voided.after, occasion)], voided


def _shrunk(before: Line, after: Line, occasion: Occasion) -> list[CorrectionEvent]:
    """Whatever was taken off the pieces that nobody wants any more."""
    gone = {
        each.id: each.cents - left.cents
        for each, left in zip(before.reductions, after.reductions, strict=True)
    }
    if before.override is not None and before.list_price_cents is not None:
        less = before.list_price_cents - before.price_cents
        gone[before.override.id] = less * (before.quantity - after.quantity)
    return [
        CorrectionShrunk(correction=id_, cents=cents, at=occasion.now)
        for id_, cents in gone.items()
        if cents
    ]


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


def _correction(
    check: WholeCheck, line: Line, asked: VoidLine, turn: Turn | None, occasion: Occasion
) -> Correction:
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
        approved_by=_approved(line, turn, occasion),
        after_presenting=line.is_owed and is_presented(turn),
    )


def _approved(line: Line, turn: Turn | None, occasion: Occasion) -> PersonId | None:
    return approved(occasion, needed=line.is_made or (line.is_owed and is_presented(turn)))


def _voided(
    check: WholeCheck, line: Line, asked: VoidLine, turn: Turn | None, occasion: Occasion
) -> LineVoided:
    left = line.quantity - asked.pieces
    after = replace(
        line,
        quantity=left,
        voided=line.voided + asked.pieces,
        reductions=shrunk(line.reductions, line.price_cents, left),
    )
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
        approved_by=_approved(line, turn, occasion),
        tapped=tapped(occasion),
        at=occasion.now,
    )
