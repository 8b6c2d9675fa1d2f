"""The devices: who is connected, how far each screen is, what waits on it; and a token revoked."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from server.db.reads import Device, all_devices, revoked_devices
from server.doors.known import bearer, house_of, is_from_elsewhere, is_same_machine
from server.doors.open_house import OpenHouse
from server.doors.pages import page
from server.doors.replies import No, body, told
from server.hub.ask import HOUSE_ITSELF
from server.hub.attendance import Screen
from server.hub.messages import Refusal
from server.kit.ids import PersonId, is_id
from server.staff.person import Person

SESSION: Final = "x-comanda-session"
LOOK_EVERY_SECONDS: Final = 2.0


class Revoke(Struct, frozen=True, kw_only=True):
    device: str


async def devices_page(request: Request) -> Response:
    return HTMLResponse(page("devices.html", managers=managers(house_of(request))))


def managers(house: OpenHouse) -> list[Person]:
    found = [each for each in house.board.all(Person) if "manager" in each.roles]
    return sorted(found, key=lambda each: each.name)


async def devices(request: Request) -> Response:
    house = await for_a_manager(request)
    known = await asyncio.to_thread(all_devices, house.reads)
    return told(
        {
            "now": house.clock.now(),
            "epoch": house.hub.epoch,
            "rev": house.hub.rev,
            "devices": [_row(house, device) for device in known],
        }
    )


async def revoke(request: Request) -> Response:
    """Its sockets are closed at once; whoever holds the screen sees the pairing page."""
    house, asked = await for_a_manager(request), await body(request, Revoke)
    if not is_id(asked.device) or await house.device_of(asked.device) is None:
        raise No(404, "door.no_such_device", "There is no such screen.")
    await house.retire(asked.device)
    return told({})


async def for_a_manager(request: Request) -> OpenHouse:
    """The house's own machine, or a paired screen at which a manager is signed in."""
    await manager_at(request)
    return house_of(request)


async def manager_at(request: Request) -> PersonId:
    """Who it is; on the house's own machine the house itself."""
    house = house_of(request)
    if is_from_elsewhere(request):
        raise No(403, "door.from_elsewhere", "Open this page at the house's own address.")
    if is_same_machine(request):
        return HOUSE_ITSELF
    device = await bearer(request)
    try:
        session = house.seal.session(request.headers.get(SESSION), device, house.clock.now())
    except Refusal as no:
        raise No(403, "door.manager_needed", "A manager has to type their PIN here.") from no
    if "manager" not in session.roles:
        raise No(403, "door.manager_needed", "Only a manager may do this. Type a manager's PIN.")
    return session.person


def _row(house: OpenHouse, device: Device) -> dict[str, Any]:
    connected = [screen for _, screen in house.hub.attendance.of(device.id)]
    return {
        "id": device.id,
        "name": device.name,
        "role": device.role,
        "last_seq": device.last_seq,
        "revoked_at": device.revoked_at,
        "last_seen": house.hub.attendance.last_seen.get(device.id),
        "screens": [_screen(screen) for screen in connected],
    }


def _screen(screen: Screen) -> dict[str, Any]:
    here = screen.here
    return {
        "app": screen.app,
        "build": screen.build,
        "schema": screen.schema,
        "since": screen.since,
        "person": screen.person,
        "rev": here.rev if here else None,
        "behind": screen.behind if here else None,
        "waiting": here.waiting if here else None,
        "oldest_ms": here.oldest_ms if here else None,
        "heard_at": screen.heard_at,
    }


async def watch_revoked(house: OpenHouse) -> None:
    """Another process, or the command line, may have revoked a screen that is connected here."""
    while True:
        await asyncio.sleep(LOOK_EVERY_SECONDS)
        connected = {screen.device.id for screen in house.hub.screens.values()}
        for device in connected & await asyncio.to_thread(revoked_devices, house.reads):
            house.devices.pop(device, None)
            house.hub.show_out(device)
