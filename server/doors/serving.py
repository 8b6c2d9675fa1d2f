"""Serve: open the house, furnish it if it is empty, listen, and say where."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Final
from urllib.parse import urlsplit

import structlog
import uvicorn
from starlette.types import ASGIApp

from server.doors.addresses import addresses, announcement, is_only_here
from server.doors.caller import RUNNING
from server.doors.demo import furnished
from server.doors.open_house import OpenHouse, opened
from server.doors.pairing_door import pairing_link
from server.doors.ready_to_open import check_ready
from server.doors.silence import ScreenConnection
from server.doors.workers import put_to_work
from server.settings import Settings

GOODBYE_SECONDS: Final = 3
Build = Callable[[OpenHouse], ASGIApp]


async def serve(settings: Settings, build: Build) -> None:
    """`build` puts the pages and the socket around the house: server/app.py's."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    check_ready(settings)
    house = await opened(settings)
    try:
        await furnished(house)
        put_to_work(house)
        await _listen(house, build)
    finally:
        await house.close()
        with suppress(OSError):
            (settings.data / RUNNING).unlink()


class FrontDoor(uvicorn.Server):
    """Hears a signal as a wish to close: the house then closes in order, and is not cut short."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self.force_exit = self.should_exit
        self.should_exit = True


async def _listen(house: OpenHouse, build: Build) -> None:
    settings = house.settings
    server = FrontDoor(listening(build(house), settings.host, settings.port))
    serving = asyncio.ensure_future(server.serve())
    while not server.started and not serving.done():  # noqa: ASYNC110 - uvicorn has no event
        await asyncio.sleep(0.02)
    if server.started:
        _announce(house)
    await serving


def listening(app: ASGIApp, host: str, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        ws=ScreenConnection,
        ws_per_message_deflate=False,
        ws_ping_interval=None,  # Socket.IO has its own heartbeat.
        log_level="warning",
        lifespan="off",
        timeout_graceful_shutdown=GOODBYE_SECONDS,
    )


def _announce(house: OpenHouse) -> None:
    house.ready = True
    where = addresses(house.settings.host, house.settings.port)
    note = house.settings.data / RUNNING
    note.write_text(json.dumps({"address": where[0], "epoch": house.hub.epoch}))
    only_here = is_only_here(urlsplit(where[-1]).hostname or "")
    for row in announcement(where, pairing_link(house, where[-1]), only_here=only_here):
        sys.stdout.write(f"{row}\n")
    sys.stdout.flush()
