"""The ordinary port of a house that speaks https: it shows everybody the way to the safe one."""

from __future__ import annotations

from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from server.doors.known import host_of, is_remembered, is_safe, is_same_machine
from server.doors.open_house import OpenHouse

OPEN: Final = frozenset(
    {"/join", "/join/comanda.crt", "/join/comanda.mobileconfig", "/join/move", "/healthz",
     "/favicon.ico"}
)  # fmt: skip
"""What a tablet needs before it can trust the house; nothing of the restaurant."""


class PlainPort:
    """Lets pass: what is safe, this machine's own browsers, and screens paired before https."""

    def __init__(self, app: ASGIApp, house: OpenHouse) -> None:
        self.app, self.house = app, house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = HTTPConnection(scope)
        if scope["path"] in OPEN or is_safe(asked) or await self._may_stay(asked):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self._shown_the_way(asked)(scope, receive, send)

    async def _may_stay(self, asked: HTTPConnection) -> bool:
        # Nobody listens in on a machine's own wire. And what a paired screen still keeps for the
        # kitchen lies at its old address: turned away from there, it could never hand it over.
        return is_same_machine(asked) or await is_remembered(self.house, asked)

    def _shown_the_way(self, asked: HTTPConnection) -> RedirectResponse:
        assert self.house.way_in is not None, "there is no safe door"
        address = self.house.way_in.address(host_of(asked))
        query = f"?{asked.url.query}" if asked.url.query else ""
        return RedirectResponse(
            f"{address}{asked.url.path}{query}", 307, headers={"Cache-Control": "no-store"}
        )
