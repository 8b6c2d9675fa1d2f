"""Where the load is sent: a real house in its own process, and the limits in theirs."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import msgspec

from server.doors.caller import ByTelephone
from server.doors.key_ring import keys_for
from server.hub.session import Keys, Seal, Session
from server.kit.clock import MINUTE, Moment, WallClock
from server.kit.ids import PersonId
from server.settings import Settings
from tools.bench.line import Paired

ROOT: Final = Path(__file__).parents[2]
LOOPBACK: Final = "127.0.0.1"
READY_SECONDS: Final = 60.0
LOOKS_EVERY_SECONDS: Final = 0.05
SESSION_MS: Final = 60 * MINUTE
LOG_SHOWN: Final = 2_000
CHROMIUM: Final[dict[str, Any]] = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-gpu", "--no-first-run"],
}
ESTABLISHED: Final = "01"
WAITER: Final = PersonId("anna")
Meanwhile = Callable[[float], None]
"""Spends so many seconds: a load that stands at another place must answer its pings all along."""


class NotServed(Exception):
    """The process ended or never listened; what it said last."""


@dataclass(frozen=True, slots=True)
class Place:
    """A process that listens."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def where(self) -> tuple[str, int]:
        return LOOPBACK, self.port

    def cpu(self) -> float:
        """Seconds on a processor so far, all threads; 0 where the system does not say."""
        total = 0
        for thread in Path(f"/proc/{self.process.pid}/task").glob("*/schedstat"):
            total += int(thread.read_text().split()[0])
        return total / 1_000_000_000

    def memory(self) -> int:
        """Bytes of it that are in memory now."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def holds(self, port: int) -> bool:
        """Has the house still its end of the connection that comes from this port?"""
        rows = Path(f"/proc/{self.process.pid}/net/tcp").read_text().splitlines()[1:]
        ends = (row.split()[1:4] for row in rows)
        mine, theirs = f":{self.port:04X}", f":{port:04X}"
        return any(
            state == ESTABLISHED and here.endswith(mine) and there.endswith(theirs)
            for here, there, state in ends
        )

    def close(self) -> None:
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=10)
        self.process.kill()


def house(
    data: Path, says: Mapping[str, str] = MappingProxyType({}), meanwhile: Meanwhile = time.sleep
) -> Place:
    """The demo restaurant, as `make serve` opens it. `says`: more for its environment."""
    port = _free_port()
    own = {"HOST": LOOPBACK, "PORT": str(port), "DATA": str(data)}
    environment = {**os.environ, **own, **says}
    place = _started(port, ["-m", "server", "serve"], data / "house.log", environment)
    _wait(place, lambda: _is_ready(place), meanwhile)
    return place


def limit(
    manager: str, frames: Mapping[str, str], data: Path, meanwhile: Meanwhile = time.sleep
) -> Place:
    """The socket without a house. `meanwhile`: as for a house, what whoever waits goes on with."""
    port = _free_port()
    file = data / "frames.json"
    file.write_bytes(msgspec.json.encode(frames))
    words = ["-m", "tools.bench.limit", manager, str(port), str(file)]
    place = _started(port, words, data / f"{manager}.log", os.environ)
    _wait(place, lambda: _listens(place), meanwhile)
    return place


def pair(
    place: Place,
    data: Path,
    count: int,
    roles: tuple[str, ...] = ("waiter",),
    database: str = "",
) -> list[Paired]:
    """Devices of the house with a waiter signed in on each."""
    settings = Settings(host=LOOPBACK, port=place.port, data=data, database_url=database)
    door = ByTelephone(f"http://{LOOPBACK}:{place.port}", settings)
    keys = keys_for(settings)
    paired = []
    for number in range(count):
        known = asyncio.run(door.pair(f"Bench {number + 1}", "waiter"))
        session = _session(keys, known.device, roles)
        paired.append(Paired(device=known.device, token=known.token, session=session))
    return paired


def _session(keys: Keys, device: str, roles: tuple[str, ...]) -> str:
    # Signed with the house's own key, as /sign-in would: a hundred PINs would take a minute.
    expires_at = Moment(WallClock().now() + SESSION_MS)
    session = Session(person=WAITER, roles=roles, device=device, expires_at=expires_at)
    return Seal(keys.seal).signed(session)


def _started(port: int, words: list[str], log: Path, environment: Mapping[str, str]) -> Place:
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env=dict(environment),
            stdout=written,
            stderr=written,
        )
    return Place(port, process, log)


def _wait(place: Place, is_there: Callable[[], bool], meanwhile: Meanwhile) -> None:
    until = time.monotonic() + READY_SECONDS
    while not is_there():
        if place.process.poll() is not None or time.monotonic() > until:
            raise NotServed(place.log.read_text(errors="replace")[-LOG_SHOWN:])
        meanwhile(LOOKS_EVERY_SECONDS)


def _is_ready(place: Place) -> bool:
    with suppress(OSError), urllib.request.urlopen(f"http://{LOOPBACK}:{place.port}/healthz") as it:
        return bool(msgspec.json.decode(it.read())["ready"])
    return False


def _listens(place: Place) -> bool:
    with suppress(OSError), socket.create_connection(place.where, timeout=1):
        return True
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
