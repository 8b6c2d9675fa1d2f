"""A kick-out: the socket of a printer in which a drawer's cable ends, and what opens it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct

from printers.document import PULSE_MS, PULSE_MS_MAX, Pulse
from server.kit.ids import DrawerId, is_id

PULSE_MS_MIN: Final = 2


class KickOut(Struct, frozen=True, kw_only=True):
    """One drawer at one printer. Most have one socket, whose pin 2 is wired; a second is pin 5's.

    `on_ms` is how long its magnet is pulled, `off_ms` how long it rests after that: 2 to 510
    milliseconds each (Epson, ESC/POS command reference, ESC p).
    """

    drawer: DrawerId
    pin: Literal[2, 5] = 2
    on_ms: int = PULSE_MS
    off_ms: int = PULSE_MS

    def __str__(self) -> str:
        times = "" if self.pulse == Pulse(self.pin) else f", {self.on_ms}/{self.off_ms} ms"
        return f"{self.drawer} (pin {self.pin}{times})"

    @property
    def pulse(self) -> Pulse:
        return Pulse(pin=self.pin, on_ms=self.on_ms, off_ms=self.off_ms)


def kick_out_faults(wired: Sequence[KickOut]) -> Iterator[str]:
    """Everything that no printer can open by; `wired` are all those of one printer."""
    if not all(is_id(each.drawer) for each in wired):
        yield "a drawer is named by its id"
    if len({each.pin for each in wired}) < len(wired):
        yield "one pin opens one drawer"
    if not all(PULSE_MS_MIN <= ms <= PULSE_MS_MAX for each in wired for ms in _times(each)):
        yield f"a drawer's pulse lasts {PULSE_MS_MIN} to {PULSE_MS_MAX} milliseconds"


def _times(wired: KickOut) -> tuple[int, int]:
    return wired.on_ms, wired.off_ms
