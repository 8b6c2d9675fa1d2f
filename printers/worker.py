"""One worker a printer: takes papers in order, tries until they are out, tells what became of them.

Never two at one printer, never one paper past another; what may be on paper is never sent again
without somebody deciding it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from printers.document import marked
from printers.spool import Attempt, Result, Spool, Work
from printers.transport.outcome import (
    Confirmed,
    Held,
    NotSent,
    Outcome,
    Rejected,
    SentUnconfirmed,
    Transport,
    Unknown,
    Witness,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """When to try again and when to tell people, in seconds."""

    pauses: tuple[float, ...] = (0.5, 1.0, 2.0, 3.0)
    """After the first failure, the second…; the last one for ever."""
    tell: float = 5.0
    """After so long without success till and waiter are told, once a paper."""
    fault: float = 1.0
    """When the house itself does not answer."""


@dataclass(slots=True, kw_only=True)
class Tries:
    """How it has gone with the paper in hand."""

    work: tuple[str, int]
    since: float
    failures: int = 0
    is_told: bool = False


@dataclass(slots=True, kw_only=True)
class Worker:
    """`run` goes on until it is cancelled."""

    printer: str
    transport: Transport
    spool: Spool
    tempo: Tempo = field(default_factory=Tempo)
    clock: Callable[[], float] = field(default_factory=lambda: asyncio.get_running_loop().time)
    _tries: Tries | None = None

    async def run(self) -> None:
        await self._as_long_as_it_takes(self._recall_interrupted)
        while True:
            await self._as_long_as_it_takes(self._next)

    async def _as_long_as_it_takes(self, step: Callable[[], Awaitable[None]]) -> None:
        """A door: whatever goes wrong in the house or in a driver, this printer goes on."""
        while True:
            try:
                await step()
            except Exception:
                log.exception("printer %s: trying again", self.printer)
                await asyncio.sleep(self.tempo.fault)
            else:
                return

    async def _recall_interrupted(self) -> None:
        for attempt in await self.spool.interrupted(self.printer):
            outcome = await self.transport.recall(attempt.id)
            match outcome:
                case NotSent() | Held():
                    await self.spool.ended(attempt, _named(outcome))
                case _:
                    await self._tell(attempt.job, attempt.copy, *_result(outcome))
                    await self.spool.ended(attempt, _named(outcome))

    async def _next(self) -> None:
        work = await self.spool.lease(self.printer)
        tries = self._tries_of(work)
        attempts: list[Attempt] = []
        outcome = await self._printed(work, tries, attempts)
        log.info("printer %s: %s copy %s: %s", self.printer, work.job, work.copy, outcome)
        match outcome:
            case NotSent(reason) | Held(reason):
                await self._close(attempts, outcome)
                await self._pause(work, tries, reason)
            case _:
                await self._tell(work.job, work.copy, *_result(outcome))
                await self._close(attempts, outcome)
                self._tries = None

    async def _printed(self, work: Work, tries: Tries, attempts: list[Attempt]) -> Outcome:
        async def starting() -> str:
            attempts.append(await self.spool.started(self.printer, work))
            return attempts[-1].id

        async def held(reason: str) -> None:
            tries.is_told = True
            await self._tell(work.job, work.copy, "failed", reason)

        try:
            return await self.transport.deliver(
                marked(work.document, work.mark), Witness(starting=starting, held=held)
            )
        except Exception:
            if not attempts:
                raise
            # Bytes may have left: what the printer remembers decides, never a blind repeat.
            log.exception("printer %s: the driver broke while printing", self.printer)
            return await self.transport.recall(attempts[-1].id)

    def _tries_of(self, work: Work) -> Tries:
        name = (work.job, work.copy)
        if self._tries is None or self._tries.work != name:
            self._tries = Tries(work=name, since=self.clock())
        return self._tries

    async def _close(self, attempts: list[Attempt], outcome: Outcome) -> None:
        for attempt in attempts:
            await self.spool.ended(attempt, _named(outcome))

    async def _pause(self, work: Work, tries: Tries, reason: str) -> None:
        tries.failures += 1
        waited = self.clock() - tries.since
        if not tries.is_told and waited >= self.tempo.tell:
            tries.is_told = True
            await self._tell(work.job, work.copy, "failed", reason)
        pause = self.tempo.pauses[min(tries.failures, len(self.tempo.pauses)) - 1]
        if not tries.is_told:
            pause = min(pause, max(0.0, self.tempo.tell - waited))
        await asyncio.sleep(pause)

    async def _tell(self, job: str, copy: int, result: Result, detail: str) -> None:
        """What is on paper must be known before anything else is printed, however long it takes."""
        while True:
            try:
                await self.spool.outcome(job, copy, result, detail)
            except Exception:
                log.exception("printer %s: the house cannot be told", self.printer)
                await asyncio.sleep(self.tempo.fault)
            else:
                return


def _result(outcome: Outcome) -> tuple[Result, str]:
    match outcome:
        case Confirmed():
            return "printed", ""
        case SentUnconfirmed():
            return "printed", "sent; this printer confirms nothing"
        case Unknown(reason) | Rejected(reason):
            return "unknown", reason
        case NotSent(reason) | Held(reason):
            return "failed", reason


def _named(outcome: Outcome) -> str:
    return type(outcome).__name__
