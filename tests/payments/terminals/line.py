"""A line in memory: two ends of one process, which break as a socket would."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class End:
    """One of two ends; what one writes the other reads, in order."""

    there: bytearray = field(default_factory=bytearray)
    more: asyncio.Event = field(default_factory=asyncio.Event)
    is_cut: bool = False
    other: End | None = None

    async def read(self, exactly: int) -> bytes:
        while len(self.there) < exactly:
            if self.is_cut:
                raise EOFError
            self.more.clear()
            await self.more.wait()
        found = bytes(self.there[:exactly])
        del self.there[:exactly]
        return found

    def write(self, data: bytes) -> None:
        if self.is_cut or self.other is None:
            raise BrokenPipeError
        self.other.there += data
        self.other.more.set()

    async def drain(self) -> None:
        await asyncio.sleep(0)

    def close(self) -> None:
        for end in (self, self.other):
            if end is not None:
                end.is_cut = True
                end.more.set()


def a_line() -> tuple[End, End]:
    one, other = End(), End()
    one.other, other.other = other, one
    return one, other
