"""What happens to a tablet: its network, its page, its storage, its clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.simulator.device import Device

if TYPE_CHECKING:
    from tests.simulator.one_service import Service


def lasting(service: Service, lasts: int, end: Callable[[], None]) -> int:
    """For so long, and then this."""
    service.world.later(lasts, end)
    return lasts


def cut(service: Service, device: Device) -> int:
    """At any moment, and once more while the next tap is on its way."""

    def breaks() -> None:
        if device.wire:
            device.wire.end()

    wait = service.world.between(0, 40)
    breaks()
    service.after_tap[device.id] = lambda: service.world.later(wait, breaks)
    return 5_000


def half_open(service: Service, device: Device) -> int:
    ways = service.world.dice.choice((("up",), ("down",), ("up", "down")))
    if device.wire:
        device.wire.go_mute(*ways)
    device.reach.is_mute = service.world.chance(0.3)

    def over() -> None:
        device.reach.is_mute = False

    return lasting(service, service.world.between(1_000, 9_000), over)


def away(service: Service, device: Device) -> int:
    device.reach.is_down = True
    if device.wire:
        device.wire.end() if service.world.chance(0.5) else device.wire.go_mute("up", "down")

    def back() -> None:
        device.reach.is_down = False
        device.nudge()

    return lasting(service, service.world.between(2_000, 15_000), back)


def lossy(service: Service, device: Device) -> int:
    """No socket does this; nothing may rely on that."""
    device.reach.is_lossy = True

    def over() -> None:
        device.reach.is_lossy = False

    return lasting(service, service.world.between(2_000, 9_000), over)


def slow(service: Service, device: Device) -> int:
    device.reach.is_slow = True

    def over() -> None:
        device.reach.is_slow = False

    return lasting(service, service.world.between(2_000, 9_000), over)


def reload_now(service: Service, device: Device) -> None:
    if device.page:
        service.world.note(device.id, "reloads")
        device.kill()
        service.world.later(service.world.between(20, 400), loads, device)


def loads(device: Device) -> None:
    if device.page is None:
        device.load()


def reload_in_a_tap(service: Service, device: Device) -> int:
    """The page goes while the next tap is on its way into the cabinet."""
    wait = service.world.between(0, 25)
    service.after_tap[device.id] = lambda: service.world.later(wait, reload_now, service, device)
    return 4_000


def cut_in_line(service: Service, device: Device) -> int:
    """Its ask stands in a long line when the link breaks: it asks once more, at another hub."""
    for hub in service.house.hubs:
        hub.slowness = 1_500

    def breaks() -> None:
        if device.wire:
            service.house.serves[device.id] += 1
            device.wire.end()

    def over() -> None:
        for hub in service.house.hubs:
            hub.slowness = 0

    wait = service.world.between(15, 200)
    service.after_tap[device.id] = lambda: service.world.later(wait, breaks)
    return lasting(service, 5_000, over)


def killed_tab(service: Service, device: Device) -> int:
    """Without a link somebody goes on tapping; then the browser is killed."""
    device.reach.is_down = True
    if device.wire:
        device.wire.end()

    def killed() -> None:
        device.kill()
        device.reach.is_down = False
        service.world.later(service.world.between(500, 5_000), loads, device)

    return lasting(service, service.world.between(500, 4_000), killed)


def storage_slow(service: Service, device: Device) -> int:
    device.storage_is_slow = True

    def over() -> None:
        device.storage_is_slow = False

    return lasting(service, service.world.between(1_000, 4_000), over)


def storage_fails(service: Service, device: Device) -> int:
    device.storage_fails = True
    # An answer that could not be kept is asked for once more, under the next number.
    service.house.overheard.miscounted.add(device.id)

    def over() -> None:
        device.storage_fails = False

    return lasting(service, service.world.between(300, 3_000), over)


def clock_jumps(service: Service, device: Device) -> int:
    device.wall_ahead += service.world.dice.choice((-3, -1, 1, 3)) * 3_600_000
    return 3_000


def long_away(service: Service, device: Device) -> int:
    """Longer than three minutes: what was tapped meanwhile is old when it arrives (HUB-20)."""
    device.reach.is_down = True
    if device.wire:
        device.wire.end()

    def back() -> None:
        device.reach.is_down = False
        device.nudge()
        service.absent -= 1
        service.commands += 12

    return lasting(service, service.world.between(185_000, 240_000), back)


def storage_thrown_away(service: Service, device: Device) -> int:
    """The browser was short of room: at rest, and all that the tablet knew is gone."""
    if device.slips or device.shelves.outbox:
        return 0
    device.kill()
    device.throw_away()
    service.witness.evicted(device.id)
    return lasting(service, service.world.between(50, 2_000), lambda: loads(device)) + 3_000


def hole_in_its_numbers(service: Service, device: Device) -> int:
    """Without a link it taps, numbers go missing in the middle, and it taps on."""
    device.reach.is_down = True
    if device.wire:
        device.wire.end()

    def skips() -> None:
        device.skip_numbers(2)
        service.house.overheard.miscounted.add(device.id)

    def back() -> None:
        device.reach.is_down = False

    service.world.later(2_000, skips)
    return lasting(service, service.world.between(3_000, 6_000), back)
