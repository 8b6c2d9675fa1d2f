"""One whole service out of one number: who works, what goes wrong, and the rest at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tests.simulator import faults
from tests.simulator.at_rest import AtRest
from tests.simulator.chain import HubClock
from tests.simulator.device import Device
from tests.simulator.hub import Hub
from tests.simulator.money import AT_THE_TILL, IN_THE_KITCHEN, ON_THE_FLOOR
from tests.simulator.people import Habits, Mind, tapped
from tests.simulator.premises import Premises
from tests.simulator.screen.cabinet import Shelves
from tests.simulator.screen.page import Page
from tests.simulator.screen.tap import Tap
from tests.simulator.seal import session
from tests.simulator.sight import seen
from tests.simulator.witness import Witness
from tests.simulator.workers import Workers
from tests.simulator.world import Violation, World

COMMANDS: Final = 60
KINDS: Final = 8
SERVICE_MS: Final = 600_000
REST_MS: Final = 120_000


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here, on a device of their own."""

    name: str
    roles: Sequence[str]
    habits: Habits


STAFF: Final = {
    "tablet-1": Person("anna", ("waiter",), ON_THE_FLOOR),
    "tablet-2": Person("ben", ("waiter",), ON_THE_FLOOR),
    "kitchen": Person("station-grill", ("cook",), IN_THE_KITCHEN),
    "till": Person("carla", ("cashier", "waiter"), AT_THE_TILL),
}
FLOOD: Final = "flood"


@dataclass(slots=True)
class Service:
    """`play` returns when everything is at rest, or raises a Violation."""

    seed: int
    hubs: int = 0
    """0: one, two or three of them, by the seed."""
    hub_of: type[Hub] = Hub
    page_of: type[Page] = Page
    premises_of: type[Premises] = Premises
    shelves_of: type[Shelves] = Shelves
    commands: int = COMMANDS
    world: World = field(init=False)
    house: Premises = field(init=False)
    devices: dict[str, Device] = field(default_factory=dict)
    witness: Witness = field(init=False)
    taps: int = 0
    names: int = 0
    is_resting: bool = False
    absent: int = 0
    """How many are away for long, or will be."""
    after_tap: dict[str, Callable[[], None]] = field(default_factory=dict)
    """What happens to a device as soon as its next tap is tapped."""

    def __post_init__(self) -> None:
        self.world = World(self.seed)
        self.house = self.premises_of(self.world, (*STAFF, FLOOD))
        for n in range(self.hubs or 1 + self.seed % 3):
            clock = HubClock(self.world, self.world.between(-2_000, 2_000))
            self.house.hubs.append(self.hub_of(f"hub {n + 1}", self.world, self.house, clock))
        self.witness = Witness(self.world, self.house)
        self.house.noticed = self.witness.committed
        for n, id_ in enumerate(STAFF):
            self.house.serves[id_] = n
            device = Device(
                id_, self.world, self.house, page_of=self.page_of, shelves_of=self.shelves_of
            )
            device.noticed = self.witness.looks_at
            self.devices[id_] = device

    # ------------------------------------------------------------------ the service
    def play(self) -> None:
        for hub in self.house.hubs:
            hub.start()
        for device in self.devices.values():
            device.load()
        Workers(self.world, self.house, self.witness).start()
        for id_ in STAFF:
            self.world.later(self.world.between(100, 3_000), self.works, id_)
        faults.planned(self)
        enough = self.world.run(self.is_enough, SERVICE_MS)
        assert enough, f"only {self.taps} taps in a whole service"
        self.rest()
        AtRest(self.witness, self.devices.values()).look()

    def is_enough(self) -> bool:
        """So many taps of so many kinds, so many faults, and everybody is back."""
        if self.taps < self.commands or self.absent:
            return False
        kinds = {tapped.tap.name for tapped in self.witness.taps.values()}
        if len(kinds) < KINDS:
            self.commands += 1
        return len(kinds) >= KINDS and len(self.witness.strikes) >= faults.LEAST

    def works(self, id_: str) -> None:
        """Somebody taps, sometimes twice in a breath, and looks up again a little later."""
        for _ in range(1 if self.world.chance(0.8) else self.world.between(2, 4)):
            if self.taps < self.commands:
                self.taps_once(id_)
        if not self.is_resting:
            self.world.later(self.world.between(100, 3_000), self.works, id_)

    def taps_once(self, id_: str) -> None:
        device, who = self.devices[id_], STAFF[id_]
        page = device.page
        if page is None or not page.is_open:
            return
        mind = Mind(seen(page, who.name), self.world.dice, self.named)
        wish = tapped(mind, who.habits)
        if wish is None:
            return
        self.taps += 1
        tap = self.tap_of(device, page, who, *wish)
        self.witness.tapped(device, tap)
        device.tap(tap)
        if id_ in self.after_tap:
            self.after_tap.pop(id_)()

    def tap_of(self, device: Device, page: Page, who: Person, name: str, args: Any) -> Tap:
        replica = page.replica
        return Tap(
            id=self.named("tap"), name=name, args=args,
            session=session(who.name, who.roles, device.id), wall=device.wall,
            life=page.clocks.life, elapsed=device.elapsed, live=page.session.liveness == "live",
            seen=None if replica.epoch is None else replica.rev,
        )  # fmt: skip

    def named(self, kind: str) -> str:
        """A new name; names sort in the order in which they were made."""
        self.names += 1
        return f"{kind}-{self.names:04}"

    # ------------------------------------------------------------------ and its end
    def rest(self) -> None:
        """Everything is repaired, nobody taps; then everything must come to an end by itself."""
        self.world.note("everybody", "rests")
        self.is_resting = True
        faults.healed(self)
        if not self.world.run(self.is_at_rest, self.world.now + REST_MS):
            raise Violation("it never comes to rest: " + "; ".join(self.unrest()))

    def is_at_rest(self) -> bool:
        return not self.unrest()

    def unrest(self) -> list[str]:
        counter = self.house.rows.counter
        found = [f"{hub.name} is busy" for hub in self.house.hubs if hub.is_busy]
        for device in self.devices.values():
            page = device.page
            if page is None or not page.is_open:
                found.append(f"{device.id} is not open")
                continue
            ledger, replica = page.outbox.ledger, page.replica
            if page.session.state != "live":
                found.append(f"{device.id} is {page.session.state}")
            if ledger.entries or device.slips or device.shelves.outbox:
                found.append(f"{device.id} still has {sorted(ledger.entries)} to hand over")
            if (replica.epoch, replica.rev) != (counter.epoch, counter.rev):
                found.append(f"{device.id} stands at {replica.rev}, the house at {counter.rev}")
        return found
