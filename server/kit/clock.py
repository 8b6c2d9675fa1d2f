"""What time it is in the house. Everybody else is told."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import NewType, Protocol

Moment = NewType("Moment", int)
"""A point in time: whole milliseconds since 1970-01-01 UTC."""

SECOND = 1_000
MINUTE = 60 * SECOND
DAY = 24 * 60 * MINUTE


class Clock(Protocol):
    def now(self) -> Moment: ...


class WallClock:
    """The machine's clock, which never runs backwards while the house stands."""

    def __init__(self) -> None:
        self._last = 0

    def now(self) -> Moment:
        self._last = max(self._last, time.time_ns() // 1_000_000)
        return Moment(self._last)


@dataclass(slots=True)
class HandClock:
    """A clock that a test sets by hand."""

    moment: int

    def now(self) -> Moment:
        return Moment(self.moment)

    def forward(self, *, minutes: int = 0, seconds: int = 0) -> None:
        self.moment += minutes * MINUTE + seconds * SECOND
