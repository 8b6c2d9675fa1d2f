"""The kitchen report of one business day: how long dishes took, how many came late or waited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from server.bills.local_time import local
from server.kit.quantile import quantile
from server.kitchen.station import Station
from server.kitchen.waste import Waste
from server.reports.for_nobody import Lost, lost
from server.reports.landing import Landing, landings
from server.reports.timed import Timed, dishes_timed, tickets_timed
from server.reports.times import Times

PROGRESS = ("waiting", "started", "made", "served")
HALF, NINE_TENTHS = 50, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One station, dish or hour. None: nobody can know."""

    name: str
    count: int
    pieces: int
    timed: int
    """So many of them say how long it took."""
    median_seconds: int | None
    ninetieth_seconds: int | None
    late: int
    late_bp: int | None
    lamp_median_seconds: int | None
    lamp_ninetieth_seconds: int | None
    recalls: int
    voids: Mapping[str, int]
    """Pieces by how far they had come; all of PROGRESS."""

    @property
    def voided(self) -> int:
        return sum(self.voids.values())

    @property
    def untimed(self) -> int:
        return self.count - self.timed


@dataclass(frozen=True, slots=True, kw_only=True)
class KitchenReport:
    day: str
    whole: Row | None = None
    stations: tuple[Row, ...] = ()
    dishes: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """By the name of their station."""
    hours: tuple[Row, ...] = ()
    landings: tuple[Landing, ...] = ()
    lost: tuple[Lost, ...] = ()


def kitchen_report(
    day: str,
    found: Iterable[Times],
    stations: Collection[Station],
    time_zone: str,
    waste: Iterable[Waste] = (),
) -> KitchenReport:
    times, known = tuple(found), {station.id: station for station in stations}
    places = {station.id: station.order for station in stations}
    tickets = sorted(
        tickets_timed(times, known),
        key=lambda each: (places.get(each.station, len(places)), each.station, each.fired_at),
    )
    dishes = sorted(dishes_timed(times, known), key=_name)

    def called(each: Timed) -> str:
        return known[each.station].name if each.station in known else each.station

    def hour(each: Timed) -> str:
        return f"{local(each.fired_at, time_zone):%H}:00"

    return KitchenReport(
        day=day,
        whole=row("All stations", tickets) if tickets else None,
        stations=_rows(tickets, called),
        dishes={
            name: _rows((each for each in dishes if called(each) == name), _name)
            for name in dict.fromkeys(called(each) for each in tickets)
        },
        landings=landings(times),
        lost=lost(waste, stations),
        hours=_rows(sorted(tickets, key=lambda each: each.fired_at), hour),
    )


def _name(each: Timed) -> str:
    return each.name


def _rows(timed: Iterable[Timed], key: Callable[[Timed], str]) -> tuple[Row, ...]:
    gathered: dict[str, list[Timed]] = {}
    for each in timed:
        gathered.setdefault(key(each), []).append(each)
    return tuple(row(name, found) for name, found in gathered.items())


def row(name: str, found: Sequence[Timed]) -> Row:
    seconds = [each.seconds for each in found if each.seconds is not None]
    lamp = [each.lamp_seconds for each in found if each.lamp_seconds is not None]
    judged = [each.is_late for each in found if each.is_late is not None]
    late = sum(judged)
    return Row(
        name=name,
        count=len(found),
        pieces=sum(each.pieces for each in found),
        timed=len(seconds),
        median_seconds=quantile(seconds, HALF),
        ninetieth_seconds=quantile(seconds, NINE_TENTHS),
        late=late,
        late_bp=10_000 * late // len(judged) if judged else None,
        lamp_median_seconds=quantile(lamp, HALF),
        lamp_ninetieth_seconds=quantile(lamp, NINE_TENTHS),
        recalls=sum(each.recalls for each in found),
        voids={
            progress: sum(each.voids.get(progress, 0) for each in found) for progress in PROGRESS
        },
    )
