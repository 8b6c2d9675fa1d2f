"""Boxes on other networks: which are there, and what the house does for those that are not.

A printer with a `bridge` is its box's alone. While the box is away the house prints nothing there
either; it only says so, and lets dockets go to a backup.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import structlog

from printers.crew import Machine
from printers.spool import Attempt, Work
from server.db.engine import TROUBLE
from server.db.leases import held_now
from server.doors.open_house import OpenHouse
from server.hub.messages import Command
from server.paper.printer import Printer
from server.paper.spool import Attempts, HouseSpool, Known

BOX: Final = "box:"
"""Begins the names of their leases."""
BOX_LASTS_SECONDS: Final = 15.0
LOOK_SECONDS: Final = 2.0
DOUBT_SECONDS: Final = 1.0
_log = structlog.get_logger()


@dataclass(slots=True)
class Boxes:
    """Which are there, as far as the database knows: they may talk to any process of the house."""

    house: OpenHouse
    there: set[str] = field(default_factory=set)
    _has_looked: bool = False

    async def watch(self) -> None:
        while True:
            if any(printer.bridge for printer in self.house.board.all(Printer)):
                await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        try:
            self.there = await asyncio.to_thread(self._held)
            self._has_looked = True
        except TROUBLE as away:
            _log.warning("boxes.cannot_look", why=str(away))

    def _held(self) -> set[str]:
        with self.house.reads.begin() as connection:
            return held_now(connection, BOX)

    def machines(self) -> Iterable[Machine]:
        """The printers that the house works at: its own, and those whose box is away."""
        for printer in self.house.board.all(Printer):
            if not printer.bridge:
                yield machine_of(printer)
            elif self._has_looked and printer.bridge not in self.there:
                yield machine_of(printer, away=f"its box “{printer.bridge}” is not connected")

    def is_boxed(self, printer: str) -> bool:
        there = self.house.board.one(Printer, printer)
        return there is not None and bool(there.bridge)


def machine_of(printer: Printer, away: str = "") -> Machine:
    return Machine(id=printer.id, address=printer.address, profile=printer.profile, away=away)


class SpoolBesideBoxes(HouseSpool):
    """Leaves alone what a box has begun: the box may be printing it at this very moment."""

    def __init__(
        self,
        *,
        known: Known,
        ask: Callable[[Command], Awaitable[object]],
        attempts: Attempts,
        boxes: Boxes,
    ) -> None:
        super().__init__(known=known, ask=ask, attempts=attempts)
        self._boxes = boxes

    async def interrupted(self, printer: str) -> Sequence[Attempt]:
        return () if self._boxes.is_boxed(printer) else await super().interrupted(printer)

    async def lease(self, printer: str) -> Work:
        while True:
            work = await super().lease(printer)
            if not await self._is_begun(printer, work):
                return work
            await asyncio.sleep(DOUBT_SECONDS)

    async def _is_begun(self, printer: str, work: Work) -> bool:
        if not self._boxes.is_boxed(printer):
            return False
        begun = await super().interrupted(printer)
        return any((each.job, each.copy) == (work.job, work.copy) for each in begun)
