"""One box on another network, as a process of the house knows it while it prints."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial

from printers.address import POLLING, address_of
from server.db.engine import Connection
from server.db.leases import must_hold
from server.doors.boxes import BOX
from server.doors.open_house import OpenHouse
from server.doors.paper_spool import PaperAttempts, known_to, tell_of_paper, woken
from server.paper.job import Job
from server.paper.printer import Printer
from server.paper.spool import HouseSpool


@dataclass(slots=True, kw_only=True)
class Box:
    """One box as this process of the house knows it: under which beginning it prints."""

    house: OpenHouse
    name: str
    fence: int
    spool: HouseSpool = field(init=False)
    attempts: PaperAttempts = field(init=False)
    awake: AbstractContextManager[None] = field(init=False)

    def __post_init__(self) -> None:
        self.attempts = PaperAttempts(self, bridge=self.name)
        tell = partial(tell_of_paper, self.house)
        self.spool = HouseSpool(known=known_to(self.house), ask=tell, attempts=self.attempts)
        self.awake = woken(self.house, self.spool)
        self.awake.__enter__()

    def let_go(self) -> None:
        self.awake.__exit__(None, None, None)

    @property
    def lease(self) -> str:
        return f"{BOX}{self.name}"

    async def written(self, write: Callable[[Connection], None]) -> None:
        def fenced(connection: Connection) -> None:
            must_hold(connection, self.lease, self.fence)
            write(connection)

        await asyncio.wrap_future(self.house.lane.aside(fenced))

    def has(self, job: str, copy: int) -> bool:
        """That copy is to come out at one of its printers."""
        there = self.house.board.one(Job, job)
        if there is None or not 0 <= copy < len(there.copies):
            return False
        here = there.copies[copy].printer or there.origin
        return here in {each.id for each in self.printers()}

    def printers(self) -> list[Printer]:
        found = (each for each in self.house.board.all(Printer) if each.bridge == self.name)
        return [each for each in found if address_of(each.address).way not in POLLING]
