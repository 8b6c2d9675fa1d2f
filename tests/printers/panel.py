"""What a printer's panel shows, and how it says so: one byte for DLE EOT, four by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    is_out: bool
    ends_soon: bool
    is_open: bool
    is_broken: bool

    @property
    def is_offline(self) -> bool:
        return self.is_out or self.is_open or self.is_broken

    def status(self, n: int) -> bytes:
        """The answer to DLE EOT n."""
        bits = {
            1: 0x08 * self.is_offline,
            2: 0x04 * self.is_open + 0x20 * self.is_out + 0x40 * self.is_broken,
            3: 0x08 * self.is_broken,
            4: 0x60 * self.is_out + 0x0C * (self.ends_soon or self.is_out),
        }
        return bytes([0x12 + bits[n]])

    def packet(self) -> bytes:
        """What GS a asked it to say, now and whenever something changes."""
        return bytes(
            (
                0x10 + 0x08 * self.is_offline + 0x20 * self.is_open,
                0x04 * self.is_broken,
                0x0C * self.is_out + 0x03 * (self.ends_soon or self.is_out),
                0x00,
            )
        )
