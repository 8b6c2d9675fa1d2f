"""Many services at once, on every core that there is: the same ones at every run."""

from __future__ import annotations

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Final

from tests.simulator.one_service import Service
from tests.simulator.quiet import quiet
from tests.simulator.witness import met

AT_ONCE: Final = 25


@dataclass(slots=True)
class Played:
    """What came of some seeds."""

    seeds: int = 0
    wrong: dict[int, str] = field(default_factory=dict)
    met: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each fault met each verb."""
    said: Counter[str] = field(default_factory=Counter)
    """How often the house answered what."""
    least: dict[str, int] = field(default_factory=dict)
    """The fewest commands, kinds of them, faults and devices that a service had."""

    def add(self, other: Played) -> None:
        self.seeds += other.seeds
        self.wrong |= other.wrong
        self.met += other.met
        self.said += other.said
        for what, count in other.least.items():
            self.least[what] = min(count, self.least.get(what, count))


def one(seed: int) -> Played:
    service = Service(seed)
    played = Played(seeds=1)
    try:
        service.play()
    except Exception as wrong:  # noqa: BLE001 - whatever it was, it is told with its seed
        played.wrong[seed] = f"{type(wrong).__name__}: {wrong}"
    witness = service.witness
    played.met, played.said = met(witness), service.house.overheard.said
    played.least = {
        "commands": len(witness.taps),
        "kinds": len({tapped.tap.name for tapped in witness.taps.values()}),
        "faults": len(witness.strikes),
        "devices": len({tapped.device for tapped in witness.taps.values()}),
    }
    return played


def some(seeds: Sequence[int]) -> Played:
    played = Played()
    with quiet():
        for seed in seeds:
            played.add(one(seed))
    return played


def many(seeds: Iterable[int]) -> Played:
    seeds, played = list(seeds), Played()
    parts = [seeds[n : n + AT_ONCE] for n in range(0, len(seeds), AT_ONCE)]
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=spawned) as pool:
        for part in pool.map(some, parts):
            played.add(part)
    return played


def table(pairs: Counter[tuple[str, str]]) -> str:
    """How often each fault met each verb, for people."""
    faults, verbs = sorted({fault for fault, _ in pairs}), sorted({verb for _, verb in pairs})
    width = max(map(len, faults), default=0)
    lines = [" " * width + "".join(verb.partition(".")[2][:9].rjust(10) for verb in verbs)]
    for fault in faults:
        row = "".join(f"{pairs[fault, verb]:10}" for verb in verbs)
        lines.append(fault.ljust(width) + row)
    return "\n".join(lines)
