"""The network between screens and hubs: slow, cut, silent, and in order on one connection only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from tests.simulator.world import World

LATENCY_MS: Final = (1, 12)
SLOW_MS: Final = (200, 1_500)
LOST, LATE, TWICE = 0.15, 0.15, 0.15
"""Shares of what comes down a lossy way."""
PINGED_OUT_MS: Final = 10_000
"""When a hub gives up a connection on which nothing comes back any more."""


class Hears(Protocol):
    """The screen's end of a connection."""

    def hears(self, wire: Wire, kind: str, *what: Any) -> None: ...


class Serves(Protocol):
    """The house's end of a connection."""

    def visited(self, wire: Wire) -> bool: ...
    def told(self, wire: Wire, kind: str, *what: Any) -> None: ...
    def left(self, wire: Wire) -> None: ...


@dataclass(slots=True)
class Reach:
    """How well one device reaches the house just now."""

    is_down: bool = False
    is_mute: bool = False
    """Half open: what is sent is gone, and nobody says so."""
    is_slow: bool = False
    is_lossy: bool = False
    """Some of what comes down is lost, some comes twice, and some out of order."""


@dataclass(slots=True, eq=False)
class Wire:
    """One connection. `attempt` is the screen's number for it."""

    world: World
    device: str
    attempt: int
    screen: Hears
    hub: Serves
    reach: Reach
    is_open: bool = True
    """As the house sees it."""
    is_heard: bool = True
    """As the screen sees it."""
    mute: set[str] = field(default_factory=set)
    """Ways on which everything is lost without a word."""
    on_the_way: dict[str, int] = field(default_factory=dict)
    """When the last message of each way arrives: none overtakes another."""

    def dial(self) -> None:
        if self.reach.is_mute:
            self.mute |= {"up", "down"}
        self._carry("up", self._arrive)

    def _arrive(self) -> None:
        if self.reach.is_down or not self.hub.visited(self):
            self.end()
        else:
            self.down("connected")

    def up(self, kind: str, *what: Any) -> None:
        self._carry("up", self._told, kind, *what)

    def _told(self, kind: str, *what: Any) -> None:
        if self.is_open:
            self.hub.told(self, kind, *what)

    def down(self, kind: str, *what: Any) -> None:
        if self.is_open:
            self._carry("down", self._heard, kind, *what)

    def _heard(self, kind: str, *what: Any) -> None:
        if self.is_heard:
            self.screen.hears(self, kind, *what)

    def _carry(self, way: str, act: Callable[..., None], *what: Any) -> None:
        world = self.world
        arrives = world.now + world.between(*(SLOW_MS if self.reach.is_slow else LATENCY_MS))
        arrives = self.on_the_way[way] = max(arrives, self.on_the_way.get(way, 0))
        world.later(arrives - world.now, self._pass, way, act, what)

    def _pass(self, way: str, act: Callable[..., None], what: tuple[Any, ...]) -> None:
        if way in self.mute:
            return
        if self.reach.is_lossy and way == "down":
            self._lossy(act, what)
        else:
            act(*what)

    def _lossy(self, act: Callable[..., None], what: tuple[Any, ...]) -> None:
        fate = self.world.dice.random()
        if fate < LOST:
            return
        if fate < LOST + LATE:
            self.world.later(self.world.between(5, 60), act, *what)
            return
        act(*what)
        if fate > 1 - TWICE:
            self.world.later(self.world.between(0, 30), act, *what)

    def go_mute(self, *ways: str) -> None:
        """Half open from here on; the house notices when no ping comes back."""
        self.mute |= set(ways)
        self.world.later(PINGED_OUT_MS, self.lose)

    def lose(self) -> None:
        """The house's end is gone; the screen's may not know."""
        if self.is_open:
            self.is_open = False
            self.hub.left(self)

    def close(self) -> None:
        """The screen hangs up; the house hears of it when the line still works."""
        self.is_heard = False
        if self.mute:
            self.world.later(PINGED_OUT_MS, self.lose)
        else:
            self._carry("up", self.lose)

    def end(self) -> None:
        """Both ends know: everything on the way is lost."""
        self.lose()
        if self.is_heard and not self.mute:
            self.mute |= {"up", "down"}
            self.world.later(self.world.between(*LATENCY_MS), self._ended)

    def _ended(self) -> None:
        if self.is_heard:
            self.is_heard = False
            self.screen.hears(self, "disconnected")
