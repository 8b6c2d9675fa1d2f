"""Going: whether a line can leave its check for another table, and what parts when it does."""

from __future__ import annotations

from collections.abc import Iterable

from server.floor.tab import within
from server.hub.messages import Refusal
from server.kit.ids import FiringId, TurnId, derived
from server.orders.bring import Parted
from server.orders.check import CheckPaid, WholeCheck
from server.orders.line import Line


class WrongPieces(Refusal):
    """More pieces than there are, or none."""

    code = "orders.wrong_pieces"


class LineGone(Refusal):
    """Somebody took the line off, or elsewhere, since the screen showed it."""

    code = "orders.line_gone"


def check_still_there(turn: TurnId, label: str, check: WholeCheck, line: Line) -> None:
    """At its party's table, wanted, and not paid. `label`: of the table where it is."""
    if check.head.turn != turn:
        raise LineGone(f"{line.name} went to {within(label)} meanwhile. Look at the check again.")
    if not check.is_open:
        raise CheckPaid(f"{line.name} is paid: it stays at its table.")
    if line.removed_at is not None or line.quantity == 0:
        what = "removed" if line.removed_at is not None else "voided"
        raise LineGone(f"{line.name} was {what} meanwhile. Look at the check again.")


def check_pieces(line: Line, pieces: int) -> None:
    if not 1 <= pieces <= line.quantity:
        raise WrongPieces(f"{line.name}: 1 to {line.quantity} pieces can go.")


def parted(origin: WholeCheck, lines: Iterable[Line], transfer: str) -> tuple[Parted, ...]:
    """A firing of which something stays is parted; its share is named after the act."""
    going = {line.id for line in lines}
    staying = {line.firing for line in origin.lines if line.id not in going and line.quantity > 0}
    torn = dict.fromkeys(line.firing for line in lines if line.firing in staying)
    return tuple(
        Parted(firing=firing, share=FiringId(derived("share", firing, transfer)))
        for firing in torn
        if firing is not None
    )
