"""The simulated terminal's language: JSON in frames, each after its length in four bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol

import msgspec

LENGTH_BYTES: Final = 4
FRAME_BYTES_MAX: Final = 100_000

Content = Mapping[str, Any]


class BrokenFrame(Exception):
    """What came is not this language."""


class Line(Protocol):
    """A line to or from a terminal: a socket, or two queues in a test."""

    async def read(self, exactly: int) -> bytes:
        """Raises EOFError when the other side has hung up."""

    def write(self, data: bytes) -> None: ...

    async def drain(self) -> None: ...

    def close(self) -> None: ...


def framed(content: Content) -> bytes:
    body = msgspec.json.encode(content)
    return len(body).to_bytes(LENGTH_BYTES) + body


async def next_frame(line: Line) -> dict[str, Any]:
    length = int.from_bytes(await line.read(LENGTH_BYTES))
    if not 0 < length <= FRAME_BYTES_MAX:
        raise BrokenFrame(f"a frame of {length} bytes")
    body = await line.read(length)
    try:
        found = msgspec.json.decode(body)
    except msgspec.DecodeError as no:
        raise BrokenFrame("not JSON") from no
    if not isinstance(found, dict):
        raise BrokenFrame("no object")
    return found
