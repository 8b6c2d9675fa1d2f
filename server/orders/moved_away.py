"""Moved away: dishes leave a table whose guests have the bill, so a manager agrees to it."""

from __future__ import annotations

from collections.abc import Sequence

from server.floor.turn import Turn
from server.hub.messages import Event, Occasion
from server.kit.ids import LineId, derived
from server.orders.check import WholeCheck
from server.orders.correction import Correction, corrected
from server.orders.line import Line
from server.orders.lowering import approved, check_manager, is_presented

MOVED = "to another table"


def moved_away(
    turn: Turn, check: WholeCheck, lines: Sequence[Line], transfer: str, occasion: Occasion
) -> list[Event]:
    """What a bill that was seen falls by; nothing is written while nobody has seen one."""
    owed = [line for line in lines if line.is_owed]
    cents = sum(line.amount_cents for line in owed)
    if not cents or not is_presented(turn):
        return []
    check_manager(turn, occasion)
    alone = owed[0] if len(owed) == 1 else None
    correction = Correction(
        id=derived("moved", check.id, transfer),
        what="moved",
        check=check.id,
        line=LineId(alone.id if alone else ""),
        name=alone.name if alone else f"{len(owed)} dishes",
        pieces=sum(line.quantity for line in owed),
        amount_cents=cents,
        reason=MOVED,
        fired=any(line.is_made for line in owed),
        at=occasion.now,
        by=occasion.by,
        approved_by=approved(occasion, needed=True),
        after_presenting=True,
    )
    return [corrected(correction)]
