"""Who stands at the door: a paired device or a stranger."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress

from starlette.requests import Request

from server.db.reads import device_by_token
from server.doors.open_house import OpenHouse
from server.doors.replies import No
from server.hub.socket import hashed


def house_of(request: Request) -> OpenHouse:
    house = request.app.state.house
    assert isinstance(house, OpenHouse), "the house is not open"
    return house


async def paired(house: OpenHouse, device: str, token: str) -> str:
    """The device's id, when its token is right and was not revoked."""
    known = await house.device_of(device)
    if (
        known is None
        or known.revoked_at
        or not hmac.compare_digest(hashed(token), known.token_hash)
    ):
        raise No(401, "door.not_paired", "This screen is not paired with the house.")
    return known.id


async def bearer(request: Request) -> str:
    """The paired device that a page's request names in its headers."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise No(401, "door.not_paired", "This screen is not paired with the house.")
    known = await asyncio.to_thread(device_by_token, house_of(request).reads, hashed(token))
    if known is None or known.revoked_at:
        raise No(401, "door.not_paired", "This screen is not paired with the house.")
    return known.id


def is_same_machine(request: Request) -> bool:
    """The browser runs on the house's own machine and came by a local name, without a proxy."""
    if request.client is None or request.headers.get("x-forwarded-for"):
        return False
    host = request.headers.get("host", "").rsplit(":", 1)[0].strip("[]")
    try:
        local_name = host == "localhost" or ipaddress.ip_address(host).is_loopback
        return local_name and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
