"""Who stands at the door: a paired device or a stranger."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
from typing import Final

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from server.db.reads import device_by_token
from server.doors.open_house import OpenHouse
from server.doors.replies import No
from server.hub.socket import hashed

CROSS_SITE: Final = frozenset({"cross-site", "same-site"})
COOKIE: Final = "comanda_device"
SAFE_COOKIE: Final = "__Host-comanda_device"
"""Over https, a name that browsers take from nobody else: no plain page may put another there."""
SAFE_SCHEMES: Final = frozenset({"https", "wss"})
PROXY_MARKS: Final = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip",
)  # fmt: skip
PROXIED: Final = "comanda.proxied"
"""In the scope of what came through a proxy that the owner trusts."""
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
    return is_same_machine(request) or await is_remembered(house_of(request), request)


async def is_remembered(house: OpenHouse, asked: HTTPConnection) -> bool:
    """This browser was paired, here and over the same scheme."""
    token = asked.cookies.get(SAFE_COOKIE if is_safe(asked) else COOKIE)
    if not token:
        return False
    known = await asyncio.to_thread(device_by_token, house.reads, hashed(token))
    return known is not None and not known.revoked_at


def remembered(request: Request, response: Response, token: str) -> Response:
    """Let this browser show that it is paired when it asks for a page."""
    safe = is_safe(request)
    response.set_cookie(
        SAFE_COOKIE if safe else COOKIE,
        token,
        max_age=COOKIE_LASTS_SECONDS,
        httponly=True,
        samesite="lax",
        secure=safe,
    )
    return response


def is_safe(asked: HTTPConnection) -> bool:
    """Nobody listens in: https, spoken by the house or by a proxy that its owner trusts."""
    return asked.scope["scheme"] in SAFE_SCHEMES


def is_from_elsewhere(request: Request) -> bool:
    """Another site's page made this browser ask."""
    return request.headers.get("sec-fetch-site") in CROSS_SITE


def is_same_machine(asked: HTTPConnection) -> bool:
    """The browser runs on the house's own machine and came by a local name, without a proxy."""
    if asked.client is None or came_through_a_proxy(asked):
        return False
    host = host_of(asked)
    try:
        named_here = host == "localhost" or host.endswith(".localhost")
        local_name = named_here or ipaddress.ip_address(host).is_loopback
        return local_name and ipaddress.ip_address(asked.client.host).is_loopback
    except ValueError:
        return False


def came_through_a_proxy(asked: HTTPConnection) -> bool:
    """One that the owner trusts, or any that leaves a mark: then its machine is not the asker's."""
    return bool(asked.scope.get(PROXIED)) or any(mark in asked.headers for mark in PROXY_MARKS)


def host_of(asked: HTTPConnection) -> str:
    """What the browser says that it asked for, without the port."""
    host = asked.headers.get("host", "").lower()
    return host[1:].split("]")[0] if host.startswith("[") else host.split(":")[0]
