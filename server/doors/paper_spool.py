"""The house's paper as workers need it: jobs from the board, attempts and words written down."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Final, Protocol

import msgspec

from printers.spool import Attempt, Elsewhere, HouseAway
from server.db.attempts import attempts_in, put_attempt
from server.db.engine import TROUBLE, Connection
from server.db.reads import record_body, record_in
from server.doors.kept_pictures import picture
from server.doors.open_house import OpenHouse
from server.doors.receipt_links import link_of
from server.doors.watched import ON_THEIR_WAY
from server.hub.messages import Command
from server.hub.write_up import Frame
from server.kit.ids import JobId, PersonId
from server.paper.job import Job
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.printer import Printer
from server.paper.report import ReportOutcome
from server.paper.sheet import Sheet
from server.paper.spool import HouseSpool, Known
from server.staff.person import Person

PRINTING: Final = "printing"
BEGUN: Final = "begun"
PASSING: Final = frozenset({"failed", "held"})
"""What may be so, then not, then so again."""
SCREENS_FIRST_SECONDS: Final = 0.02
"""Paper takes seconds; whoever fired and whoever cooks should not wait for its preparation."""


class Fenced(Protocol):
    """Who may print now: a process of the house, or a box on another network."""

    house: OpenHouse
    fence: int

    def written(self, write: Callable[[Connection], None]) -> Awaitable[None]:
        """Only while the fence is in force."""


class PaperAttempts:
    """`server.paper.spool.Attempts` on the house's table of attempts."""

    def __init__(self, lease: Fenced, bridge: str = "") -> None:
        """`bridge`: the box that prints; empty: the house itself."""
        self._lease = lease
        self._house = lease.house
        self._bridge = bridge

    async def begin(self, attempt: Attempt) -> None:
        """Only under the lease's fence, not too late, and where the printer stands now."""
        write = self._as(replace(attempt, box=self._bridge), BEGUN)

        def begun(connection: Connection) -> None:
            must_stand_there(connection, attempt, self._bridge)
            write(connection)

        with said_as_away():
            await self._lease.written(begun)

    async def end(self, attempt: Attempt, outcome: str) -> None:
        with said_as_away():
            await asyncio.wrap_future(self._house.lane.aside(self._as(attempt, outcome)))

    async def unended(self, printer: str) -> Sequence[Attempt]:
        return [attempt for attempt in await self._begun() if attempt.printer == printer]

    async def has_begun(self, job: str, copy: int) -> bool:
        """This very box began that copy, and has not ended it."""
        return any(
            (each.job, each.copy, each.box) == (job, copy, self._bridge)
            for each in await self._begun()
        )

    async def _begun(self) -> Sequence[Attempt]:
        read = partial(attempts_in, worker=PRINTING, states=(BEGUN,))
        with said_as_away():
            bodies = await asyncio.wrap_future(self._house.lane.aside(read))
        return [msgspec.json.decode(body, type=Attempt) for body in bodies]

    def _as(self, attempt: Attempt, state: str) -> Callable[[Connection], None]:
        return partial(
            put_attempt,
            id_=attempt.id,
            worker=PRINTING,
            state=state[:24],
            at=self._house.clock.now(),
            body=msgspec.json.encode(attempt),
            fence=self._lease.fence,
        )


@contextmanager
def said_as_away() -> Iterator[None]:
    """To a worker a database that does not answer is a house that does not."""
    try:
        yield
    except TROUBLE as trouble:
        raise HouseAway(f"its database: {trouble.__cause__ or trouble}") from trouble


def must_stand_there(connection: Connection, attempt: Attempt, bridge: str) -> None:
    """An owner's change is in force with its commit: nothing begins at the old address after it."""
    if not attempt.at:
        return
    body = record_in(connection, f"printer:{attempt.printer}")
    there = msgspec.json.decode(body, type=Printer) if body else None
    if there is None or (there.address, there.bridge) != (attempt.at, bridge):
        raise Elsewhere("this printer has another address by now")


def known_to(house: OpenHouse) -> Known:
    return Known(
        jobs=lambda: house.board.picked(ON_THEIR_WAY),
        printers=lambda: house.board.all(Printer),
        sheet=partial(_sheet, house),
        person=partial(_name, house),
        time_zone=partial(_time_zone, house),
        clock=house.clock,
        picture=partial(_picture, house),
        link=partial(link_of, house),
    )


async def _sheet(house: OpenHouse, job: JobId) -> Sheet | None:
    with said_as_away():
        body = await asyncio.to_thread(record_body, house.reads, f"sheet:{job}")
    return msgspec.json.decode(body, type=Sheet) if body else None


async def _picture(house: OpenHouse, name: str) -> str:
    with said_as_away():
        return await picture(house, name)


def _name(house: OpenHouse, person: PersonId) -> str:
    there = house.board.one(Person, person)
    return there.name if there else ""


def _time_zone(house: OpenHouse) -> str:
    letterhead = house.board.one(Letterhead, THE_HOUSE)
    return letterhead.time_zone if letterhead else "UTC"


async def tell_of_paper(house: OpenHouse, told: Command) -> None:
    if isinstance(told, ReportOutcome) and told.state not in PASSING:
        # The same word about the same copy is the same command, however often it is told.
        await house.tell(told, told.job, str(told.copy), told.state)
    else:
        await house.tell(told)


@contextmanager
def woken(house: OpenHouse, spool: HouseSpool) -> Iterator[None]:
    """By every commit with jobs or printers."""
    wake = partial(_wake, house.relay.loop, spool)
    house.relay.listeners.append(wake)
    try:
        yield
    finally:
        house.relay.listeners.remove(wake)


def _wake(loop: asyncio.AbstractEventLoop, spool: HouseSpool, frames: Iterable[Frame]) -> None:
    if any(isinstance(record, Job | Printer) for frame in frames for record in frame.changes.puts):
        loop.call_later(SCREENS_FIRST_SECONDS, spool.wake)
