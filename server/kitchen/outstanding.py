"""Outstanding: which lane numbers a station has still to read, so that a hole is noticed."""

from __future__ import annotations

from collections import Counter

from server.kit.clock import Moment
from server.kit.ids import StationId
from server.kitchen.firing import WholeFiring
from server.kitchen.lane import OutstandingShifted


def numbers(whole: WholeFiring | None) -> dict[StationId, Counter[int]]:
    """By station: tickets that are open, and changes that nobody there has confirmed."""
    found: dict[StationId, Counter[int]] = {}
    if whole is not None and whole.firing.cleared_at is None:
        for ticket in whole.tickets:
            found.setdefault(ticket.station, Counter()).update(ticket.outstanding)
    return found


def outstanding_shifts(
    before: WholeFiring | None, after: WholeFiring, at: Moment
) -> list[OutstandingShifted]:
    """What a change of one firing gives its stations to read, and takes off them."""
    had, have = numbers(before), numbers(after)
    found = []
    for station in sorted({*had, *have}):
        old, new = had.get(station, Counter()), have.get(station, Counter())
        if old != new:
            more, done = tuple((new - old).elements()), tuple((old - new).elements())
            found.append(OutstandingShifted(station=station, more=more, done=done, at=at))
    return found
