"""All-day: how many of each dish a station still has to make, over all its tickets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from server.kit.clock import Moment
from server.kit.ids import StationId
from server.kitchen.lane import AllDayShifted, DishCount, ModifierCount
from server.kitchen.ticket import Ticket

Counted = TypeVar("Counted", bound=Hashable)


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
    altered = _shifted(_altered(before), _altered(after))
    found: list[AllDayShifted] = []
    for station in sorted(pieces):
        shifted = tuple(
            DishCount(name=name, pieces=count, elsewhere=elsewhere[station][name])
            for name, count in sorted(pieces[station].items())
            if count or elsewhere[station][name]
        )
        modifiers = tuple(
            ModifierCount(name=name, modifier=modifier, pieces=count)
            for (name, modifier), count in sorted(altered[station].items())
            if count
        )
        if shifted or modifiers:
            found.append(AllDayShifted(station=station, shifts=shifted, modifiers=modifiers, at=at))
    return found


def _altered(tickets: Iterable[Ticket]) -> dict[StationId, Counter[tuple[str, str]]]:
    """Pieces still to make by station, dish and modifier."""
    stations: dict[StationId, Counter[tuple[str, str]]] = {}
    for ticket in tickets:
        count = stations.setdefault(ticket.station, Counter())
        for line in ticket.lines:
            for modifier in set(line.modifiers):
                count[line.name, modifier] += line.to_make
    return stations


def _shifted(
    before: Mapping[StationId, Counter[Counted]], after: Mapping[StationId, Counter[Counted]]
) -> dict[StationId, Counter[Counted]]:
    """By station: more of a dish, or less than nothing of it."""
    found = {station: Counter(after.get(station, {})) for station in {*before, *after}}
    for station, counted in before.items():
        found[station].subtract(counted)
    return found
