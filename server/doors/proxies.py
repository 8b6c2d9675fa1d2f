"""A reverse proxy in front of the house: its word about the asker counts if the owner says so."""

from __future__ import annotations

import ipaddress
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.doors.known import PROXIED
from server.https.surroundings import Address, as_address
from server.settings import Proxy

HEARD: Final = frozenset({"http", "websocket"})
SCHEMES: Final = {
    "http": {"http": "http", "https": "https"},
    "websocket": {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"},
}


class BehindProxies:
    """X-Forwarded-For and -Proto are believed from these addresses, and from nobody else."""

    def __init__(self, app: ASGIApp, trusted: tuple[Proxy, ...]) -> None:
        self.app, self.trusted = app, trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.trusted and scope["type"] in HEARD and self._is_trusted(_client(scope)):
            scope = {**scope, PROXIED: True, **self._told(scope)}
        await self.app(scope, receive, send)

    def _told(self, scope: Scope) -> Scope:
        """What the nearest proxy says: it writes at the end of what others sent."""
        headers = Headers(scope=scope)
        found: Scope = {}
        scheme = _last(headers.getlist("x-forwarded-proto")).lower()
        known = SCHEMES[scope["type"]]
        if scheme in known:
            found["scheme"] = known[scheme]
        asker = self._asker(headers.getlist("x-forwarded-for"))
        if asker is not None:
            found["client"] = (str(asker), 0)
        return found

    def _asker(self, said: list[str]) -> Address | None:
        """The last one in the row that is no trusted proxy; nothing after nonsense counts."""
        asker = None
        for each in reversed(",".join(said).split(",")):
            address = _address(each)
            if address is None:
                return asker
            asker = address
            if not self._is_trusted(address):
                return asker
        return asker

    def _is_trusted(self, address: Address | None) -> bool:
        return address is not None and any(
            address.version == each.version and address in each for each in self.trusted
        )


def _client(scope: Scope) -> Address | None:
    client = scope.get("client")
    return _address(client[0]) if client else None


def _address(text: str) -> Address | None:
    """As proxies write them: `192.0.2.7`, `192.0.2.7:4711`, `[2001:db8::1]:4711`."""
    said = text.strip()
    if said.startswith("["):
        said = said[1:].split("]")[0]
    elif said.count(":") == 1:
        said = said.split(":")[0]
    found = as_address(said)
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        return found.ipv4_mapped
    return found


def _last(values: list[str]) -> str:
    return values[-1].split(",")[-1].strip() if values else ""
