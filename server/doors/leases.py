"""Who of the house's processes does the work that only one may do: printing, charging, filing.

A lease lasts seconds and is renewed while its holder lives. Every change of hands raises its
fence, and an attempt is written only under the fence that is in force: whoever was held up and
comes back too late can no longer print or charge (HUB-15).
"""

from __future__ import annotations

import asyncio
import os
import platform
import sys
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import structlog

from server.db.engine import TROUBLE, Connection
from server.db.leases import LeaseLost, given_back, must_hold, taken
from server.doors.open_house import OpenHouse
from server.kit import tasks
from server.kit.ids import fresh

PAUSE_SECONDS: Final = 1.0
LASTS_SECONDS: Final = {"sqlite": 600.0, "postgresql": 6.0}
"""How long a process may be silent before another takes over. One that died on this very machine
is noticed at once. A file has one process: who opens it takes over, and seldom writes about it."""
RENEWALS: Final = 3
"""In the time that a lease lasts."""

_log = structlog.get_logger()
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_PROCESSES = Path("/proc/self/ns/pid")
_CLOCK: Final[int | None] = getattr(time, "CLOCK_BOOTTIME", None)


@dataclass(slots=True)
class Lease:
    """One lease, as this process has it."""

    house: OpenHouse
    name: str
    fence: int = 0
    good_until: float = 0.0
    """By this machine's stopwatch, which goes on while it sleeps."""

    def must_be_good(self) -> None:
        if stopwatch() >= self.good_until:
            raise LeaseLost(f"{self.name}: too late")

    async def written(self, write: Callable[[Connection], None]) -> None:
        """Write down what is about to be done to the world; LeaseLost: it must not be done."""

        def fenced(connection: Connection) -> None:
            must_hold(connection, self.name, self.fence)
            write(connection)

        await asyncio.wrap_future(self.house.lane.aside(fenced))
        self.must_be_good()

    async def is_ours(self, is_gone: Callable[[str], bool] | None = None) -> bool:
        """Take it or renew it."""
        asked_at, lasts = stopwatch(), lasts_seconds(self.house)
        gone = is_gone or is_dead
        take = partial(
            taken, name=self.name, holder=me(), lasts_ms=int(lasts * 1_000), is_gone=gone
        )
        fence = await asyncio.wrap_future(self.house.lane.aside(take))
        if fence is None or (self.fence and fence != self.fence):
            return False
        self.fence, self.good_until = fence, asked_at + lasts
        return True

    async def give_back(self) -> None:
        give = partial(given_back, name=self.name, fence=self.fence)
        with suppress(Exception):  # Then it runs out by itself.
            await asyncio.wrap_future(self.house.lane.aside(give))


Work = Callable[[Lease], Coroutine[Any, Any, None]]


def lasts_seconds(house: OpenHouse) -> float:
    return LASTS_SECONDS[house.writes.dialect.name]


def work_where_leased(house: OpenHouse, name: str, work: Work) -> None:
    """From now on `work` runs in one process of the house at a time, this one or another."""
    house.working.append(tasks.start(_in_turn(house, name, work), f"lease of {name}"))


async def _in_turn(house: OpenHouse, name: str, work: Work) -> None:
    is_alone = not house.settings.database_url
    while True:
        lease = Lease(house, name)
        gone = (lambda _: True) if is_alone else is_dead
        if await _unless_the_database_is_away(partial(_taken_over, lease, gone)):
            is_alone = False  # Taken over once, at the opening; then whoever is there keeps it.
            _log.info("lease.taken", name=name, fence=lease.fence)
            await _while_it_lasts(lease, work)
            _log.warning("lease.lost", name=name, fence=lease.fence)
        await asyncio.sleep(PAUSE_SECONDS)


async def _taken_over(lease: Lease, is_gone: Callable[[str], bool]) -> bool:
    """What the holder before did must be seen here before anything is done."""
    if not await lease.is_ours(is_gone):
        return False
    await lease.house.relay.follow()
    return True


async def _while_it_lasts(lease: Lease, work: Work) -> None:
    working = tasks.start(work(lease), lease.name)
    pause = lasts_seconds(lease.house) / RENEWALS
    try:
        while not working.done():
            await asyncio.wait([working], timeout=pause)
            if working.done() or not await _is_still_ours(lease):
                return
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        await lease.give_back()


async def _is_still_ours(lease: Lease) -> bool:
    """While the database is away nobody else can take it, until it has run out here."""
    while stopwatch() < lease.good_until:
        renewed = await _unless_the_database_is_away(lease.is_ours)
        if renewed is not None:
            return renewed
        await asyncio.sleep(PAUSE_SECONDS / RENEWALS)
    return False


async def _unless_the_database_is_away(ask: Callable[[], Awaitable[bool]]) -> bool | None:
    try:
        return await ask()
    except TROUBLE as away:
        _log.warning("lease.cannot_ask", why=str(away))
    except Exception:  # noqa: BLE001 - our bug: said, and asked again
        _log.exception("lease.broken")
    return None


def stopwatch() -> float:
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)


def _machine() -> str:
    """This machine since it was switched on; a container is a machine of its own."""
    try:
        return f"{_BOOT.read_text().strip()}.{_PROCESSES.readlink()}"
    except OSError:
        return platform.node()


MACHINE: Final = _machine()


def me() -> str:
    """This process. One that was forked from it is another, and must not hold what it holds."""
    return _named(os.getpid())


@cache
def _named(process: int) -> str:
    return f"{MACHINE} {process} {fresh()}"[:120]


def is_dead(holder: str) -> bool:
    """Surely dead: a process of this very machine that runs no more."""
    machine, _, rest = holder.partition(" ")
    pid = rest.partition(" ")[0]
    is_elsewhere = machine != MACHINE or sys.platform == "win32"
    if is_elsewhere or not pid.isdigit() or holder == me():
        return False
    if int(pid) == os.getpid():
        return True  # It had our number before us.
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
