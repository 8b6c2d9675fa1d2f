"""Read the kitchen's times of a business day, of those that are over and of the one that runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import msgspec

from server.db.engine import Engine
from server.db.ranges import written
from server.kitchen.firing import Firing
from server.kitchen.station import Station
from server.kitchen.ticket import Ticket
from server.kitchen.waste import Waste
from server.register.day import Day
from server.reports.times import Times, times_now

SEVERAL_DAYS_MAX: Final = 400
"""So many business days are offered to choose from, the last ones."""
_AFTER_DOT: Final = "/"
"""The next letter after the full stop, which parts a day's name from a firing's."""
_NOW: Final = ("firing", "ticket")

_Live = Firing | Ticket | Station


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfTimes:
    """One business day in the kitchen."""

    times: tuple[Times, ...]
    stations: tuple[Station, ...]
    waste: tuple[Waste, ...]


def business_days(reads: Engine) -> list[Day]:
    """The last first."""
    found = written(reads, "day:", "day;", ()).ranged
    days = [msgspec.json.decode(body, type=Day) for body in found]
    return sorted(days, key=lambda day: day.opened_at, reverse=True)[:SEVERAL_DAYS_MAX]


def times_of_day(reads: Engine, day: Day) -> DayOfTimes:
    """From one moment of the house: what left the screens, and what still hangs there."""
    live = _NOW if day.closed_at is None else ()
    low, high = f"times:{day.id}.", f"times:{day.id}{_AFTER_DOT}"
    found = written(reads, low, high, ("station", *live))
    kept = [msgspec.json.decode(body, type=Times) for body in found.ranged]
    now = [msgspec.json.decode(body, type=_Live) for body in found.live]
    return DayOfTimes(
        times=(*kept, *times_now(day.id, day.opened_at, now)),
        stations=tuple(each for each in now if isinstance(each, Station)),
        waste=_waste_of(reads, day),
    )


def _waste_of(reads: Engine, day: Day) -> tuple[Waste, ...]:
    """A few a day; its own moment says which day it belongs to."""
    found = written(reads, "waste:", "waste;", ()).ranged
    waste = (msgspec.json.decode(body, type=Waste) for body in found)
    return tuple(
        each
        for each in waste
        if day.opened_at <= each.at and (day.closed_at is None or each.at <= day.closed_at)
    )
