"""A finger's wish, from the touch until the house has answered it (clients/sync/tap.ts)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from server.hub.versions import SCHEMA

Json = dict[str, Any]
OLD_MS: Final = 24 * 60 * 60 * 1000
"""A clock that ran backwards tells nothing: such a tap counts as old (HUB-20)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """`seq` is None until the tap stands in the cabinet."""

    id: str
    name: str
    args: Json
    session: str | None
    wall: int
    life: str
    elapsed: int
    live: bool
    seen: int | None
    schema: int = SCHEMA
    seq: int | None = None
    again: str = ""
    """"done" or "refused": what became of it in a history that the house has lost (HUB-14)."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A tap and what the house said."""

    tap: Tap
    answer: Json

    @property
    def id(self) -> str:
        return self.tap.id

    @property
    def seq(self) -> int:
        return self.tap.seq or 0


def age_of(tap: Tap, elapsed: int, wall: int, life: str) -> int:
    """By the stopwatch while the page lives, by the device's clock over a reload or a sleep."""
    by_clock = wall - tap.wall
    age = max(elapsed - tap.elapsed, by_clock) if tap.life == life else by_clock
    return OLD_MS if age < 0 else age


def by_tap(tap: Tap) -> tuple[int, int, str]:
    """Numbered taps by their numbers, then those on their way into the cabinet."""
    return (1, 0, tap.id) if tap.seq is None else (0, tap.seq, "")
