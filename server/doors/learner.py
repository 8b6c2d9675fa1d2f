"""The learner: when a business day is over, the kitchen's times teach how long dishes take."""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec
import structlog

from server.db.engine import TROUBLE, Engine
from server.db.ranges import written
from server.doors.kitchen_times import business_days, times_of_day
from server.doors.open_house import NotTaken, OpenHouse
from server.floor.customs import Customs
from server.kit.ids import derived
from server.kitchen.learn import LearnTimes
from server.kitchen.prep import Prep, Samples, learnt
from server.register.day import Day
from server.reports.teach import samples

LOOK_EVERY_SECONDS: Final = 60.0
DAYS_MAX: Final = 60
"""So many evenings teach: older ones were another kitchen."""
_log = structlog.get_logger()


class Learner:
    """Runs in one process of the house at a time, beside its work."""

    def __init__(self, house: OpenHouse) -> None:
        self._house = house
        self._learnt = ""
        """The last day that was learnt from."""

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except (NotTaken, *TROUBLE) as away:
                _log.warning("learner.later", why=str(away))
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    async def look(self) -> None:
        """Once for each day that is over, where courses are to land together."""
        day, preps = await asyncio.to_thread(lessons, self._house.reads, self._learnt)
        if preps:
            await self._house.tell(LearnTimes(preps=preps), day, derived(repr(preps)))
        self._learnt = day or self._learnt


def lessons(reads: Engine, but: str) -> tuple[str, tuple[Prep, ...]]:
    """The last day that is over, and what it and those before it teach; not twice the same."""
    if not _is_wanted(reads):
        return "", ()
    days = [day for day in business_days(reads) if day.closed_at is not None][:DAYS_MAX]
    last = days[0].id if days else ""
    if last in {"", but}:
        return last, ()
    return last, tuple(learnt(_samples(reads, days), last))


def _is_wanted(reads: Engine) -> bool:
    found = written(reads, "", "", ("customs",)).live
    return any(msgspec.json.decode(body, type=Customs).lands_together for body in found)


def _samples(reads: Engine, days: list[Day]) -> Samples:
    return samples(times_of_day(reads, day).times for day in reversed(days))
