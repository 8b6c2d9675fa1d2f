"""The back door: the command line of the same machine, with the house's own key."""

from __future__ import annotations

import hmac
from typing import Any

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from server.doors.erasing import forget
from server.doors.known import house_of
from server.doors.machine_secrets import address_outside, paired_machine, password_of
from server.doors.open_house import OpenHouse
from server.doors.replies import No, body, told
from server.hub.erase import NothingToErase, StillLive

ASK_BYTES_MAX = 4_000_000


class DoorAsk(Struct, frozen=True, kw_only=True):
    name: str
    args: dict[str, Any]


class DoorPair(Struct, frozen=True, kw_only=True):
    name: str
    role: str


class DoorPins(Struct, frozen=True, kw_only=True):
    """By person; hashed before they travel."""

    hashes: dict[str, str]


class DoorErase(Struct, frozen=True, kw_only=True):
    """Records whose personal text is to be forgotten."""

    keys: tuple[str, ...]


async def ask(request: Request) -> Response:
    house = _with_key(request)
    asked = await body(request, DoorAsk, ASK_BYTES_MAX)
    return told(msgspec.to_builtins(await house.ask(asked.name, asked.args)))


async def pair(request: Request) -> Response:
    house, asked = _with_key(request), await body(request, DoorPair)
    device, token = await paired_machine(house, asked.name, asked.role)
    where = address_outside(house)
    password = password_of(house, device)
    return told(
        {
            "device": device,
            "token": token,
            "name": asked.name,
            "address": where,
            "password": password,
        }
    )


async def pins(request: Request) -> Response:
    house, asked = _with_key(request), await body(request, DoorPins)
    await house.put_pins(asked.hashes)
    return told({})


async def erase(request: Request) -> Response:
    house, asked = _with_key(request), await body(request, DoorErase)
    try:
        return told({"erased": await forget(house, asked.keys)})
    except (NothingToErase, StillLive) as no:
        return told({"erased": 0, "sentence": str(no)})


def _with_key(request: Request) -> OpenHouse:
    house = house_of(request)
    shown = request.headers.get("authorization", "")
    if not hmac.compare_digest(shown.encode(), f"Bearer {house.keys.door}".encode()):
        raise No(403, "door.no_key", "This door opens to the house's own command line alone.")
    return house
