"""A spool in memory, for workers to take papers from and to tell what became of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from printers.spool import Attempt, Elsewhere, Result, Work
from printers.transport.outcome import Health
from tests.printers.makers import a_docket

PATIENCE_SECONDS = 5


def a_work(job: str, copy: int = 0, mark: str = "") -> Work:
    return Work(job=job, copy=copy, mark=mark, document=a_docket(job))


@dataclass(slots=True)
class MemorySpool:
    """`told` is what the house was told, in order."""

    waiting: list[Work] = field(default_factory=list)
    told: list[tuple[str, int, Result, str]] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    open: list[Attempt] = field(default_factory=list)
    moved: list[tuple[str, int]] = field(default_factory=list)
    wanted_back: set[str] = field(default_factory=set)
    healths: list[Health] = field(default_factory=list)
    address: str = ""
    """Where the house says that the printer stands; empty: it does not look."""
    has_backup: bool = True
    """Where there is another printer, what moves on is there."""
    faults: int = 0
    """The house does not answer so many times."""
    fault: Exception = field(default_factory=lambda: ConnectionError("the house is busy dying"))
    queued: asyncio.Event = field(default_factory=asyncio.Event)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def queue(self, work: Work) -> None:
        self.waiting.append(work)
        self.queued.set()

    async def lease(self, printer: str) -> Work:  # noqa: ARG002 - one printer each.
        while not self.waiting:
            self.queued.clear()
            await self.queued.wait()
        return self.waiting[0]

    async def started(self, printer: str, work: Work, at: str = "") -> Attempt:
        if self.address and at != self.address:
            raise Elsewhere("this printer has another address by now")
        attempt = Attempt(
            id=f"try-{len(self.attempts)}", printer=printer, job=work.job, copy=work.copy, at=at
        )
        self.attempts.append(attempt)
        self.open.append(attempt)
        return attempt

    async def interrupted(self, printer: str) -> Sequence[Attempt]:
        return [attempt for attempt in self.open if attempt.printer == printer]

    async def outcome(self, job: str, copy: int, result: Result, detail: str) -> None:
        if self.faults:
            self.faults -= 1
            raise self.fault
        self.told.append((job, copy, result, detail))
        if result not in {"failed", "held"}:
            self.waiting = [work for work in self.waiting if (work.job, work.copy) != (job, copy)]
        self.news.set()

    async def move_on(self, work: Work) -> None:
        self.moved.append((work.job, work.copy))
        if self.has_backup:
            self.waiting = [there for there in self.waiting if there != work]
        self.news.set()

    async def is_wanted_back(self, work: Work) -> bool:
        return work.job in self.wanted_back

    async def found(self, printer: str, health: Health) -> None:  # noqa: ARG002 - one each.
        self.healths.append(health)
        self.news.set()

    async def pause(self, printer: str, seconds: float) -> None:  # noqa: ARG002 - one each.
        await asyncio.sleep(seconds)

    async def ended(self, attempt: Attempt, outcome: str) -> None:  # noqa: ARG002
        self.open = [there for there in self.open if there.id != attempt.id]

    async def until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not is_so():
                self.news.clear()
                await self.news.wait()

    async def hears(self, count: int) -> None:
        """Until the house was told so many things."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while len(self.told) < count:
                self.news.clear()
                await self.news.wait()
