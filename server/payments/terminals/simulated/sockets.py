"""A line over TCP."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class SocketLine:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def read(self, exactly: int) -> bytes:
        return await self.reader.readexactly(exactly)

    def write(self, data: bytes) -> None:
        if self.writer.is_closing():
            raise BrokenPipeError
        self.writer.write(data)

    async def drain(self) -> None:
        await self.writer.drain()

    def close(self) -> None:
        self.writer.close()

    async def closed(self) -> None:
        """Once nothing of it is left, whatever it still had to say."""
        with suppress(OSError):
            await self.writer.wait_closed()


async def connected(host: str, port: int) -> SocketLine:
    reader, writer = await asyncio.open_connection(host, port)
    return SocketLine(reader, writer)
