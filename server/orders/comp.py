"""Comp: made and given free. The line stays, the price goes, the reason is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, LineId
from server.kit.money import allocated
from server.orders.check import WholeCheck
from server.orders.line import Line
from server.orders.lowering import (
    ManagerNeeded,
    approved,
    check_given_reason,
    check_manager,
    is_presented,
)
from server.orders.reduce import (
    Reducing,
    Taken,
    again,
    check_act,
    given,
    lines_meant,
    load_reducing,
)
from server.orders.reduction import Reduction, paid_pieces
from server.orders.void import TooManyPieces


class Comp(Command, frozen=True, kw_only=True):
    """Give pieces of a line for free; without a line, everything that was sent on the check."""

    NAME: ClassVar[str] = "orders.comp"

    reduction: str
    check: CheckId
    line: LineId | None = None
    pieces: int | None = None
    """Of the line; all of them when nothing is said."""
    reason: str


class WrongComp(Refusal):
    """Pieces are those of a line."""

    code = "orders.wrong_comp"


def load(page: Page, asked: Comp, occasion: Occasion) -> Reducing:
    return load_reducing(page, asked.check, _named(asked), asked.reduction, occasion)


def comp(state: Reducing, asked: Comp, occasion: Occasion) -> Sequence[Event]:
    check_act(asked.reduction, occasion)
    said = "free" if asked.pieces is None else f"{asked.pieces} free"
    if state.earlier is not None:
        return again(state.earlier, "comped", said)
    if asked.line is None and asked.pieces is not None:
        raise WrongComp("Say which dish these pieces are of.")
    check, lines = lines_meant(state, _named(asked))
    why = "Say why it is free."
    check_given_reason(state.rules, state.rules.comp_reasons, asked.reason, why)
    taken = {line.id: _free(line, asked.pieces) for line in lines}
    needed = _check_role(state, check, occasion)
    act = Reduction(
        id=asked.reduction,
        kind="comp",
        how="free",
        whole_check=asked.line is None,
        reason=asked.reason.strip(),
        by=occasion.by,
        approved_by=approved(occasion, needed=needed),
        at=occasion.now,
        after_presenting=is_presented(state.turn(check)),
    )
    return given(check, lines, act, taken, said=said)


def _named(asked: Comp) -> tuple[LineId, ...]:
    return () if asked.line is None else (asked.line,)


def _free(line: Line, pieces: int | None) -> Taken:
    """What these pieces cost now, after every discount that they had."""
    paid = paid_pieces(line.reductions, line.quantity)
    wanted = paid if pieces is None else pieces
    if not 1 <= wanted <= paid:
        raise TooManyPieces(f"{line.name}: 1 to {paid} pieces can be free.")
    cents, _ = allocated(line.amount_cents, [wanted, paid - wanted])
    return Taken(cents=cents, pieces=wanted)


def _check_role(state: Reducing, check: WholeCheck, occasion: Occasion) -> bool:
    """Whether a manager had to agree."""
    turn = state.turn(check)
    check_manager(turn, occasion)
    alone = state.rules.allows("comp", occasion.roles)
    if not alone and not occasion.may("manager"):
        raise ManagerNeeded("A manager has to agree that it is free: type the PIN.")
    return not alone or is_presented(turn)
