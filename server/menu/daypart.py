"""A daypart: breakfast, lunch or happy hour; it may have its own stations and its own prices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from server.kit.clock import SECOND, Moment
from server.kit.ids import DishId, StationId

CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
DAYPARTS_MAX: Final = 12
DAYS: Final = range(1, 8)
"""Monday is 1."""


class Instead(Struct, frozen=True, kw_only=True):
    """While the daypart lasts, dishes of one station are cooked at another."""

    station: StationId
    at: StationId
    dishes: tuple[DishId, ...] = ()
    """None: all that the station cooks."""

    def __str__(self) -> str:
        return f"{self.station} at {self.at}"


class PriceThen(Struct, frozen=True, kw_only=True):
    """What a dish costs while the daypart lasts, its modifiers apart: happy hour."""

    dish: DishId
    price_cents: int


class Daypart(Struct, frozen=True, kw_only=True):
    """A time window of the house's; one that ends before it begins lasts over midnight."""

    id: str
    name: str
    begins: str
    """11:30."""
    ends: str
    days: tuple[int, ...] = ()
    """Of the week, Monday is 1; none: every day. Past midnight it is still the day before."""
    instead: tuple[Instead, ...] = ()
    prices: tuple[PriceThen, ...] = ()

    def lasts(self, on_the_wall: datetime) -> bool:
        """Whether it is that part of the day."""
        clock, day = f"{on_the_wall:%H:%M}", on_the_wall.isoweekday()
        if self.begins <= self.ends:
            return self.begins <= clock < self.ends and self._is_on(day)
        yesterday = (day - 2) % 7 + 1
        begun, still = clock >= self.begins, clock < self.ends
        return (begun and self._is_on(day)) or (still and self._is_on(yesterday))

    def _is_on(self, day: int) -> bool:
        return not self.days or day in self.days


def cooked_instead(
    dayparts: Iterable[Daypart], on_the_wall: datetime, dish: DishId, station: StationId
) -> StationId:
    """Where this station's share of the dish is cooked just now; the first that fits decides."""
    for daypart in dayparts:
        if daypart.lasts(on_the_wall):
            for each in daypart.instead:
                if each.station == station and (not each.dishes or dish in each.dishes):
                    return each.at
    return station


def cooks(
    dayparts: Iterable[Daypart],
    at: Moment,
    time_zone: str,
    dish: DishId,
    stations: Iterable[StationId],
) -> tuple[StationId, ...]:
    """Where a dish of this route is cooked at that moment, by the clock on the house's wall."""
    wall = datetime.fromtimestamp(at // SECOND, ZoneInfo(time_zone))
    parts = tuple(dayparts)
    found = (cooked_instead(parts, wall, dish, station) for station in stations)
    return tuple(dict.fromkeys(found))


def price_then(
    dayparts: Iterable[Daypart], at: Moment, time_zone: str, dish: DishId
) -> tuple[Daypart, int] | None:
    """The part of the day that has a price of its own for the dish just then; the first decides."""
    wall = datetime.fromtimestamp(at // SECOND, ZoneInfo(time_zone))
    for daypart in dayparts:
        for each in daypart.prices:
            if each.dish == dish and daypart.lasts(wall):
                return daypart, each.price_cents
    return None


def daypart_faults(dayparts: tuple[Daypart, ...], dishes: Iterable[DishId]) -> Iterator[str]:
    """Everything wrong with the parts of a day, each in a sentence for their owner."""
    known = set(dishes)
    if len(dayparts) > DAYPARTS_MAX:
        yield f"A day has at most {DAYPARTS_MAX} parts."
    for daypart in dayparts:
        if not CLOCK.fullmatch(daypart.begins) or not CLOCK.fullmatch(daypart.ends):
            yield f"{daypart.name} begins and ends at a time like 11:30."
        if daypart.begins == daypart.ends:
            yield f"{daypart.name} ends when it begins."
        if set(daypart.days) - set(DAYS):
            yield f"{daypart.name}: days are 1 (Monday) to 7 (Sunday)."
        named = {dish for each in daypart.instead for dish in each.dishes}
        priced = [each.dish for each in daypart.prices]
        for dish in sorted((named | set(priced)) - known):
            yield f"{daypart.name}: there is no dish {dish}."
        for dish in sorted({dish for dish in priced if priced.count(dish) > 1}):
            yield f"{daypart.name}: {dish} has several prices."
