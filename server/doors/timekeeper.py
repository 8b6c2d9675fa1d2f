"""The timekeeper: what the house owes by the clock it asks of itself, once, when its time has come.

Rooms say what is due from records alone; nothing is armed in advance, so nothing is forgotten by a
crash, and a house that opens late catches up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Final

import structlog

from server.doors.open_house import NotTaken, OpenHouse
from server.house import HOUSE
from server.hub.dispatch import Due, Owed
from server.hub.messages import Record
from server.kit.clock import Moment
from server.kit.ids import derived

PAUSE_SECONDS: Final = 0.5
"""So much later than its time comes what is due, at most."""
ASKED_MAX: Final = 5_000
"""Names of acts that are over; one that is forgotten is asked again, and answered as before."""
_log = structlog.get_logger()

Lookup = Callable[[tuple[type[Record], ...]], list[Record]]
"""Gives the live records of some kinds."""


class Timekeeper:
    """Runs in one process of the house at a time."""

    def __init__(self, house: OpenHouse, dues: Iterable[Due] = HOUSE.dues) -> None:
        self._house = house
        self._dues = tuple(dues)
        self._asked: dict[str, None] = {}

    async def run(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(PAUSE_SECONDS)

    async def look(self) -> None:
        """Ask for everything whose time has come, earliest first."""
        now = self._house.clock.now()
        for owed in owing(self._dues, self._house.board.of, now):
            name = derived(owed.command.NAME, repr(owed.command), str(owed.at))
            if name not in self._asked:
                await self._ask(owed, name)

    async def _ask(self, owed: Owed, name: str) -> None:
        """A door: one act that goes wrong keeps nobody waiting, and is tried again."""
        try:
            await self._house.tell(owed.command, name)
        except NotTaken as away:
            _log.warning("timekeeper.not_taken", why=str(away))
            return
        self._asked[name] = None
        while len(self._asked) > ASKED_MAX:
            del self._asked[next(iter(self._asked))]


def owing(dues: Iterable[Due], records: Lookup, now: Moment) -> list[Owed]:
    """What is due by now, over all rooms, in the order in which its time came."""
    found = [owed for due in dues for owed in due.owed(records(due.kinds), now) if owed.at <= now]
    return sorted(found, key=lambda owed: owed.at)
