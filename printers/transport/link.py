"""One open connection to a printer: write, listen, ask how it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from printers.transport.outcome import Condition, Health
from printers.transport.replies import Cleared, Replies, Reply, Status

READ_MAX = 512
HEARD_MAX = 64

CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 fn 8: throw away what is not printed yet."""

_CAUSES: tuple[tuple[int, int, Condition, str], ...] = (
    (4, 0x60, "out", "out of paper"),
    (2, 0x04, "cover", "cover open"),
    (2, 0x20, "out", "out of paper"),
    (3, 0x08, "error", "the cutter is stuck"),
    (3, 0x20, "error", "broken: switch it off and on"),
    (3, 0x40, "error", "too hot: it goes on by itself"),
    (2, 0x40, "error", "printer error"),
    (1, 0x08, "error", "offline"),
    (4, 0x0C, "low", "paper ends soon"),
)
"""DLE EOT n, bits, and what they mean; the first that is set is told."""


class Hose(Protocol):
    """What lies under a writer."""

    def set_write_buffer_limits(self, high: int) -> None: ...
    def abort(self) -> None: ...


class Hears(Protocol):
    """A stream's reader, or a cable."""

    async def read(self, n: int = -1) -> bytes: ...


class Says(Protocol):
    """A stream's writer, or a cable."""

    @property
    def transport(self) -> Hose: ...
    def write(self, data: bytes) -> None: ...
    async def drain(self) -> None: ...
    def close(self) -> None: ...
    async def wait_closed(self) -> None: ...


class Lost(Exception):
    """The connection is gone."""


class Closed(Lost):
    """The printer hung up in good order."""


class Silent(Exception):
    """The printer does not answer."""


class Link:
    """Belongs to one paper; what the printer says is kept in order until it is asked for."""

    def __init__(self, reader: Hears, writer: Says) -> None:
        self._reader = reader
        self._writer = writer
        self._replies = Replies()
        self._heard: list[Reply] = []
        # Whatever is not written at once is waited for: no byte stays behind in this process.
        writer.transport.set_write_buffer_limits(0)

    async def write(self, data: bytes, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                self._writer.write(data)
                await self._writer.drain()
        except (OSError, TimeoutError) as fault:
            # What the printer did not take must not reach it later.
            self._writer.transport.abort()
            raise Lost(str(fault)) from fault

    async def health(self, seconds: float) -> Health:
        """What the printer says of itself. `Silent` when it says nothing."""
        told: dict[int, int] = {}
        for n, bits, condition, words in _CAUSES:
            if n not in told:
                told[n] = await self._status(n, seconds)
            if told[n] & bits:
                return Health(condition, words)
        return Health("ok")

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

    def forget(self) -> None:
        """What was said so far answers nothing that is asked from now on."""
        self._heard = []

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
            raise Closed("closed by the printer")
        self._heard = [*self._heard, *self._replies.feed(data)][-HEARD_MAX:]

    async def close(self) -> None:
        self._writer.close()
        try:
            async with asyncio.timeout(1):
                await self._writer.wait_closed()
        except (OSError, TimeoutError):
            self._writer.transport.abort()
