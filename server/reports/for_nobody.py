"""For nobody: what was voided once a station knew of it, or made again, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from server.kitchen.station import Station
from server.kitchen.waste import Fate, Waste

FATES: Final[tuple[Fate, ...]] = ("not_started", "cooked", "wasted", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """One dish at one station, in pieces."""

    station: str
    name: str
    refired: int
    fates: Mapping[Fate, int]
    """Of all of them; what nobody answered is unknown."""


def lost(waste: Iterable[Waste], stations: Collection[Station]) -> tuple[Lost, ...]:
    names = {station.id: station.name for station in stations}
    refired: Counter[tuple[str, str]] = Counter()
    fates: dict[tuple[str, str], Counter[Fate]] = {}
    for each in waste:
        dish = (names.get(each.station, each.station), each.name)
        fates.setdefault(dish, Counter())[each.fate] += each.pieces
        refired[dish] += each.pieces if each.what == "refire" else 0
    return tuple(
        Lost(
            station=station,
            name=name,
            refired=refired[station, name],
            fates={fate: found[fate] for fate in FATES},
        )
        for (station, name), found in sorted(fates.items())
    )
