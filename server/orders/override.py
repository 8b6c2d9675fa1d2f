"""Override a price: one piece costs something else than the carte says; that is kept beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.floor.turn import Turn
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId, TurnId
from server.menu.publish import PRICE_CENTS_MAX
from server.orders.check import CheckEvent, WholeCheck, check_open, find_line
from server.orders.correction import (
    Correction,
    CorrectionEvent,
    CorrectionShrunk,
    CorrectionTakenBack,
    corrected,
)
from server.orders.line import Line
from server.orders.lowering import (
    ManagerNeeded,
    approved,
    check_given_reason,
    check_manager,
    is_presented,
)
from server.orders.reduce import Reducing, again, check_act, load_reducing
from server.orders.reduction import Override, repriced
from server.orders.tally import tallied
from server.orders.views import correction_of
from server.orders.void import AlreadyVoided, NotSent


class OverridePrice(Command, frozen=True, kw_only=True):
    """Say what one piece of a sent line costs, with its modifiers."""

    NAME: ClassVar[str] = "orders.override"

    override: str
    check: CheckId
    line: LineId
    price_cents: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRepriced(CheckEvent):
    """A line costs something else; the correction says why."""

    turn: TurnId
    line: Line
    """In full, as it stands afterwards."""

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines((self.line,)))


class WrongPrice(Refusal):
    """Less than nothing, or more than anything costs."""

    code = "orders.wrong_price"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overriding:
    """The line and its rules, and what was written when it got its last price."""

    reducing: Reducing
    last: Correction | None


def load(page: Page, asked: OverridePrice, occasion: Occasion) -> Overriding:
    state = load_reducing(page, asked.check, (asked.line,), asked.override, occasion)
    found = next((line for check in state.checks if (line := check.line(asked.line))), None)
    last = correction_of(page, found.override.id) if found and found.override else None
    return Overriding(reducing=state, last=last)


def override(overriding: Overriding, asked: OverridePrice, occasion: Occasion) -> Sequence[Event]:
    state = overriding.reducing
    check_act(asked.override, occasion)
    said = f"{state.amount(asked.price_cents)} each"
    if state.earlier is not None:
        return again(state.earlier, "repriced", said)
    check, line = find_line(state.checks, asked.line)
    check_open(check)
    _check_priced(state, line, asked)
    if line.price_cents == asked.price_cents:
        return []
    why = "Say why it has another price."
    check_given_reason(state.rules, state.rules.override_reasons, asked.reason, why)
    turn = state.turn(check)
    needed = _check_role(state, line, asked, turn, occasion)
    after = _priced(line, asked, occasion, needed=needed, turn=turn)
    return [
        *_before(line, overriding.last, occasion),
        *_written(check, line, after, said, occasion),
        LineRepriced(check=check.id, turn=check.head.turn, line=after, at=occasion.now),
    ]


def _check_priced(state: Reducing, line: Line, asked: OverridePrice) -> None:
    if line.sent_at is None:
        raise NotSent(f"{line.name} is not sent yet: send it first.")
    if line.quantity == 0:
        raise AlreadyVoided(f"{line.name} is voided already.")
    if line.refire_of is not None:
        raise WrongPrice(f"{line.name} is made again: it costs nothing.")
    if not 0 <= asked.price_cents <= PRICE_CENTS_MAX:
        most = state.amount(PRICE_CENTS_MAX)
        raise WrongPrice(f"A price is nothing or more, and at most {most}.")


def _check_role(
    state: Reducing, line: Line, asked: OverridePrice, turn: Turn | None, occasion: Occasion
) -> bool:
    """Whether a manager had to agree."""
    if asked.price_cents < line.price_cents:
        check_manager(turn, occasion)
    alone = state.rules.allows("override", occasion.roles)
    if not alone and not occasion.may("manager"):
        raise ManagerNeeded("A manager has to agree to another price: type the PIN.")
    return not alone or (asked.price_cents < line.price_cents and is_presented(turn))


def _priced(
    line: Line, asked: OverridePrice, occasion: Occasion, *, needed: bool, turn: Turn | None
) -> Line:
    """At the carte's own price again there is nothing to remember."""
    listed = line.price_cents if line.list_price_cents is None else line.list_price_cents
    remembered = Override(
        id=asked.override,
        reason=asked.reason.strip(),
        by=occasion.by,
        approved_by=approved(occasion, needed=needed),
        at=occasion.now,
        after_presenting=is_presented(turn) and asked.price_cents < line.price_cents,
    )
    return replace(
        line,
        price_cents=asked.price_cents,
        list_price_cents=listed,
        override=None if asked.price_cents == listed else remembered,
        reductions=repriced(line.reductions, asked.price_cents, line.quantity),
    )


def _before(line: Line, last: Correction | None, occasion: Occasion) -> list[CorrectionEvent]:
    """What was written of the price that it had so far; pieces elsewhere may still have it."""
    if last is None or line.list_price_cents is None:
        return []
    less = (line.list_price_cents - line.price_cents) * line.quantity
    if less == last.amount_cents:
        return [CorrectionTakenBack(correction=last.id, at=occasion.now)]
    return [CorrectionShrunk(correction=last.id, cents=less, at=occasion.now)]


def _written(
    check: WholeCheck, before: Line, after: Line, said: str, occasion: Occasion
) -> list[CorrectionEvent]:
    events: list[CorrectionEvent] = [
        CorrectionShrunk(correction=was.id, cents=was.cents - now.cents, at=occasion.now)
        for was, now in zip(before.reductions, after.reductions, strict=True)
        if was.cents != now.cents
    ]
    if after.override is None or after.list_price_cents is None:
        return events
    correction = Correction(
        id=after.override.id,
        what="repriced",
        check=check.id,
        line=LineId(after.id),
        name=after.name,
        pieces=after.quantity,
        amount_cents=(after.list_price_cents - after.price_cents) * after.quantity,
        reason=after.override.reason,
        fired=after.is_made,
        at=occasion.now,
        by=occasion.by,
        approved_by=after.override.approved_by,
        after_presenting=after.override.after_presenting,
        said=said,
    )
    return [corrected(correction), *events]
