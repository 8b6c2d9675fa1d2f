"""The directory of a deployment with several houses: to whose doors does this one come?

An address of its own (rosso.example.com), a device's token, a printer's secret or a pairing link
names the house. It is only shown the way: whether the token is good, that house alone knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec
from msgspec import Struct
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.doors.caller import ASKED_FOR
from server.doors.house_names import house_in
from server.doors.known import COOKIE, SAFE_COOKIE, host_of

BODY_BYTES_MAX: Final = 20_000
HATCHES: Final = frozenset({"sdp", "cloudprnt", "r", "i"})
"""Where the address itself holds the secret: what polls, and the code on a receipt."""


class Shown(Struct, frozen=True):
    """What a form shows at a door: a device's token, or the link that pairs one."""

    token: str = ""
    link: str = ""


class Directory:
    """Every house's own pages, doors and socket. The first is for those who name none."""

    def __init__(self, houses: Mapping[str, ASGIApp]) -> None:
        self.houses = dict(houses)
        self.first = next(iter(self.houses))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = self._named(scope)
        if name is None and scope["type"] == "http" and _is_short_form(scope):
            content, receive = await _read(receive)
            name = self._in_form(content)
        await self.houses[name or self.first](scope, receive, send)

    def _named(self, scope: Scope) -> str | None:
        return next((said for said in _said(HTTPConnection(scope)) if said in self.houses), None)

    def _in_form(self, content: bytes) -> str | None:
        try:
            shown = msgspec.json.decode(content, type=Shown)
        except msgspec.DecodeError:
            return None
        both = (house_in(shown.token), house_in(shown.link))
        return next((said for said in both if said in self.houses), None)


def _said(asked: HTTPConnection) -> Iterator[str]:
    yield house_in(host_of(asked))
    yield asked.query_params.get(ASKED_FOR, "")
    yield house_in(asked.headers.get("authorization", "").partition(" ")[2])
    yield house_in(_secret_in(asked.url.path))
    for cookie in (SAFE_COOKIE, COOKIE):
        yield house_in(asked.cookies.get(cookie, ""))


def _secret_in(path: str) -> str:
    """A polling printer and a guest show their secret in the address itself."""
    door, _, secret = path.strip("/").partition("/")
    return secret if door in HATCHES else ""


def _is_short_form(scope: Scope) -> bool:
    length = HTTPConnection(scope).headers.get("content-length", "")
    return scope["method"] == "POST" and length.isdigit() and int(length) <= BODY_BYTES_MAX


async def _read(receive: Receive) -> tuple[bytes, Receive]:
    """The form, and a way for the door to read it once more."""
    content, more = b"", True
    while more:
        message = await receive()
        content += message.get("body", b"")
        more = message.get("more_body", False)
    unread: list[Message] = [{"type": "http.request", "body": content, "more_body": False}]

    async def again() -> Message:
        return unread.pop() if unread else await receive()

    return content, again
