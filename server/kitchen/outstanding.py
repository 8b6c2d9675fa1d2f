"""Outstanding: which lane numbers a station has still to read, so that a hole is noticed."""

from __future__ import annotations

from server.kit.clock import Moment
from server.kit.ids import StationId
from server.kitchen.firing import WholeFiring
from server.kitchen.lane import OutstandingShifted


def numbers(whole: WholeFiring | None) -> dict[StationId, frozenset[int]]:
    """By station: tickets that are open, and changes that nobody there has confirmed."""
    if whole is None or whole.firing.cleared_at is not None:
        return {}
    return {ticket.station: ticket.outstanding for ticket in whole.tickets}


def outstanding_shifts(
    before: WholeFiring | None, after: WholeFiring, at: Moment
) -> list[OutstandingShifted]:
    """What a change of one firing gives its stations to read, and takes off them."""
    had, have = numbers(before), numbers(after)
    found = []
    for station in sorted({*had, *have}):
        old, new = had.get(station, frozenset()), have.get(station, frozenset())
        if old != new:
            found.append(OutstandingShifted(station=station, more=new - old, done=old - new, at=at))
    return found
