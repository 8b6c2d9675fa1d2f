"""All-day: how many of each dish a station still has to make, over all its tickets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from server.kit.clock import Moment
from server.kit.ids import StationId
from server.kitchen.lane import AllDayShifted, DishCount
from server.kitchen.ticket import Ticket


def totals(tickets: Iterable[Ticket]) -> dict[StationId, Counter[str]]:
    """Pieces still to make by station and dish, of tickets that are to make."""
    stations: dict[StationId, Counter[str]] = {}
    for ticket in tickets:
        count = stations.setdefault(ticket.station, Counter())
        for line in ticket.lines:
            count[line.name] += line.wanted
    return stations


def shifts(before: Iterable[Ticket], after: Iterable[Ticket], at: Moment) -> list[AllDayShifted]:
    """What a change of one firing's tickets to make adds to the lanes, and takes off them."""
    less, more = totals(before), totals(after)
    found: list[AllDayShifted] = []
    for station in sorted({*less, *more}):
        pieces = more.get(station, Counter())
        pieces.subtract(less.get(station, Counter()))
        shifted = tuple(
            DishCount(name=name, pieces=count) for name, count in sorted(pieces.items()) if count
        )
        if shifted:
            found.append(AllDayShifted(station=station, shifts=shifted, at=at))
    return found
