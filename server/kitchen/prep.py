"""A dish's time from beginning to plate, as the kitchen's own evenings have taught it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from msgspec import Struct

from server.hub.messages import Event, Record
from server.kit.ids import DishId
from server.kit.quantile import quantile

LOADS: Final = (0, 3, 6, 10)
"""Where a bucket of load begins: so many other tickets were open at the station."""
SAMPLES_MIN: Final = 30
"""Fewer teach nothing: the next wider figure is used."""
SAMPLES_MAX: Final = 400
"""Of a dish under one load, the last ones."""
LEARNT_PERCENT: Final = 50
"""Half of them were quicker: what is wrong by chance is wrong both ways."""

Samples = Mapping[DishId, Sequence[tuple[int, int]]]
"""By dish: (load, seconds), in order of time."""


class PrepBucket(Struct, frozen=True, kw_only=True):
    """How long the dish takes while so many other tickets or more are open at its station."""

    load: int
    seconds: int
    samples: int


class Prep(Record, frozen=True, kw_only=True, tag="prep"):
    """What the kitchen's own evenings say of a dish, named by the dish."""

    seconds: int
    samples: int
    buckets: tuple[PrepBucket, ...] = ()
    """Those that have enough samples, in order; a fuller kitchen is never quicker."""
    learnt_from: str = ""
    """The last business day that it was learnt from."""

    def under(self, load: int) -> int:
        """The bucket of that load, or the one below it, or the dish as a whole."""
        reached = [bucket.seconds for bucket in self.buckets if bucket.load <= load]
        return reached[-1] if reached else self.floor

    @property
    def floor(self) -> int:
        """No bucket says it takes less, so that more load never means less time."""
        return min((self.seconds, *(bucket.seconds for bucket in self.buckets)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepLearnt(Event):
    """The kitchen has taught a time."""

    prep: Prep

    @property
    def subject(self) -> str:
        return self.prep.id

    def apply(self, _before: Prep | None) -> Prep:
        return self.prep


def learnt(samples: Samples, day: str) -> Iterator[Prep]:
    """What there is enough of, by dish."""
    for dish, found in sorted(samples.items()):
        seconds = [each for _, each in found][-SAMPLES_MAX:]
        middle = quantile(seconds, LEARNT_PERCENT)
        if middle is not None and len(seconds) >= SAMPLES_MIN:
            yield Prep(
                id=dish,
                seconds=middle,
                samples=len(seconds),
                buckets=tuple(_buckets(found)),
                learnt_from=day,
            )


def _buckets(found: Iterable[tuple[int, int]]) -> Iterator[PrepBucket]:
    by_load: dict[int, list[int]] = {}
    for load, seconds in found:
        by_load.setdefault(bucket_of(load), []).append(seconds)
    enough = [
        (load, by_load[load][-SAMPLES_MAX:])
        for load in LOADS
        if len(by_load.get(load, ())) >= SAMPLES_MIN
    ]
    middles = (quantile(seconds, LEARNT_PERCENT) or 0 for _, seconds in enough)
    for (load, of_load), middle in zip(enough, accumulate(middles, max), strict=True):
        yield PrepBucket(load=load, seconds=middle, samples=len(of_load))


def bucket_of(load: int) -> int:
    return max(each for each in LOADS if each <= load)
