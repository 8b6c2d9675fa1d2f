"""The spool in the house: hands jobs to the workers in order and takes back what became of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Protocol

from printers.spool import Attempt, Result, Work
from server.kit.ids import JobId, fresh
from server.paper.job import Job
from server.paper.report import ReportOutcome
from server.paper.sheet import Sheet

POLL_SECONDS = 1.0
"""A paper comes out by then even when nobody woke the worker."""


class Attempts(Protocol):
    """Tries that may have reached paper: rows of the workers, outside the journal."""

    async def begin(self, attempt: Attempt) -> None:
        """Durable when it returns."""

    async def end(self, attempt: str, outcome: str) -> None:
        """The attempt with this id is over."""

    async def unended(self, printer: str) -> Sequence[Attempt]:
        """Begun and never ended, oldest first."""


class HouseSpool:
    """`printers.spool.Spool` inside the house's own process.

    `jobs` gives the live jobs, `sheet` fetches a job's words, `ask` carries a command out as a
    door and returns once it is committed (or `again`). Call `wake` after every commit with jobs.
    """

    def __init__(
        self,
        *,
        jobs: Callable[[], Iterable[Job]],
        sheet: Callable[[JobId], Awaitable[Sheet | None]],
        ask: Callable[[ReportOutcome], Awaitable[object]],
        attempts: Attempts,
    ) -> None:
        self._jobs = jobs
        self._sheet = sheet
        self._ask = ask
        self._attempts = attempts
        self._bells: dict[str, asyncio.Event] = {}
        self._told: set[tuple[str, int]] = set()

    def wake(self) -> None:
        """Something was queued. On the event loop only."""
        for bell in self._bells.values():
            bell.set()

    async def lease(self, printer: str) -> Work:
        bell = self._bells.setdefault(printer, asyncio.Event())
        while True:
            bell.clear()
            if job := self._first(printer):
                sheet = await self._sheet(JobId(job.id))
                assert sheet is not None, f"{job.key} has no sheet"
                copy = len(job.copies) - 1
                return Work(
                    job=job.id, copy=copy, mark=job.copies[copy].mark, document=sheet.blocks
                )
            await _rung(bell)

    def _first(self, printer: str) -> Job | None:
        """The jobs may lag behind what was told; what is out is not handed out again."""
        waiting = [job for job in self._jobs() if job.is_on_its_way]
        self._told &= {_copy(job) for job in waiting}
        here = (job for job in in_order(waiting) if job.printer == printer)
        return next((job for job in here if _copy(job) not in self._told), None)

    async def started(self, printer: str, work: Work) -> Attempt:
        attempt = Attempt(id=fresh(), printer=printer, job=work.job, copy=work.copy)
        await self._attempts.begin(attempt)
        return attempt

    async def interrupted(self, printer: str) -> Sequence[Attempt]:
        return await self._attempts.unended(printer)

    async def outcome(self, job: str, copy: int, result: Result, detail: str) -> None:
        await self._ask(ReportOutcome(job=JobId(job), copy=copy, state=result, detail=detail))
        if result != "failed":
            self._told.add((job, copy))

    async def ended(self, attempt: Attempt, outcome: str) -> None:
        await self._attempts.end(attempt.id, outcome)


def in_order(waiting: Iterable[Job]) -> list[Job]:
    """As they were asked for: a void never overtakes its original."""
    return sorted(waiting, key=lambda job: (job.copies[-1].asked_at, job.number or 0, job.id))


def _copy(job: Job) -> tuple[str, int]:
    return job.id, len(job.copies) - 1


async def _rung(bell: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(POLL_SECONDS):
            await bell.wait()
    except TimeoutError:
        return
