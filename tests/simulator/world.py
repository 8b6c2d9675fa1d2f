"""Everything that happens, in order of time, out of one number: nothing here is left to chance."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

HOURS_18: Final = 1_777_658_400_000
"""2026-05-01 18:00 UTC, when every service begins."""
EVENTS_MAX: Final = 200_000
"""A service that needs more has begun to run in circles."""


class Violation(AssertionError):
    """Something that this house promises did not hold."""


@dataclass(slots=True)
class World:
    """Whoever wants something later says when; `run` lets it happen."""

    seed: int
    now: int = 0
    """Milliseconds since the service began, by nobody's clock."""
    dice: random.Random = field(init=False)
    diary: list[tuple[int, str, str]] | None = None
    """What a person reads when a service went wrong: time, who, what."""
    _due: list[tuple[int, int, Callable[..., None], tuple[Any, ...]]] = field(default_factory=list)
    _count: int = 0

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)

    def later(self, ms: int, act: Callable[..., None], *what: Any) -> None:
        self._count += 1
        heapq.heappush(self._due, (self.now + ms, self._count, act, what))

    def run(self, until: Callable[[], bool], latest: int) -> bool:
        """False: it did not come to that in time."""
        while self._due and self._due[0][0] <= latest:
            self.now, _, act, what = heapq.heappop(self._due)
            act(*what)
            assert self._count < EVENTS_MAX, "this service runs in circles"
            if until():
                return True
        self.now = latest
        return until()

    def note(self, who: str, what: str, *more: Any) -> None:
        if self.diary is not None:
            self.diary.append((self.now, who, " ".join((what, *map(str, more)))))

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def between(self, least: int, most: int) -> int:
        return self.dice.randint(least, most)
