"""The house of that evening, open to browsers: the real program with its clock set back."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn

from server.app import build
from server.doors.demo import DEMO, furnished
from server.doors.open_house import OpenHouse, opened
from server.doors.restaurant_file import read
from server.doors.serving import listening
from server.doors.set_up import commands
from server.doors.workers import put_to_work
from server.kit.clock import Clock, Moment, WallClock
from server.paper.job import Job
from server.settings import Settings

HERE = "127.0.0.1"
PORT = 8019
PATIENCE_SECONDS = 60


@dataclass(slots=True)
class SetBack:
    """Runs as fast as any clock, so many milliseconds behind it."""

    behind: int
    wall: Clock = field(default_factory=WallClock)

    def now(self) -> Moment:
        return Moment(self.wall.now() - self.behind)


async def no_docket_too_old(house: OpenHouse) -> None:
    """Printers begin only now: a whole evening's dockets come out as if they had never waited."""
    args = next(args for name, args in commands(read(DEMO)) if name == "paper.set_up")
    printers = [{**printer, "stale_after_seconds": 0} for printer in args["printers"]]
    answer = await house.ask("paper.set_up", {**args, "printers": printers}, "pictures")
    assert answer.status == "done", answer.sentence


@contextmanager
def house_at(folder: Path, moment: int) -> Iterator[str]:
    """The address of the house, until the pictures are taken."""
    running = Running(folder, SetBack(WallClock().now() - moment))
    thread = threading.Thread(target=running.run, name="house")
    thread.start()
    try:
        assert running.is_ready.wait(PATIENCE_SECONDS), "the house did not open"
        yield f"http://{HERE}:{PORT}"
    finally:
        running.close()
        thread.join()


@dataclass(slots=True)
class Running:
    folder: Path
    clock: Clock
    is_ready: threading.Event = field(default_factory=threading.Event)
    server: uvicorn.Server | None = None

    def run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        house = await opened(Settings(host=HERE, port=PORT, data=self.folder), self.clock)
        await furnished(house)  # The PINs, which the story does without.
        await no_docket_too_old(house)
        put_to_work(house)
        self.server = uvicorn.Server(listening(build(house), HERE, PORT))
        serving = asyncio.ensure_future(self.server.serve())
        await self._papers_are_out(house)
        house.ready = True
        self.is_ready.set()
        await serving
        await house.close()

    async def _papers_are_out(self, house: OpenHouse) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while any(job.is_on_its_way for job in house.board.all(Job)):
            assert time.monotonic() < until, "papers do not come out"
            await asyncio.sleep(0.1)

    def close(self) -> None:
        if self.server is not None:
            self.server.should_exit = True
