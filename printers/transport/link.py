"""One open connection to a printer: write, listen, ask how it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from printers.transport.replies import Cleared, Replies, Reply, Status

READ_MAX = 512
HEARD_MAX = 64

CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 fn 8: throw away what is not printed yet."""

_CAUSES = (
    (4, 0x60, "out of paper"),
    (2, 0x04, "cover open"),
    (2, 0x20, "out of paper"),
    (2, 0x40, "printer error"),
    (1, 0x08, "offline"),
)
"""DLE EOT n, bits, and what they mean."""


class Lost(Exception):
    """The connection is gone."""


class Silent(Exception):
    """The printer does not answer."""


class Link:
    """Belongs to one paper; what the printer says is kept in order until it is asked for."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._replies = Replies()
        self._heard: list[Reply] = []

    async def write(self, data: bytes, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                self._writer.write(data)
                await self._writer.drain()
        except (OSError, TimeoutError) as fault:
            raise Lost(str(fault)) from fault

    async def trouble(self, seconds: float) -> str:
        """Why the printer cannot print; empty when it can. `Silent` when it says nothing."""
        for n, bits, meaning in _CAUSES:
            if await self._status(n, seconds) & bits:
                return meaning
        return ""

    async def _status(self, n: int, seconds: float) -> int:
        self._heard = [reply for reply in self._heard if not isinstance(reply, Status)]
        await self.write(bytes((0x10, 0x04, n)), seconds)
        if not await self.hears(lambda reply: isinstance(reply, Status), seconds):
            raise Silent
        return next(reply.bits for reply in self._heard if isinstance(reply, Status))

    async def clear(self, seconds: float) -> bool:
        """True when the printer says that nothing is left in it."""
        await self.write(CLEAR, seconds)
        return await self.hears(lambda reply: isinstance(reply, Cleared), seconds)

    def heard(self, is_it: Callable[[Reply], bool]) -> bool:
        return any(is_it(reply) for reply in self._heard)

    async def hears(self, is_it: Callable[[Reply], bool], seconds: float) -> bool:
        """Listen until it is said, at most so long."""
        try:
            async with asyncio.timeout(seconds):
                while not self.heard(is_it):
                    await self._listen()
        except TimeoutError:
            return False
        return True

    async def _listen(self) -> None:
        try:
            data = await self._reader.read(READ_MAX)
        except OSError as fault:
            raise Lost(str(fault)) from fault
        if not data:
            raise Lost("closed by the printer")
        self._heard = [*self._heard, *self._replies.feed(data)][-HEARD_MAX:]

    async def close(self) -> None:
        self._writer.close()
        try:
            async with asyncio.timeout(1):
                await self._writer.wait_closed()
        except (OSError, TimeoutError):
            return
