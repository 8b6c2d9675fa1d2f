"""Many screens: what each costs the house, and how long after the first the last one knows."""

from __future__ import annotations

import selectors
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Final

from tools.bench import places
from tools.bench.cores import on, parted
from tools.bench.evening import Evening
from tools.bench.figures import MICROSECONDS, MS, Finding, Flow, percentile
from tools.bench.line import Line, Paired, lines
from tools.bench.load import Load, Pace
from tools.bench.places import Place

FEW: Final = 20
WHOLE_HOUSE: Final = 30
MANY: Final = 200
ASKERS: Final = 20
COMMANDS: Final = 150
PER_SECOND: Final = 50.0
ROUNDS: Final = 5
LAST_TO_FIRST: Final = 2.0
LAST_MS: Final = 10.0
DELIVERY: Final = 1.3


def crowd(data: Path) -> list[Finding]:
    """One house; its screens come in waves, so that every round has the same house."""
    found: dict[int, list[tuple[Flow, float]]] = {FEW: [], WHOLE_HOUSE: [], MANY: []}
    theirs, ours = parted()
    with ExitStack() as doors:
        with on(theirs):
            place = places.house(data)
        doors.callback(place.close)
        doors.enter_context(on(ours))
        screens = places.pair(place, data, MANY)
        for number in range(ROUNDS):
            for many, flows in found.items():
                askers = places.pair(place, data, ASKERS)
                flows.append(_wave(place, screens[:many], askers, f"crowd-{many}-{number}"))
    first_ms = median(percentile(flow.first, 50) for flow, _ in found[WHOLE_HOUSE]) * MS
    last_ms = median(percentile(flow.last, 50) for flow, _ in found[WHOLE_HOUSE]) * MS
    at_few = median(cpu for _, cpu in found[FEW]) * MICROSECONDS
    at_many = median(cpu for _, cpu in found[MANY]) * MICROSECONDS
    return [
        Finding(
            name=f"{MANY} screens against {FEW}: CPU for one delivery",
            said=f"{at_many:.1f} us at {MANY}, {at_few:.1f} us at {FEW}",
            ratio=at_many / at_few, at_most=DELIVERY,
        ),
        Finding(
            name=f"the last of {WHOLE_HOUSE} screens against the first",
            said=f"p50 {last_ms:.2f} ms, the first {first_ms:.2f} ms after the tap",
            ratio=last_ms / first_ms, at_most=LAST_TO_FIRST,
        ),
        Finding(
            name=f"the last of {WHOLE_HOUSE} screens against {LAST_MS:g} ms",
            said=f"p50 {last_ms:.2f} ms",
            ratio=last_ms / LAST_MS, at_most=1.0,
        ),
    ]  # fmt: skip


def _wave(
    place: Place, screens: Sequence[Paired], askers: Sequence[Paired], prefix: str
) -> tuple[Flow, float]:
    """What was seen when, and the house's processor seconds for one delivery."""
    with selectors.DefaultSelector() as selector:
        watching = lines(place.where, screens, greet=Line.hello)
        load = Load(watching, lines(place.where, askers), selector)
        evening = Evening(load, prefix=prefix)
        evening.seat()
        wishes, before = evening.adding(COMMANDS), place.cpu()
        flow = load.run(wishes, Pace(per_second=PER_SECOND))
        cpu = (place.cpu() - before) / COMMANDS / len(screens)
        evening.clear()
        load.close()
    return flow, cpu
