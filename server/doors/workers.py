"""Put the workers to work: one for each printer and each card terminal, and the timekeeper."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import msgspec

from printers.crew import Machine, Ways, work
from printers.spool import Attempt
from server.db.attempts import attempts_in, put_attempt
from server.db.engine import Connection
from server.db.reads import record_body
from server.doors.acquaintances import acquaintance
from server.doors.backup_file import BACKUPS
from server.doors.card_workers import put_terminals_to_work
from server.doors.daily_backup import back_up_daily
from server.doors.devices_door import watch_revoked
from server.doors.jumps import tell_of_jumps
from server.doors.learner import Learner
from server.doors.leases import Lease, work_where_leased
from server.doors.open_checks_worker import OpenChecksWorker
from server.doors.open_house import OpenHouse
from server.doors.timekeeper import Timekeeper
from server.hub.messages import Command
from server.hub.write_up import Frame
from server.kit import tasks
from server.kit.ids import JobId, PersonId
from server.paper.job import Job
from server.paper.letterhead import THE_HOUSE, Letterhead
from server.paper.printer import Printer
from server.paper.report import ReportOutcome
from server.paper.sheet import Sheet
from server.paper.spool import HouseSpool, Known
from server.staff.person import Person

PRINTING = "printing"
BEGUN = "begun"
OPEN_CHECKS = "open checks"
PASSING = frozenset({"failed", "held"})
"""What may be so, then not, then so again."""
TIME = "time"
LEARNING = "learning"
SCREENS_FIRST_SECONDS = 0.02
"""Paper takes seconds; whoever fired and whoever cooks should not wait for its preparation."""


class PaperAttempts:
    """`server.paper.spool.Attempts` on the house's table of attempts."""

    def __init__(self, lease: Lease) -> None:
        self._lease = lease
        self._house = lease.house

    async def begin(self, attempt: Attempt) -> None:
        """Only under the lease's fence, and not too late."""
        await self._lease.written(self._as(attempt, BEGUN))

    async def end(self, attempt: Attempt, outcome: str) -> None:
        await asyncio.wrap_future(self._house.lane.aside(self._as(attempt, outcome)))

    async def unended(self, printer: str) -> Sequence[Attempt]:
        read = partial(attempts_in, worker=PRINTING, states=(BEGUN,))
        bodies = await asyncio.wrap_future(self._house.lane.aside(read))
        found = [msgspec.json.decode(body, type=Attempt) for body in bodies]
        return [attempt for attempt in found if attempt.printer == printer]

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


def put_to_work(house: OpenHouse) -> None:
    """In whichever process of the house has the leases."""
    work_where_leased(house, PRINTING, partial(_print, house))
    put_terminals_to_work(house)
    work_where_leased(house, TIME, lambda _: Timekeeper(house).run())
    work_where_leased(house, LEARNING, lambda _: Learner(house).run())
    work_where_leased(house, OPEN_CHECKS, lambda _: OpenChecksWorker(house).run())
    if house.operating.backup_every_hours and not house.settings.database_url:
        work_where_leased(house, BACKUPS, lambda _: back_up_daily(house))
    house.working.append(tasks.start(tell_of_jumps(house), "jumps"))
    house.working.append(tasks.start(watch_revoked(house), "revoked screens"))


async def _print(house: OpenHouse, lease: Lease) -> None:
    known = Known(
        jobs=lambda: house.board.all(Job),
        printers=lambda: house.board.all(Printer),
        sheet=partial(_sheet, house),
        person=partial(_name, house),
        time_zone=partial(_time_zone, house),
        clock=house.clock,
    )
    spool = HouseSpool(known=known, ask=partial(_tell, house), attempts=PaperAttempts(lease))
    wake = partial(_wake, house.relay.loop, spool)
    house.relay.listeners.append(wake)
    ways = Ways(rolls=house.rolls, who=partial(acquaintance, house), hatches=house.hatches)
    try:
        await work(lambda: _machines(house), spool, ways)
    finally:
        house.relay.listeners.remove(wake)


def _wake(loop: asyncio.AbstractEventLoop, spool: HouseSpool, frames: Iterable[Frame]) -> None:
    if any(isinstance(record, Job | Printer) for frame in frames for record in frame.changes.puts):
        loop.call_later(SCREENS_FIRST_SECONDS, spool.wake)


def _machines(house: OpenHouse) -> Iterable[Machine]:
    for printer in house.board.all(Printer):
        yield Machine(id=printer.id, address=printer.address, profile=printer.profile)


async def _sheet(house: OpenHouse, job: JobId) -> Sheet | None:
    body = await asyncio.to_thread(record_body, house.reads, f"sheet:{job}")
    return msgspec.json.decode(body, type=Sheet) if body else None


def _name(house: OpenHouse, person: PersonId) -> str:
    there = house.board.one(Person, person)
    return there.name if there else ""


def _time_zone(house: OpenHouse) -> str:
    letterhead = house.board.one(Letterhead, THE_HOUSE)
    return letterhead.time_zone if letterhead else "UTC"


async def _tell(house: OpenHouse, told: Command) -> None:
    if isinstance(told, ReportOutcome) and told.state not in PASSING:
        # The same word about the same copy is the same command, however often it is told.
        await house.tell(told, told.job, str(told.copy), told.state)
    else:
        await house.tell(told)
