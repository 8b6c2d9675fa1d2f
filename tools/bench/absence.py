"""Ten minutes away in a busy service: what coming back takes, and what it weighs."""

from __future__ import annotations

import selectors
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Final

from tools.bench import places
from tools.bench.cores import on, parted
from tools.bench.evening import Evening
from tools.bench.figures import MS, Finding
from tools.bench.line import Line, Paired, lines
from tools.bench.load import Load, Pace
from tools.bench.places import Place

CHECKS: Final = 40
LINES: Final = 12
MISSED: Final = 600
ROUNDS: Final = 7
SERVER_MS: Final = 300.0
SNAPSHOT_BYTES: Final = 100_000
ASKERS: Final = 20


def absence(data: Path) -> list[Finding]:
    theirs, ours = parted()
    with ExitStack() as doors:
        with on(theirs):
            place = places.house(data)
        doors.callback(place.close)
        doors.enter_context(on(ours))
        paired = places.pair(place, data, ASKERS + 1)
        away, rest = paired[0], paired[1:]
        selector = doors.enter_context(selectors.DefaultSelector())
        load = Load(lines(place.where, rest[:1], greet=Line.hello),
                    lines(place.where, rest[1:]), selector)  # fmt: skip
        doors.callback(load.close)
        evening = Evening(load, prefix="absence")
        evening.fill(CHECKS, LINES)
        epoch, rev = _stands_at(place, away)
        load.run(evening.changing(MISSED), Pace(unanswered=8))
        came = [_comes_back(place, away, epoch, rev) for _ in range(ROUNDS)]
    took_ms = median(took for took, _ in came) * MS
    weighs = came[-1][1]
    return [
        Finding(
            name=f"back after {MISSED} changes: the house's time, welcome and snapshot",
            said=f"{took_ms:.1f} ms",
            ratio=took_ms / SERVER_MS, at_most=1.0,
        ),
        Finding(
            name=f"a snapshot of {CHECKS} checks of {LINES} lines, gzip",
            said=f"{weighs / 1_000:.1f} kB",
            ratio=weighs / SNAPSHOT_BYTES, at_most=1.0,
        ),
    ]  # fmt: skip


def _stands_at(place: Place, paired: Paired) -> tuple[str, int]:
    line = Line(place.where, paired)
    said = line.greeted(None, None)
    line.close()
    return said.epoch, said.to


def _comes_back(place: Place, paired: Paired, epoch: str, rev: int) -> tuple[float, int]:
    """The time from hello until the snapshot is here, and its bytes on the wire."""
    line = Line(place.where, paired)
    began = time.perf_counter()
    said = line.greeted(epoch, rev)
    assert said.mode == "snapshot", "so far behind a screen takes a snapshot"
    request = urllib.request.Request(
        f"http://{places.LOOPBACK}:{place.port}{said.url}",
        headers={"Authorization": f"Bearer {paired.token}", "Accept-Encoding": "gzip"},
    )
    with urllib.request.urlopen(request) as reply:  # noqa: S310
        assert reply.headers["Content-Encoding"] == "gzip"
        weighs = len(reply.read())
    took = time.perf_counter() - began
    line.close()
    return took, weighs
