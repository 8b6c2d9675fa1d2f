"""One worker a printer: takes papers in order, tries until they are out, tells what became of them.

Never two at one printer, never one paper past another; what may be on paper is never sent again
without somebody deciding it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from printers.document import marked, without_pulses
from printers.outage import Outage
from printers.result import is_doubt, named, result_of
from printers.spool import Attempt, Elsewhere, Result, Spool, Work
from printers.tempo import Tempo, Tries
from printers.transport.outcome import (
    Health,
    Held,
    NotSent,
    Outcome,
    Transport,
    Unknown,
    Witness,
)
from printers.watch import READY, Watch

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Worker:
    """`run` goes on until it is cancelled."""

    printer: str
    transport: Transport
    spool: Spool
    at: str = ""
    """The printer's address, to which `transport` goes."""
    tempo: Tempo = field(default_factory=Tempo)
    clock: Callable[[], float] = field(default_factory=lambda: asyncio.get_running_loop().time)
    _tries: Tries | None = None
    _down_since: float | None = None
    """No paper could be printed since then."""
    _watch: Watch = field(init=False)
    _outage: Outage = field(init=False)

    def __post_init__(self) -> None:
        self._outage = Outage(
            whose=f"printer {self.printer}",
            clock=self.clock,
            pause=self.tempo.fault,
            pause_max=self.tempo.fault_max,
        )
        self._watch = Watch(clock=self.clock, settle=self.tempo.settle)

    async def run(self) -> None:
        await self._as_long_as_it_takes(self._recall_interrupted)
        while True:
            await self._as_long_as_it_takes(self._next)

    async def _as_long_as_it_takes(self, step: Callable[[], Awaitable[None]]) -> None:
        """A door: whatever goes wrong in the house or in a driver, this printer goes on."""
        while True:
            try:
                await step()
            except Exception as fault:  # noqa: BLE001 - said by the outage, once
                await asyncio.sleep(self._outage.again(fault))
            else:
                self._outage.is_over()
                return

    async def _recall_interrupted(self) -> None:
        for attempt in await self.spool.interrupted(self.printer):
            outcome = await self._recalled(attempt)
            match outcome:
                case NotSent() | Held():
                    await self.spool.ended(attempt, named(outcome))
                case _:
                    await self._tell(attempt.job, attempt.copy, *result_of(outcome))
                    await self.spool.ended(attempt, named(outcome))

    async def _recalled(self, attempt: Attempt) -> Outcome:
        """Whoever stands at another address by now knows nothing of it."""
        if attempt.at and attempt.at != self.at:
            return Unknown("the printer's address was changed while it was printing")
        return await self.transport.recall(attempt.id)

    async def _next(self) -> None:
        work = await self._leased()
        tries = self._tries_of(work)
        attempts: list[Attempt] = []
        outcome = await self._printed(work, tries, attempts)
        log.info("printer %s: %s copy %s: %s", self.printer, work.job, work.copy, outcome)
        match outcome:
            case NotSent(reason) | Held(reason):
                await self._did_not_come_out(work, tries, reason)
                await self._close(attempts, outcome)
                await self._try_later(work, tries)
            case _:
                await self._tell(work.job, work.copy, *result_of(outcome))
                await self._close(attempts, outcome)
                self._tries = self._down_since = None
                self._watch.seen = self._watch.told = None if is_doubt(outcome) else READY

    async def _leased(self) -> Work:
        """While there is nothing to print the printer is looked at now and then."""
        leased = asyncio.ensure_future(self.spool.lease(self.printer))
        try:
            while True:
                pause = self.tempo.settle if self._watch.is_unsettled else self.tempo.look
                done, _ = await asyncio.wait({leased}, timeout=pause)
                if done:
                    return leased.result()
                await self._sees(health := await self.transport.look())
                if health.is_ready:
                    self._down_since = None
        finally:
            leased.cancel()

    async def _printed(self, work: Work, tries: Tries, attempts: list[Attempt]) -> Outcome:
        async def starting() -> str:
            attempts.append(await self.spool.started(self.printer, work, self.at))
            tries.has_left = True
            return attempts[-1].id

        async def held(reason: str) -> None:
            tries.is_told = tries.is_held = True
            await self._tell(work.job, work.copy, "held", reason)

        async def give_up() -> bool:
            is_out = self._watch.seen is not None and not self._watch.seen.is_ready
            if is_out and self._is_time_for_another(work, tries):
                return True
            return await self._is_wanted_back(work)

        document = without_pulses(work.document) if tries.has_left else work.document
        try:
            return await self.transport.deliver(
                marked(document, work.mark, work.note),
                Witness(starting=starting, held=held, give_up=give_up, seen=self._sees),
            )
        except Elsewhere as no:
            return NotSent(str(no))
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
            await self.spool.ended(attempt, named(outcome))

    async def _is_wanted_back(self, work: Work) -> bool:
        """A house that does not answer wants nothing: the paper is at the printer, and stays."""
        try:
            return await self.spool.is_wanted_back(work)
        except Exception as fault:  # noqa: BLE001 - said by the outage, once
            self._outage.again(fault)
            return False

    async def _sees(self, health: Health) -> None:
        if self._watch.sees(health) is not None:
            await self._tell_health()

    async def _tell_health(self) -> None:
        """Never in the way of a paper: a word that gets lost is said again at the next look."""
        if (health := self._watch.news(settle=0)) is None:
            return
        try:
            await self.spool.found(self.printer, health)
        except Exception as fault:  # noqa: BLE001 - said by the outage, once
            self._outage.again(fault)
        else:
            self._watch.told = health

    async def _did_not_come_out(self, work: Work, tries: Tries, reason: str) -> None:
        tries.failures += 1
        if self._down_since is None:
            self._down_since = tries.since
        waited = self.clock() - tries.since
        is_time = self._is_time_for_another(work, tries)
        if tries.is_held or (not tries.is_told and (is_time or waited >= self.tempo.tell)):
            tries.is_told, tries.is_held = True, False
            await self._tell_health()
            await self._tell(work.job, work.copy, "failed", reason)

    def _is_time_for_another(self, work: Work, tries: Tries) -> bool:
        if work.backup_after is None:
            return False
        now = self.clock()
        if tries.asked_at is not None and now - tries.asked_at < self.tempo.ask_again:
            return False
        since = tries.since if self._down_since is None else self._down_since
        return now - since >= work.backup_after

    async def _try_later(self, work: Work, tries: Tries) -> None:
        if self._is_time_for_another(work, tries):
            tries.asked_at = self.clock()
            await self.spool.move_on(work)
            return
        pause = self.tempo.pauses[min(tries.failures, len(self.tempo.pauses)) - 1]
        if not tries.is_told:
            waited = self.clock() - tries.since
            pause = min(pause, max(0.0, self.tempo.tell - waited))
        await self.spool.pause(self.printer, pause)

    async def _tell(self, job: str, copy: int, result: Result, detail: str) -> None:
        """What is on paper must be known before anything else is printed, however long it takes."""
        while True:
            try:
                await self.spool.outcome(job, copy, result, detail)
            except Exception as fault:  # noqa: BLE001 - said by the outage, once
                await asyncio.sleep(self._outage.again(fault))
            else:
                self._outage.is_over()
                return
