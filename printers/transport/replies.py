"""What a printer says back: one stream of bytes, in which four kinds of answers are mixed.

Source: Epson, ESC/POS command reference (DLE EOT, GS a, GS r, GS ( H, DLE DC4 fn 8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Printed:
    """GS ( H: everything up to the paper with this id is on paper (37h 22h d1-d4 00h)."""

    id: bytes


@dataclass(frozen=True, slots=True)
class Passed:
    """GS r: the barrier at the end of the paper was reached."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """DLE DC4 fn 8: the printer threw away what it held (37h 25h 00h)."""


@dataclass(frozen=True, slots=True)
class Status:
    """The answer to DLE EOT n; what its bits mean depends on n."""

    bits: int


Reply = Printed | Passed | Cleared | Status

BLOCKS = {0x35, 0x37, 0x3B, 0x3D, 0x5F}
"""What begins an answer of several bytes; all of them end with 00h."""
ANSWER = 0x37
BLOCK_LENGTH_MAX = 96
ASB_LENGTH = 4


def is_status(byte: int) -> bool:
    """0xx1xx10."""
    return byte & 0x93 == 0x12  # noqa: PLR2004


def is_asb(byte: int) -> bool:
    """0xx1xx00 begins a packet of four that a printer sends by itself."""
    return byte & 0x93 == 0x10  # noqa: PLR2004


def is_barrier(byte: int) -> bool:
    """0xx0xxxx."""
    return byte & 0x90 == 0


@dataclass(slots=True)
class Replies:
    """Takes bytes as they come and gives whole answers; what it cannot read it skips."""

    rest: bytearray = field(default_factory=bytearray)

    def feed(self, data: bytes) -> Iterator[Reply]:
        self.rest += data
        while self.rest:
            taken, reply = self._first()
            if not taken:
                return
            del self.rest[:taken]
            if reply is not None:
                yield reply

    def _first(self) -> tuple[int, Reply | None]:
        """How many bytes are done with, and what they say; 0 when more must come."""
        byte = self.rest[0]
        if byte in BLOCKS:
            return self._block()
        if is_status(byte):
            return 1, Status(byte)
        if is_asb(byte):
            return self._asb(), None
        if is_barrier(byte):
            return 1, Passed()
        return 1, None

    def _block(self) -> tuple[int, Reply | None]:
        end = self.rest.find(0)
        if end < 0:
            return (1, None) if len(self.rest) > BLOCK_LENGTH_MAX else (0, None)
        kind, said = self.rest[0], bytes(self.rest[1:end])
        if kind != ANSWER:
            return end + 1, None
        if said[:1] == b"\x22":
            return end + 1, Printed(said[1:])
        return end + 1, Cleared() if said == b"\x25" else None

    def _asb(self) -> int:
        """Four bytes; cut off by something else, only its first is skipped."""
        if any(byte & 0x90 for byte in self.rest[1:ASB_LENGTH]):
            return 1
        return ASB_LENGTH if len(self.rest) >= ASB_LENGTH else 0
