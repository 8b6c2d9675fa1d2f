"""The spool in the house: hands jobs to the workers in order and takes back what became of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from printers.document import (
    kept_links,
    kept_pictures,
    with_links,
    with_pictures,
    without_pulses,
)
from printers.spool import Attempt, Result, Work
from printers.transport.outcome import Health
from server.hub.messages import Command
from server.kit.clock import Clock
from server.kit.ids import JobId, PersonId, PrinterId, fresh
from server.paper.chain import backups_of, stand_in
from server.paper.expire import is_too_late, stale_at
from server.paper.found import FindPrinter
from server.paper.heading import heading
from server.paper.job import DOCKETS, Job
from server.paper.move_on import MoveOn
from server.paper.printer import Printer
from server.paper.report import ReportOutcome
from server.paper.sheet import Sheet

POLL_SECONDS: Final = 1.0
"""A paper comes out by then even when nobody woke the worker."""


class Attempts(Protocol):
    """Tries that may have reached paper: rows of the workers, outside the journal."""

    async def begin(self, attempt: Attempt) -> None:
        """Durable when it returns; `Elsewhere` when the printer stands at another address."""

    async def end(self, attempt: Attempt, outcome: str) -> None:
        """The attempt is over."""

    async def unended(self, printer: str) -> Sequence[Attempt]:
        """Begun and never ended, oldest first."""


async def _no_picture(_: str) -> str:
    return ""


def _no_link(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the spool reads of the house, without asking the database for more than a sheet."""

    jobs: Callable[[], Iterable[Job]]
    """At least all that are on their way."""
    printers: Callable[[], Iterable[Printer]]
    sheet: Callable[[JobId], Awaitable[Sheet | None]]
    person: Callable[[PersonId], str]
    """The name of whoever asked for a copy; empty for nobody."""
    time_zone: Callable[[], str]
    clock: Clock
    picture: Callable[[str], Awaitable[str]] = _no_picture
    """A kept picture by its name, in base64; empty when there is none."""
    link: Callable[[str], str] = _no_link
    """What a code named so says; empty: nothing."""


class HouseSpool:
    """`printers.spool.Spool` inside the house's own process.

    `ask` carries a command out as a door and returns once it is committed (or `again`). Call `wake`
    after every commit with jobs or printers.
    """

    def __init__(
        self,
        *,
        known: Known,
        ask: Callable[[Command], Awaitable[object]],
        attempts: Attempts,
    ) -> None:
        self._known = known
        self._ask = ask
        self._attempts = attempts
        self._bells: dict[str, asyncio.Event] = {}
        self._told: set[tuple[str, int]] = set()
        self._retried: dict[str, int | None] = {}

    def wake(self) -> None:
        """Something was queued, or a printer changed. On the event loop only."""
        for bell in self._bells.values():
            bell.set()

    async def lease(self, printer: str) -> Work:
        bell = self._bells.setdefault(printer, asyncio.Event())
        while True:
            bell.clear()
            if work := await self.offered(printer):
                return work
            await _rung(bell)

    async def offered(self, printer: str) -> Work | None:
        """What is to be printed there now; what is wanted elsewhere is let go."""
        job = self._first(printer)
        if job is None:
            return None
        work = await self._work(job)
        if not await self.is_wanted_back(work):
            return work
        await self.move_on(work)
        return None

    async def _work(self, job: Job) -> Work:
        sheet = await self._known.sheet(JobId(job.id))
        assert sheet is not None, f"{job.key} has no sheet"
        printers = self._printers()
        home, last = printers.get(job.origin), job.copies[-1]
        mark, note = heading(
            job,
            home=home.name if home else job.origin,
            person=self._known.person(last.by),
            time_zone=self._known.time_zone(),
        )
        wanted = kept_pictures(sheet.blocks)
        pictures = {name: await self._known.picture(name) for name in wanted}
        links = {name: self._known.link(name) for name in kept_links(sheet.blocks)}
        blocks = with_links(with_pictures(sheet.blocks, pictures), links)
        return Work(
            job=job.id,
            copy=len(job.copies) - 1,
            mark=mark,
            note=note,
            document=without_pulses(blocks) if _opened_a_drawer(job) else blocks,
            backup_after=_backup_after(job, printers),
        )

    def _printers(self) -> dict[str, Printer]:
        return {printer.id: printer for printer in self._known.printers()}

    def _first(self, printer: str) -> Job | None:
        """The jobs may lag behind what was told; what is out is not handed out again."""
        waiting = [job for job in self._known.jobs() if job.is_on_its_way]
        self._told &= {_copy(job) for job in waiting}
        here = (job for job in in_order(waiting) if job.printer == printer)
        now, printers = self._known.clock.now(), self._printers()
        for job in here:
            at = stale_at(job, printers.get(job.origin))
            # The timekeeper says so in a moment, perhaps; until then it waits all the same.
            if _copy(job) not in self._told and (at is None or now < at):
                return job
        return None

    async def started(self, printer: str, work: Work, at: str = "") -> Attempt:
        attempt = Attempt(id=fresh(), printer=printer, job=work.job, copy=work.copy, at=at)
        await self._attempts.begin(attempt)
        return attempt

    async def interrupted(self, printer: str) -> Sequence[Attempt]:
        return await self._attempts.unended(printer)

    async def outcome(self, job: str, copy: int, result: Result, detail: str) -> None:
        await self._ask(ReportOutcome(job=JobId(job), copy=copy, state=result, detail=detail))
        if result not in {"failed", "held"}:
            self._told.add((job, copy))

    async def move_on(self, work: Work) -> None:
        await self._ask(MoveOn(job=JobId(work.job), copy=work.copy))

    async def is_wanted_back(self, work: Work) -> bool:
        job = next((job for job in self._known.jobs() if job.id == work.job), None)
        if job is None or not job.is_on_its_way or len(job.copies) - 1 != work.copy:
            return True
        if is_too_late(job, self._known.clock.now()):
            return True
        instead = job.printer if job.is_kick else stand_in(job.printer, self._printers())
        return (job.wanted_at or instead) != job.printer

    async def found(self, printer: str, health: Health) -> None:
        told = FindPrinter(
            printer=PrinterId(printer), condition=health.condition, words=health.words
        )
        await self._ask(told)

    async def pause(self, printer: str, seconds: float) -> None:
        bell = self._bells.setdefault(printer, asyncio.Event())
        clock = asyncio.get_running_loop().time
        ends = clock() + seconds
        while (left := ends - clock()) > 0 and not self._is_retried(printer):
            bell.clear()
            await _rung(bell, left)

    def _is_retried(self, printer: str) -> bool:
        """Somebody said: now. Said once, it counts once."""
        there = self._printers().get(printer)
        at = there.retried_at if there else None
        is_news = printer in self._retried and self._retried[printer] != at
        self._retried[printer] = at
        return is_news

    async def ended(self, attempt: Attempt, outcome: str) -> None:
        await self._attempts.end(attempt, outcome)


def in_order(waiting: Iterable[Job]) -> list[Job]:
    """As they were asked for: a void never overtakes its original."""
    return sorted(waiting, key=lambda job: (job.copies[-1].asked_at, job.number or 0, job.id))


def _copy(job: Job) -> tuple[str, int]:
    return job.id, len(job.copies) - 1


def _opened_a_drawer(job: Job) -> bool:
    """Perhaps: a drawer opens with the first paper of its job, and never by itself again."""
    return len(job.copies) > 1 or job.copies[0].was_held


def _backup_after(job: Job, printers: dict[str, Printer]) -> float | None:
    """Dockets alone go elsewhere by themselves; about other papers a person decides."""
    home = printers.get(job.origin)
    if home is None or job.paper not in DOCKETS or not backups_of(job.origin, printers):
        return None
    return float(home.backup_after_seconds)


async def _rung(bell: asyncio.Event, seconds: float = POLL_SECONDS) -> None:
    try:
        async with asyncio.timeout(seconds):
            await bell.wait()
    except TimeoutError:
        return
