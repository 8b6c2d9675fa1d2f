"""What goes wrong in a service: each fault strikes somebody, lasts a while, and is written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from tests.simulator.device import Device
from tests.simulator.flood import Flood, Twin
from tests.simulator.hub import Hub
from tests.simulator.premises import copied
from tests.simulator.tablet_faults import (
    away,
    clock_jumps,
    cut,
    cut_in_line,
    half_open,
    hole_in_its_numbers,
    killed_tab,
    lasting,
    loads,
    long_away,
    lossy,
    reload_in_a_tap,
    slow,
    storage_fails,
    storage_slow,
    storage_thrown_away,
)

if TYPE_CHECKING:
    from tests.simulator.one_service import Service

LEAST: Final = 5
RETRY_MS: Final = 700
TWIN: Final = "a tablet's twin"
LONG: Final = "a long absence"
LONG_SHARE: Final = 0.12
"""It takes long to play, too."""
STRIKE_MS: Final = (500, 15_000)


def planned(service: Service) -> None:
    """Some of everything, in any order, over the time that the taps will take."""
    world = service.world
    names = world.dice.sample([*FAULTS], world.between(LEAST + 1, LEAST + 4))
    if "power loss" in names and TWIN in names:
        names.remove(TWIN)  # The twin would take the numbers of what is to be offered again.
    if world.chance(LONG_SHARE):
        service.absent += 1
        names.append(LONG)
    for name in names:
        world.later(world.between(*STRIKE_MS), _strikes, service, name)


def _strikes(service: Service, name: str) -> None:
    fault, whom = FAULTS.get(name, ToDevice(long_away)), ""
    if isinstance(fault, ToDevice):
        whom = service.world.dice.choice(list(service.devices))
        lasts = fault.act(service, service.devices[whom])
    else:
        lasts = fault(service)
    if lasts == 0:  # It cannot strike just now.
        return service.world.later(RETRY_MS, _strikes, service, name)
    service.world.note(whom or "the house", f"*** {name}", f"for {lasts} ms")
    return service.witness.struck(name, whom, lasts)


class ToDevice:
    """A fault that strikes one device."""

    def __init__(self, act: Callable[[Service, Device], int]) -> None:
        self.act = act


# ---------------------------------------------------------------------- the house
def _hub(service: Service) -> Hub:
    return service.world.dice.choice(service.house.hubs)


def _crash(service: Service, hub: Hub) -> None:
    if hub.is_alive:
        hub.crash()
        service.world.later(service.world.between(300, 5_000), _restart, hub)


def _restart(hub: Hub) -> None:
    if not hub.is_alive:
        hub.start()


def crash(stage: str) -> Callable[[Service], int]:
    def doomed(service: Service) -> int:
        hub = _hub(service)
        hub.doom, hub.doomed = stage, lambda: _crash(service, hub)
        return 6_000

    return doomed


def database_down(service: Service) -> int:
    service.house.database_is_down = True

    def over() -> None:
        service.house.database_is_down = False

    return lasting(service, service.world.between(300, 4_000), over)


def power_loss(service: Service) -> int:
    """What was committed in the last moments is gone, although everybody was told that it stood."""
    before = copied(service.house.rows)

    def dark() -> None:
        for hub in service.house.hubs:
            if hub.is_alive:
                hub.crash()
        service.witness.forgotten(service.house.rows, before)
        service.house.roll_back(before)
        for hub in service.house.hubs:
            service.world.later(service.world.between(200, 3_000), _restart, hub)

    return lasting(service, service.world.between(300, 8_000), dark) + 4_000


def wake_ups(how: str) -> Callable[[Service], int]:
    def fault(service: Service) -> int:
        service.house.wake_ups = how

        def over() -> None:
            if not service.is_resting:
                service.house.wake_ups = "fine"

        return lasting(service, service.world.between(2_000, 9_000), over)

    return fault


def busy_house(service: Service) -> int:
    """Something long runs in the lane: everybody waits."""
    for hub in service.house.hubs:
        hub.slowness = 300

    def over() -> None:
        for hub in service.house.hubs:
            hub.slowness = 0

    return lasting(service, service.world.between(1_000, 4_000), over)


def flood(service: Service) -> int:
    Flood(service).begin()
    return 4_000


def twin(service: Service) -> int:
    """Somebody has copied a tablet, number and token: the two take each other's numbers."""
    Twin(service).begin(service.world.dice.choice(list(service.devices)))
    return 3_000


FAULTS: Final[dict[str, Callable[[Service], int] | ToDevice]] = {
    "cut": ToDevice(cut),
    "half-open": ToDevice(half_open),
    "away": ToDevice(away),
    "slow": ToDevice(slow),
    "lossy": ToDevice(lossy),
    "cut in line": ToDevice(cut_in_line),
    "reload in a tap": ToDevice(reload_in_a_tap),
    "killed tab": ToDevice(killed_tab),
    "storage slow": ToDevice(storage_slow),
    "storage thrown away": ToDevice(storage_thrown_away),
    "a hole in its numbers": ToDevice(hole_in_its_numbers),
    "storage fails": ToDevice(storage_fails),
    "clock jumps": ToDevice(clock_jumps),
    "crash before the commit": crash("before the commit"),
    "crash after the commit": crash("after the commit"),
    "crash before the answers": crash("between changes and answers"),
    "database down": database_down,
    "power loss": power_loss,
    "wake-ups lost": wake_ups("lost"),
    "wake-ups doubled": wake_ups("doubled"),
    "wake-ups late": wake_ups("late"),
    "busy house": busy_house,
    "flood": flood,
    TWIN: twin,
}


def healed(service: Service) -> None:
    service.house.database_is_down = False
    # A messenger that is deaf for ever costs a second, and nothing else.
    service.house.wake_ups = "lost" if service.world.chance(0.3) else "fine"
    service.after_tap.clear()
    for hub in service.house.hubs:
        hub.doom, hub.slowness = "", 0
        _restart(hub)
    for device in service.devices.values():
        device.reach.is_down = device.reach.is_mute = device.reach.is_slow = False
        device.reach.is_lossy = False
        device.storage_fails = device.storage_is_slow = False
        loads(device)
