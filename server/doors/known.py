"""Who stands at the door: a paired device or a stranger."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from server.db.reads import device_by_token
from server.doors.open_house import OpenHouse
from server.doors.replies import No
from server.hub.socket import hashed

CROSS_SITE: Final = frozenset({"cross-site", "same-site"})
COOKIE: Final = "comanda_device"
COOKIE_LASTS_SECONDS: Final = 10 * 365 * 24 * 3_600


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


async def is_ours(request: Request) -> bool:
    """A page may be seen on the house's own machine, and by screens that were paired."""
    if request.method != "GET" and is_from_elsewhere(request):
        return False
    if is_same_machine(request):
        return True
    token = request.cookies.get(COOKIE)
    if not token:
        return False
    known = await asyncio.to_thread(device_by_token, house_of(request).reads, hashed(token))
    return known is not None and not known.revoked_at


def remembered(response: Response, token: str) -> Response:
    """Let this browser show that it is paired when it asks for a page."""
    response.set_cookie(COOKIE, token, max_age=COOKIE_LASTS_SECONDS, httponly=True, samesite="lax")
    return response


def is_from_elsewhere(request: Request) -> bool:
    """Another site's page made this browser ask."""
    return request.headers.get("sec-fetch-site") in CROSS_SITE


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
