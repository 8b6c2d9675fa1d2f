"""The process of a simulated terminal, as a house starts it, calls it and finds it again."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from server.payments.terminals.simulated.control import Order, Standing, ordered
from server.payments.terminals.simulated.sockets import SocketLine, connected

try:
    import fcntl
except ImportError:  # Windows has none; there the port says who was first.
    fcntl = None  # type: ignore[assignment] # Asked before each use.

HERE: Final = "127.0.0.1"
START_SECONDS: Final = 20.0
LOOK_SECONDS: Final = 0.02


class Ports(Struct, frozen=True, kw_only=True):
    """Where it listens."""

    port: int
    control: int
    pid: int


def ports_file(memory: Path) -> Path:
    return memory.with_suffix(".ports")


@contextmanager
def sole(memory: Path) -> Iterator[bool]:
    """One process has one memory; the lock goes with it."""
    with memory.with_suffix(".lock").open("a") as lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                yield False
                return
        yield True


@dataclass(slots=True)
class TerminalProcess:
    """`memory` is the machine's file; whoever calls first starts it, whatever house that is."""

    memory: Path
    profile: str = ""
    address: str = ""
    """`host:port:control` of one that somebody else has started."""
    _own: subprocess.Popen[bytes] | None = None

    async def line(self) -> SocketLine:
        host, port, _ = await self._where()
        return await connected(host, port)

    async def is_on(self) -> bool:
        return bool(self.address) or await self._ports() is not None

    async def order(self, order: Order) -> Standing:
        host, _, control = await self._where()
        line = await connected(host, control)
        try:
            return await ordered(line, order)
        finally:
            await line.closed()

    async def _where(self) -> tuple[str, int, int]:
        if self.address:
            host, port, control = self.address.rsplit(":", 2)
            return host, int(port), int(control)
        ports = await self._ports()
        if ports is None:
            await asyncio.to_thread(self._start)
            ports = await self._started()
        return HERE, ports.port, ports.control

    async def _ports(self) -> Ports | None:
        """Where it listens, if it does."""
        try:
            found = msgspec.json.decode(ports_file(self.memory).read_bytes(), type=Ports)
            probe = await connected(HERE, found.control)
        except (OSError, msgspec.DecodeError):
            return None
        probe.close()
        await probe.closed()
        return found

    def _start(self) -> None:
        self.memory.parent.mkdir(parents=True, exist_ok=True)
        words = ["--file", str(self.memory), "--profile", self.profile, "--while-needed"]
        self._own = subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-m", "server.payments.terminals.simulated", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).parents[4],
            start_new_session=True,  # It goes on when somebody stops the house.
        )

    async def _started(self) -> Ports:
        async with asyncio.timeout(START_SECONDS):
            while (ports := await self._ports()) is None:  # noqa: ASYNC110 - another process
                await asyncio.sleep(LOOK_SECONDS)
        return ports

    async def stop(self) -> None:
        """A house that closes in order takes its simulated terminal along."""
        if self._own is None:
            return
        with suppress(OSError, EOFError, TimeoutError):
            async with asyncio.timeout(LOOK_SECONDS * 100):
                await self.order(Order(stop=True))
        own, self._own = self._own, None
        with suppress(subprocess.TimeoutExpired):
            await asyncio.to_thread(own.wait, START_SECONDS)
