"""A tablet that sleeps with its socket open: what it costs the house, and when it is let go."""

from __future__ import annotations

import selectors
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tools.bench import places
from tools.bench.cores import on, parted
from tools.bench.evening import Evening
from tools.bench.figures import Finding
from tools.bench.line import Line, Paired, lines
from tools.bench.load import Load, Pace
from tools.bench.places import Place

ASKERS: Final = 20
PER_SECOND: Final = 50.0
AT_ONCE: Final = 50
"""A second of service, after which the sleeper is looked at."""
STALLED: Final = 8
"""So many sleep at once: one alone is lost in the noise of the memory's own pages."""
COST_BYTES: Final = 1_000_000
CLOSED_SECONDS: Final = 12.0
WARM_UP: Final = 600


def stalled(data: Path) -> list[Finding]:
    theirs, ours = parted()
    with ExitStack() as doors:
        with on(theirs):
            place = places.house(data)
        doors.callback(place.close)
        doors.enter_context(on(ours))
        paired = places.pair(place, data, STALLED + 1 + ASKERS)
        selector = doors.enter_context(selectors.DefaultSelector())
        load = Load(lines(place.where, paired[STALLED : STALLED + 1], greet=Line.hello),
                    lines(place.where, paired[STALLED + 1 :]), selector)  # fmt: skip
        doors.callback(load.close)
        evening = Evening(load, prefix="stalled")
        evening.fill(20, 6)
        load.run(evening.changing(WARM_UP), Pace(per_second=2 * PER_SECOND))
        cost, closed = _sleep(place, load, evening, paired[:STALLED])
    return [
        Finding(
            name="a stalled tablet: memory of the house",
            said=f"{cost / 1_000:.0f} kB for each of {STALLED}, at {PER_SECOND:g} changes/s",
            ratio=cost / COST_BYTES, at_most=1.0,
        ),
        Finding(
            name="a stalled tablet: until it is closed",
            said=f"{closed:.1f} s",
            ratio=closed / CLOSED_SECONDS, at_most=1.0,
        ),
    ]  # fmt: skip


def _sleep(place: Place, load: Load, evening: Evening, paired: list[Paired]) -> tuple[float, float]:
    """The most that a sleeper cost in bytes, and how long until the last was let go."""
    sleepers = lines(place.where, paired, greet=Line.hello)
    before, most = place.memory(), 0.0
    began = time.perf_counter()
    waiting, closed = list(sleepers), 0.0
    while waiting and closed < 3 * CLOSED_SECONDS:
        load.run(evening.changing(AT_ONCE), Pace(per_second=PER_SECOND))
        closed = time.perf_counter() - began
        most = max(most, (place.memory() - before) / STALLED)
        waiting = [line for line in waiting if place.holds(line.port)]
    for line in sleepers:
        line.close()
    return most, closed
