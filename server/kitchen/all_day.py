"""All-day: how many of each dish a station still has to make, over all its tickets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from server.kit.clock import Moment
from server.kit.ids import StationId
from server.kitchen.lane import AllDayShifted, DishCount
from server.kitchen.ticket import Ticket


def totals(
    tickets: Iterable[Ticket], *, counted_elsewhere: bool = False
) -> dict[StationId, Counter[str]]:
    """Pieces still to make by station and dish, of tickets that are to make.

    `counted_elsewhere`: those alone that another station has first.
    """
    stations: dict[StationId, Counter[str]] = {}
    for ticket in tickets:
        count = stations.setdefault(ticket.station, Counter())
        for line in ticket.lines:
            if line.counted_elsewhere or not counted_elsewhere:
                count[line.name] += line.to_make
    return stations


def shifts(before: Iterable[Ticket], after: Iterable[Ticket], at: Moment) -> list[AllDayShifted]:
    """What a change of one firing's tickets to make adds to the lanes, and takes off them."""
    before, after = tuple(before), tuple(after)
    pieces = _shifted(totals(before), totals(after))
    elsewhere = _shifted(
        totals(before, counted_elsewhere=True), totals(after, counted_elsewhere=True)
    )
    found: list[AllDayShifted] = []
    for station in sorted(pieces):
        shifted = tuple(
            DishCount(name=name, pieces=count, elsewhere=elsewhere[station][name])
            for name, count in sorted(pieces[station].items())
            if count or elsewhere[station][name]
        )
        if shifted:
            found.append(AllDayShifted(station=station, shifts=shifted, at=at))
    return found


def _shifted(
    before: dict[StationId, Counter[str]], after: dict[StationId, Counter[str]]
) -> dict[StationId, Counter[str]]:
    """By station: more of a dish, or less than nothing of it."""
    found = {station: Counter(after.get(station, {})) for station in {*before, *after}}
    for station, counted in before.items():
        found[station].subtract(counted)
    return found
