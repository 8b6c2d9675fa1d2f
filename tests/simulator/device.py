"""A tablet: a page that comes and goes, and what the tablet keeps meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from tests.simulator.network import Reach, Serves, Wire
from tests.simulator.screen.cabinet import Shelves
from tests.simulator.screen.errands import Failed, Output
from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Json, Tap
from tests.simulator.world import HOURS_18, World

STORAGE_MS: Final = (1, 6)
FETCH_MS: Final = (5, 40)


class Door(Protocol):
    """Where a device reaches the house: a hub for the socket, and for snapshots."""

    def hub_for(self, device: str) -> Serves: ...
    def snapshot_for(self, device: str) -> Json | None: ...


class Recorder(Protocol):
    """Writes a trace of what goes into a page and what comes out."""

    def loaded(self, device: Device) -> None: ...
    def stepped(self, device: Device, said: tuple[Any, ...], out: list[Output]) -> None: ...
    def performed(self, device: Device, errand: int, found: Any) -> None: ...
    def told(self, line: Json) -> None: ...


@dataclass(slots=True)
class Device:
    """`page` is None while the tablet lies in a drawer."""

    id: str
    world: World
    door: Door
    reach: Reach = field(default_factory=Reach)
    shelves_of: type[Shelves] = Shelves
    shelves: Shelves = field(init=False)
    slips: dict[str, Tap] = field(default_factory=dict)
    page: Page | None = None
    page_of: type[Page] = Page
    wall_ahead: int = 0
    storage_fails: bool = False
    storage_is_slow: bool = False
    recorder: Recorder | None = None
    noticed: Callable[[Device], None] | None = None
    randoms: list[float] = field(default_factory=list)
    wire: Wire | None = None
    pages: int = 0
    _since: int = 0
    _timers: set[int] = field(default_factory=set)
    _tapping: Tap | None = None
    _stored_at: int = 0
    _heard_at: int = 0
    _performed: dict[int, Any] = field(default_factory=dict)
    """Transactions that happened, and that the page has not heard of yet."""

    def __post_init__(self) -> None:
        self.shelves = self.shelves_of()

    @property
    def elapsed(self) -> int:
        return self.world.now - self._since

    @property
    def wall(self) -> int:
        return HOURS_18 + self.world.now + self.wall_ahead

    # ------------------------------------------------------------------ pages come and go
    def load(self) -> None:
        self.pages += 1
        self._since, self._timers, self._stored_at = self.world.now, set(), 0
        self._heard_at = 0
        self.page = self.page_of(f"{self.id}-life-{self.pages}", self._random)
        if self.recorder:
            self.recorder.loaded(self)
        slips = tuple(self.slips[id_] for id_ in sorted(self.slips))
        self._step("load", "mine", slips)

    def throw_away(self) -> None:
        """What the browser kept in its cabinet is gone."""
        self.shelves = self.shelves_of()
        if self.recorder:
            self.recorder.told({"thrown_away": True})

    def skip_numbers(self, by: int) -> None:
        """As if a tap had been numbered and then lost."""
        self.shelves.kept["seq"] = self.shelves.kept.get("seq", 0) + by
        if self.recorder:
            self.recorder.told({"last_number": self.shelves.kept["seq"]})

    def kill(self) -> None:
        """No farewell: the tab is gone, with whatever it had in mind."""
        if self.wire:
            self.wire.is_heard = False
            self.wire.end()
        if self.recorder:
            for errand, found in self._performed.items():
                self.recorder.performed(self, errand, found)
        self._performed.clear()
        self.page = self.wire = None

    def _random(self) -> float:
        drawn = self.world.dice.random()
        self.randoms.append(drawn)
        return drawn

    # ------------------------------------------------------------------ one input, many outputs
    def tap(self, tap: Tap) -> None:
        self._tapping = tap
        self._step("tap", tap)

    def dismiss(self, id_: str) -> None:
        self._step("dismiss", id_)

    def nudge(self) -> None:
        self._step("nudge")

    def hears(self, wire: Wire, kind: str, *what: Any) -> None:
        if wire is self.wire:
            self._step("wire", wire.attempt, kind, *what)

    def _step(self, *said: Any) -> None:
        page = self.page
        if page is None:
            return
        out = page.step(self.elapsed, self.wall, *said)
        if self.recorder:
            self.recorder.stepped(self, said, out)
        for kind, *what in out:
            getattr(self, f"_{kind}")(*what)
        if self.noticed:
            self.noticed(self)

    # ------------------------------------------------------------------ slips and cabinet
    def _slip(self, id_: str) -> None:
        assert self._tapping is not None
        assert self._tapping.id == id_
        self.slips[id_] = self._tapping

    def _slip_gone(self, id_: str) -> None:
        self.slips.pop(id_, None)

    def _tell(self, *_: Any) -> None:
        """Other windows of this browser: the screens' own fuzz plays those."""

    def _cabinet(self, errand: int, act: str, *what: Any) -> None:
        """Transactions happen one after another; the page hears of each a little later."""
        world = self.world
        slow = 80 if self.storage_is_slow else 1
        self._stored_at = max(world.now, self._stored_at) + world.between(*STORAGE_MS) * slow
        world.later(self._stored_at - world.now, self._perform, self.page, errand, act, what)

    def _perform(self, page: Page, errand: int, act: str, what: tuple[Any, ...]) -> None:
        if page is not self.page:
            return
        found: Any = Failed()
        if not self.storage_fails:
            found = self._performed[errand] = self.shelves.perform(act, *what)
        # The page hears of its transactions in their order.
        self._heard_at = max(self._heard_at, self.world.now + self.world.between(0, 2))
        self.world.later(self._heard_at - self.world.now, self._came, page, errand, found)

    def _came(self, page: Page, errand: int, found: Any) -> None:
        if page is self.page:
            self._performed.pop(errand, None)
            self._step("came", errand, found)

    # ------------------------------------------------------------------ timers
    def _after(self, timer: int, ms: int) -> None:
        self._timers.add(timer)
        self.world.later(ms, self._is_due, self.page, timer)

    def _cancel(self, timer: int) -> None:
        self._timers.discard(timer)

    def _is_due(self, page: Page, timer: int) -> None:
        if page is self.page and timer in self._timers:
            self._timers.discard(timer)
            self._step("due", timer)

    # ------------------------------------------------------------------ the wire
    def _open(self, attempt: int) -> None:
        self.wire = Wire(
            self.world, self.id, attempt, self, self.door.hub_for(self.id), self.reach
        )  # fmt: skip
        self.wire.dial()

    def _close(self) -> None:
        if self.wire:
            self.wire.close()
        self.wire = None

    def _hello(self, message: Json) -> None:
        self._up("hello", message)

    def _check(self, message: Json) -> None:
        self._up("check", message)

    def _ask(self, errand: int, asks: Any) -> None:
        self._up("ask", errand, asks)

    def _up(self, kind: str, *what: Any) -> None:
        if self.wire:
            self.wire.up(kind, *what)

    def _fetch(self, errand: int, _url: str) -> None:
        world = self.world
        if self.reach.is_mute:
            return world.later(8_000, self._came, self.page, errand, Failed())
        slow = 20 if self.reach.is_slow else 1
        wait = world.between(*FETCH_MS) * slow
        return world.later(wait, self._read, self.page, errand)

    def _read(self, page: Page, errand: int) -> None:
        found = None if self.reach.is_down else self.door.snapshot_for(self.id)
        wait = self.world.between(*FETCH_MS)
        self.world.later(wait, self._came, page, errand, Failed() if found is None else found)
