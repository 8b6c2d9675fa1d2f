"""Drop: what was kept back is not wanted any more; it was never cooked and costs nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from server.floor.turn import Turn
from server.hub.messages import Event, Occasion
from server.kit.ids import FiringId, LineId, derived
from server.orders.check import WholeCheck, check_open
from server.orders.keep_back import kept_back
from server.orders.line import Line
from server.orders.lowering import check_manager
from server.orders.void import VoidLine, paid_again, taken_back

NEVER_COOKED = "came too late, never cooked"


def drop(
    checks: Sequence[WholeCheck],
    turn: Turn | None,
    firings: Collection[FiringId],
    occasion: Occasion,
) -> list[Event]:
    """Void what these firings kept back, on whichever of the party's checks it stands."""
    events: list[Event] = []
    after: list[WholeCheck] = []
    for check in checks:
        left = check
        for line in (line for firing in firings for line in kept_back(check, firing)):
            if not line.quantity:
                continue
            if line.refire_of is None:
                check_open(check)
                check_manager(turn, occasion)
            written, voided = taken_back(check, line, _all_of(line), turn, occasion)
            left = voided.apply(left)
            events += [*written, voided]
        after.append(left)
    return [*events, *paid_again(turn, after, occasion)] if events else []


def _all_of(line: Line) -> VoidLine:
    return VoidLine(
        correction=derived("dropped", line.check, line.id),
        check=line.check,
        line=LineId(line.id),
        pieces=line.quantity,
        reason=NEVER_COOKED,
    )
