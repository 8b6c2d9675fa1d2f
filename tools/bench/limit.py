"""The limit: the house's socket with no house behind it. Ask in, the same bytes out, done.

Run by the bench: `python -m tools.bench.limit MANAGER PORT FRAMES`. MANAGER is `screens` (the
house's own) or `stock` (python-socketio's). FRAMES is a JSON file: what a house told its screens,
after the revision, by command.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
import socketio  # noqa: TID251 - nothing but the socket is measured here
import uvicorn

from server.__main__ import LOOP
from server.doors.serving import listening
from server.hub.socket import SCREENS
from server.hub.socket_server import socket_server
from server.hub.telling import ScreenManager

Frames = Mapping[str, str]
LOOPBACK: Final = "127.0.0.1"


class Limit:
    """Both limits: `tell` is where they differ."""

    def __init__(self, server: Any, frames: Frames) -> None:  # noqa: ANN401 - untyped library
        self.server = server
        self.rev = 0
        self._frames = {name: rest.encode() for name, rest in frames.items()}
        for name in ("connect", "hello", "ask"):
            server.on(name, getattr(self, name))

    async def connect(self, _sid: str, _environ: object, _auth: object = None) -> None:
        """Everybody may."""

    async def hello(self, sid: str, _data: object) -> None:
        await self.server.enter_room(sid, SCREENS)
        await self.server.emit("welcome", {}, to=sid)

    async def ask(self, _sid: str, data: dict[str, Any]) -> dict[str, Any]:
        self.rev = rev = self.rev + 1
        await self.tell(b'[{"rev":%d,' % rev + self._frames[data["name"]])
        return {"id": data["id"], "seq": data["seq"], "status": "done", "rev": rev}

    async def tell(self, payload: bytes) -> None:
        # Raw: the bytes are JSON already; the stock manager has no quicker way.
        await self.server.emit("changes", msgspec.Raw(payload), room=SCREENS)


class ScreensLimit(Limit):
    """Told by the house's own manager."""

    def __init__(self, frames: Frames) -> None:
        self.manager = ScreenManager()
        super().__init__(socket_server(self.manager), frames)

    async def tell(self, payload: bytes) -> None:
        self.manager.tell_room(SCREENS, "changes", payload)


def limit(manager: str, frames: Frames) -> Limit:
    return ScreensLimit(frames) if manager == "screens" else Limit(socket_server(), frames)


def main(manager: str, port: str, frames: str) -> None:
    told = msgspec.json.decode(Path(frames).read_bytes(), type=dict[str, str])
    app = socketio.ASGIApp(limit(manager, told).server)
    server = uvicorn.Server(listening(app, LOOPBACK, int(port)))
    with asyncio.Runner(loop_factory=LOOP) as runner:
        runner.run(server.serve())


if __name__ == "__main__":
    main(*sys.argv[1:])
