"""How long from the ask to fire until the first byte of its docket reaches the printer.

The printer is a socket on loopback that only listens. The limit is the same bytes, pushed straight
to it by a client that has nothing else to do.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tools.bench import places
from tools.bench.evening import QUICKLY, TABLES
from tools.bench.figures import MS, Finding, percentile
from tools.bench.line import Line, lines
from tools.bench.load import Load, Pace, Wish
from tools.bench.places import ROOT, Place

FIRES: Final = 120
WARM: Final = 20
"""So many first ones are not counted."""
GAP_SECONDS: Final = 0.05
PATIENCE_SECONDS: Final = 10.0
BYTES_AT_ONCE: Final = 65_536
P99_AIM_SECONDS: Final = 0.25
"""Nobody at the rail notices less."""
DEMO: Final = ROOT / "server" / "demo" / "osteria.toml"


class NothingCame(Exception):
    """No docket within the patience of this bench."""


class Sink:
    """Notes when the first byte of each paper arrived, and keeps its bytes."""

    def __init__(self) -> None:
        self._listening = socket.create_server((places.LOOPBACK, 0))
        self.port = int(self._listening.getsockname()[1])
        self.papers: list[tuple[float, bytes]] = []
        self._came = threading.Condition()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with connection:
                self._read(connection)

    def _read(self, connection: socket.socket) -> None:
        """Whoever only looks whether somebody is there brings no paper."""
        first = connection.recv(BYTES_AT_ONCE)
        at = time.perf_counter()
        content = first
        while piece := connection.recv(BYTES_AT_ONCE):
            content += piece
        if content:
            with self._came:
                self.papers.append((at, content))
                self._came.notify_all()

    def paper(self, number: int) -> tuple[float, bytes]:
        """Waits for the paper with that place in the row."""
        with self._came:
            if not self._came.wait_for(lambda: len(self.papers) > number, PATIENCE_SECONDS):
                raise NothingCame(f"paper {number + 1} never came")
            return self.papers[number]

    def close(self) -> None:
        self._listening.close()


def fired(load: Load, sink: Sink) -> list[float]:
    """Seconds from each ask to its docket's first byte."""
    took = []
    for number in range(FIRES):
        turn = f"paper-{number}"
        table = TABLES[number % len(TABLES)]
        seat = Wish("floor.seat", {"turn": turn, "table": table, "covers": 2}, live=False)
        dish = {"id": f"{turn}-dish", "dish": "sea-bream"}
        load.run([seat], QUICKLY)
        load.run([Wish("orders.add", {"check": f"{turn}-1", "lines": [dish]})], QUICKLY)
        send = {"check": f"{turn}-1", "lines": [dish["id"]], "firing": f"{turn}-f"}
        asked = time.perf_counter()
        load.run([Wish("orders.send", send)], Pace(unanswered=1))
        at, _ = sink.paper(number)
        took.append(at - asked)
        load.idle(GAP_SECONDS)
    return took[WARM:]


def pushed(sink: Sink, content: bytes) -> list[float]:
    """The same for a client that has the bytes in its hand."""
    took = []
    for number in range(len(sink.papers), len(sink.papers) + FIRES):
        asked = time.perf_counter()
        with socket.create_connection((places.LOOPBACK, sink.port)) as printer:
            printer.sendall(content)
        took.append(sink.paper(number)[0] - asked)
    return took[WARM:]


def to_the_printer(data: Path) -> list[Finding]:
    with ExitStack() as doors:
        sink = Sink()
        doors.callback(sink.close)
        place = places.house(data)
        doors.callback(place.close)
        load_restaurant(place, data, sink.port)
        devices = places.pair(place, data, 2)
        load = Load(
            lines(place.where, devices[:1], greet=Line.hello), lines(place.where, devices[1:])
        )
        doors.callback(load.close)
        house = fired(load, sink)
        bare = pushed(sink, sink.papers[-1][1])
    return [finding(house, bare)]


def load_restaurant(place: Place, data: Path, port: int) -> None:
    """The demo restaurant, with the sink as the grill's printer."""
    mine = DEMO.read_text(encoding="utf-8").replace(
        'name = "Grill"\naddress = "virtual:"',
        f'name = "Grill"\naddress = "tcp://{places.LOOPBACK}:{port}"\nprofile = "send-only"',
        1,
    )
    file = data / "mine.toml"
    file.write_text(mine, encoding="utf-8")
    own = {"HOST": places.LOOPBACK, "PORT": str(place.port), "DATA": str(data)}
    subprocess.run(
        [sys.executable, "-m", "server", "load", str(file)],
        cwd=ROOT, env={**os.environ, **own}, input=b"y\n", check=True, capture_output=True,
    )  # fmt: skip


def finding(house: list[float], bare: list[float]) -> Finding:
    said = (
        f"p50 {percentile(house, 50) * MS:.1f} ms, p99 {percentile(house, 99) * MS:.1f} ms; "
        f"the same bytes by a bare client p50 {percentile(bare, 50) * MS:.2f} ms, "
        f"p99 {percentile(bare, 99) * MS:.2f} ms"
    )
    return Finding(
        name="ask to fire, first byte at the printer",
        said=said,
        ratio=percentile(house, 99) / P99_AIM_SECONDS,
        at_most=1.0,
    )
