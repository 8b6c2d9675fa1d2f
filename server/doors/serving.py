"""Serve: open the house, furnish it if it is empty, listen, and say where."""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager, suppress
from functools import partial
from types import FrameType
from typing import Final
from urllib.parse import urlsplit

import structlog
import uvicorn
from starlette.types import ASGIApp

from server.doors.addresses import addresses, announcement, is_only_here, safe_announcement
from server.doors.caller import RUNNING
from server.doors.demo import furnished
from server.doors.directory import Directory
from server.doors.join_door import invited
from server.doors.keeping_log import keep_log
from server.doors.open_house import OpenHouse, opened
from server.doors.operating import operating
from server.doors.pairing_door import pairing_link
from server.doors.ready_to_open import check_ready
from server.doors.silence import ScreenConnection
from server.doors.sweep import sweeping
from server.doors.way_in import WayIn, way_in
from server.doors.workers import put_to_work
from server.https.certificates import CertificateFaulty
from server.kit import tasks
from server.kit.clock import WallClock
from server.settings import Settings

GOODBYE_SECONDS: Final = 3
LOOK_EVERY_SECONDS: Final = 5.0
"""At the certificate, its files and this machine's addresses."""
Build = Callable[[OpenHouse], ASGIApp]

_log = structlog.get_logger()


async def serve(settings: Settings, build: Build) -> None:
    """`build` puts the pages and the socket around the house: server/app.py's."""
    keep_log(operating().log_level)
    each = [settings.of(house) for house in settings.houses] or [settings]
    for one in each:
        check_ready(one)
    safely = way_in(settings, WallClock().now())
    async with AsyncExitStack() as stack:
        houses = [await _opened(one, safely, stack) for one in each]
        houses[0].working.append(tasks.start(look_after(houses[0]), "certificate"))
        rev = partial(_rev_of_all, houses)
        houses[0].working.append(tasks.start(sweeping(rev), "sweeping"))
        await _listen(houses, build)


def _rev_of_all(houses: Sequence[OpenHouse]) -> int:
    return sum(house.lane.rev for house in houses)


async def _opened(settings: Settings, safely: WayIn | None, stack: AsyncExitStack) -> OpenHouse:
    house = await opened(settings)
    stack.push_async_callback(_closed, house)
    house.way_in = safely
    await furnished(house)
    put_to_work(house)
    return house


async def _closed(house: OpenHouse) -> None:
    await house.close()
    with suppress(OSError):
        (house.settings.data / RUNNING).unlink()


class FrontDoor(uvicorn.Server):
    """Hears a signal as a wish to close: the house then closes in order, and is not cut short."""

    beside: Sequence[uvicorn.Server] = ()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        for door in (self, *self.beside):
            door.force_exit = door.should_exit
            door.should_exit = True


class SideDoor(uvicorn.Server):
    """Another way into the same house: it opens and closes with the front door."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


def _all(houses: Sequence[OpenHouse], build: Build) -> ASGIApp:
    if len(houses) == 1:
        return build(houses[0])
    return Directory({house.settings.house: build(house) for house in houses})


async def _listen(houses: Sequence[OpenHouse], build: Build) -> None:
    house, app = houses[0], _all(houses, build)
    settings = house.settings
    front = FrontDoor(listening(app, settings.host, settings.port))
    if house.way_in is not None and house.way_in.lock is not None:
        lock = house.way_in.lock.context
        front.beside = [SideDoor(listening(app, settings.host, settings.safely.port, lock))]
    doors = [front, *front.beside]
    serving = [asyncio.ensure_future(door.serve()) for door in doors]
    while not (_are_open(doors) or any(each.done() for each in serving)):  # noqa: ASYNC110
        await asyncio.sleep(0.02)  # uvicorn has no event
    if _are_open(doors):
        for each in houses:
            _announce(each)
    await asyncio.wait(serving, return_when=asyncio.FIRST_COMPLETED)
    for door in doors:
        door.should_exit = True
    await asyncio.gather(*serving)


def _are_open(doors: Sequence[uvicorn.Server]) -> bool:
    return all(door.started for door in doors)


async def look_after(house: OpenHouse, every_seconds: float = LOOK_EVERY_SECONDS) -> None:
    """The certificate is renewed while everybody works on; nobody inside notices."""
    said = ""
    while house.way_in is not None and house.way_in.lock is not None:
        await asyncio.sleep(every_seconds)
        try:
            await asyncio.to_thread(house.way_in.looked_after, WallClock().now())
            said = ""
        except (OSError, CertificateFaulty) as wrong:
            if str(wrong) != said:
                said = str(wrong)
                _log.warning("https.trouble", why=said)


def listening(
    app: ASGIApp, host: str, port: int, context: ssl.SSLContext | None = None
) -> uvicorn.Config:
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
        proxy_headers=False,  # server/doors/proxies.py: the owner says who is believed.
        ssl_context_factory=None if context is None else lambda _config, _stock: context,
    )


def _announce(house: OpenHouse) -> None:
    house.ready = True
    where = addresses(house.settings.host, house.settings.port)
    note = house.settings.data / RUNNING
    note.write_text(json.dumps({"address": where[0], "epoch": house.hub.epoch}))
    if house.settings.house:
        sys.stdout.write(f"{house.settings.house}\n")
    for row in _told(house, where):
        sys.stdout.write(f"{row}\n")
    sys.stdout.flush()


def _told(house: OpenHouse, where: list[str]) -> Iterator[str]:
    way = house.way_in
    if way is None:
        outside = house.settings.safely.url or where[-1]
        only_here = is_only_here(urlsplit(outside).hostname or "")
        pairing = pairing_link(house, outside)
        return announcement([where[0], outside], pairing, only_here=only_here)
    address, authority = way.address(), way.authority
    if authority is None:
        return safe_announcement(where[0], pairing_link(house, address), address)
    return safe_announcement(where[0], invited(house), address, authority)
