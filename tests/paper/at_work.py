"""A house with its printers at work: the room, the spool and the workers together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from printers.tempo import Tempo
from printers.transport.outcome import Transport
from printers.worker import Worker
from server.paper.job import Job
from server.paper.spool import HouseSpool
from tests.evening import Evening
from tests.paper.test_spool import MemoryAttempts, a_spool

QUICK = Tempo(pauses=(0.01, 0.02), tell=0.05, ask_again=0.05, look=0.02, settle=0.02, fault=0.01)
PATIENCE_SECONDS = 5
LOOK_SECONDS = 0.01


@asynccontextmanager
async def a_worker(printer: str, transport: Transport, spool: HouseSpool) -> AsyncIterator[None]:
    worker = Worker(printer=printer, transport=transport, spool=spool, tempo=QUICK)
    task = asyncio.ensure_future(worker.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def at_work(
    evening: Evening, transports: Mapping[str, Transport], attempts: MemoryAttempts | None = None
) -> AsyncIterator[HouseSpool]:
    """Every printer with its worker, until the block ends: then the house is dead."""
    spool = a_spool(evening, attempts)
    async with AsyncExitStack() as workers:
        for printer, transport in transports.items():
            await workers.enter_async_context(a_worker(printer, transport, spool))
        yield spool
    # The other end of a line that was open just now hears that it is closed.
    await asyncio.sleep(LOOK_SECONDS)


async def until(spool: HouseSpool, is_so: Callable[[], bool]) -> None:
    """Until the screens show it."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not is_so():
            await asyncio.sleep(LOOK_SECONDS)
            spool.wake()


async def shows(evening: Evening, spool: HouseSpool, job: str, *states: str) -> None:
    """Until the screens show the job's copies in these states."""
    spool.wake()
    async with asyncio.timeout(PATIENCE_SECONDS):
        while [copy.state for copy in evening.sees_one(Job, job).copies] != list(states):
            await asyncio.sleep(LOOK_SECONDS)
            spool.wake()
