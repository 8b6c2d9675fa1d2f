"""The arithmetic of the bench: percentiles, medians over rounds, ratios to the limit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from statistics import median
from typing import Any, Final

MS: Final = 1_000.0
MICROSECONDS: Final = 1_000_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One round at one place: what its commands took, in seconds."""

    whole: Sequence[float]
    """Ask → commit → visible on every screen → answer: until the later of the last two."""
    answered: Sequence[float]
    first: Sequence[float] = ()
    """Ask → visible on the first screen; `last`: on the last one."""
    last: Sequence[float] = ()
    lasted: float
    house_cpu: float
    load_cpu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Medians over rounds. Milliseconds; microseconds where the name says so."""

    commands: int
    p50: float
    p99: float
    answered_p50: float
    answered_p99: float
    per_second: float
    cpu_us: float
    """Of the server process, for one command with all its deliveries."""
    load_busy: float
    """Share of its core that the load needed: near 1, the load was measured and not the house."""


def percentile(values: Sequence[float], percent: float) -> float:
    """Nearest rank: a value that was measured, never one in between."""
    assert values, "nothing was measured"
    ranked = sorted(values)
    return ranked[max(1, ceil(len(ranked) * percent / 100)) - 1]


def figures(flows: Sequence[Flow]) -> Figures:
    """Each round by itself, then the median: a bad moment of the machine spoils one round only."""
    return Figures(
        commands=sum(len(flow.whole) for flow in flows),
        p50=median(percentile(flow.whole, 50) for flow in flows) * MS,
        p99=median(percentile(flow.whole, 99) for flow in flows) * MS,
        answered_p50=median(percentile(flow.answered, 50) for flow in flows) * MS,
        answered_p99=median(percentile(flow.answered, 99) for flow in flows) * MS,
        per_second=median(len(flow.whole) / flow.lasted for flow in flows),
        cpu_us=median(flow.house_cpu / len(flow.whole) for flow in flows) * MICROSECONDS,
        load_busy=median(flow.load_cpu / flow.lasted for flow in flows),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One kind of load, at the house and at both limits."""

    name: str
    house: Figures
    limits: Mapping[str, Figures]
    flooded: bool = False
    """As much as goes; otherwise paced, and the delay counts."""
    aim: str = ""

    @property
    def limit(self) -> str:
        """The faster of the limits: by its ceiling when flooded, else by its median."""
        if self.flooded:
            return max(self.limits, key=lambda name: self.limits[name].per_second)
        return min(self.limits, key=lambda name: self.limits[name].p50)

    @property
    def p50_ratio(self) -> float:
        """How many times as long as the limit."""
        return self.house.p50 / self.limits[self.limit].p50

    @property
    def answer_ratio(self) -> float:
        """The same for the answer alone."""
        return self.house.answered_p50 / self.limits[self.limit].answered_p50

    @property
    def p99_ratio(self) -> float:
        return self.house.p99 / self.limits[self.limit].p99

    @property
    def share(self) -> float:
        """What part of the limit's commands per second."""
        return self.house.per_second / self.limits[self.limit].per_second

    def as_json(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "limit": self.limit,
            "p50_ratio": self.p50_ratio,
            "p99_ratio": self.p99_ratio,
            "answer_ratio": self.answer_ratio,
            "share": self.share,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One figure as a ratio to what it is held against, and how large that may be."""

    name: str
    said: str
    ratio: float
    at_most: float

    @property
    def verdict(self) -> str:
        return f"{self.ratio:.2f} (aim: {self.at_most:g} or less)"
