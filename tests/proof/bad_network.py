"""A bad network between a tablet and the house: cut, stalled, half open or slow, at will."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

Fault = Literal["cut", "stall", "half_open", "slow"]
CHUNK_BYTES = 65_536
SLOW_SECONDS = 0.08


@dataclass(slots=True)
class Line:
    """One tablet's way to the house. `port` is where it leads, and may change."""

    port: int
    slow: bool = False
    _flows: asyncio.Event = field(default_factory=asyncio.Event)
    _swallowing: set[asyncio.StreamWriter] = field(default_factory=set)
    """Ends whose other end is gone without a word: what goes in comes out nowhere."""
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _server: asyncio.Server | None = None
    _carrying: set[asyncio.Task[None]] = field(default_factory=set)

    async def lay(self) -> None:
        self._flows.set()
        self._server = await asyncio.start_server(self._begin, "127.0.0.1", 0)

    @property
    def address(self) -> str:
        assert self._server is not None
        return f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def suffer(self, fault: Fault) -> None:
        match fault:
            case "cut":
                self._cut()
            case "stall":
                self._flows.clear()
            case "half_open":
                self._swallowing |= self._open
            case "slow":
                self.slow = True

    def recover(self) -> None:
        """What was stalled comes late; what was half open stays dead."""
        self.slow = False
        self._flows.set()

    async def close(self) -> None:
        self.recover()
        assert self._server is not None
        self._server.close()
        self._cut()
        await asyncio.gather(*self._carrying, return_exceptions=True)
        await self._server.wait_closed()

    def _cut(self) -> None:
        for each in self._open:
            each.transport.abort()

    def _begin(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        carrying = asyncio.ensure_future(self._carry(near, back))
        self._carrying.add(carrying)
        carrying.add_done_callback(self._carrying.discard)

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        ends = [back]
        self._open.add(back)
        try:
            with suppress(OSError):
                far, there = await asyncio.open_connection("127.0.0.1", self.port)
                ends.append(there)
                self._open.add(there)
                await asyncio.gather(self._pump(near, there), self._pump(far, back))
        finally:
            for end in ends:
                self._open.discard(end)
                self._swallowing.discard(end)
                end.transport.abort()

    async def _pump(self, here: asyncio.StreamReader, there: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while chunk := await here.read(CHUNK_BYTES):
                await self._flows.wait()
                if self.slow:
                    await asyncio.sleep(SLOW_SECONDS)
                if there not in self._swallowing:
                    there.write(chunk)
                    await there.drain()
        if there not in self._swallowing:
            there.close()
