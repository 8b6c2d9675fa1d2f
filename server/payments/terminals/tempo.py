"""How long things may take at a card terminal, in seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final

FOLLOWED_MAX_MS: Final = 48 * 3_600_000
"""After two days nobody asks a terminal any more what became of something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """`pauses` lie between look-ups; the last one is repeated until the protocol's deadline.

    From then on a person decides, and the terminal is asked every `slow` seconds. `anew`: for so
    long it is asked often again after a person wants to know. `silence`: a terminal that says
    nothing for that long while a guest pays is looked up meanwhile. `stale`: a guest who was to be
    asked longer ago than that is gone.
    """

    round: float = 0.2
    pauses: tuple[float, ...] = (2.0, 5.0, 5.0, 10.0)
    slow: float = 60.0
    anew: float = 11.0
    silence: float = 30.0
    look_up: float = 15.0
    prepare: float = 5.0
    short: float = 5.0
    stale: float = 30.0
    retry: float = 1.0
    health: float = 15.0

    def between(self) -> Iterator[float]:
        return chain(self.pauses, repeat(self.pauses[-1]))
