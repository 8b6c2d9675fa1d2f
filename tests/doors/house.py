"""An open house and people at its doors: one on its own machine, one from elsewhere."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from starlette.testclient import TestClient

from server.app import build
from server.doors.demo import furnished
from server.doors.open_house import OpenHouse, opened
from server.doors.way_in import way_in
from server.kit.clock import HandClock
from server.settings import Safely, Settings
from tests.evening import SIX_PM

Found = TypeVar("Found")


@dataclass(slots=True)
class AtTheDoor:
    house: OpenHouse
    clock: HandClock
    here: TestClient
    stranger: TestClient
    loop: asyncio.AbstractEventLoop

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        """On the house's own event loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=10)


@contextmanager
def a_house(folder: Path, safely: Safely | None = None) -> Iterator[AtTheDoor]:
    """The demo restaurant, open, with a hand-set clock and no workers."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    clock = HandClock(SIX_PM)
    settings = Settings(host="127.0.0.1", port=8010, data=folder, safely=safely or Safely())

    def run(work: Coroutine[Any, Any, Found]) -> Found:
        return asyncio.run_coroutine_threadsafe(work, loop).result(timeout=20)

    house = run(opened(settings, clock))
    house.way_in = way_in(settings, clock.now())
    run(furnished(house))
    house.ready = True
    app = build(house)
    here = TestClient(app, base_url="http://127.0.0.1:8010", client=("127.0.0.1", 50_000))
    stranger = TestClient(app, base_url="http://192.0.2.2:8010", client=("192.0.2.7", 40_000))
    try:
        yield AtTheDoor(house=house, clock=clock, here=here, stranger=stranger, loop=loop)
    finally:
        here.close()
        stranger.close()
        run(house.close())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
