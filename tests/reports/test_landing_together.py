"""A simulated evening: told when to start, the plates of a course come closer together.

The same courses are cooked three times, each with the same luck: as they came, paced by the times
on a carte whose owner guessed, and paced by what ten such evenings taught. docs/pacing.md has the
figures.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from server.kit.clock import MINUTE, SECOND, Moment
from server.kit.ids import DishId, StationId, TicketId
from server.kitchen.pacing import Share, propose
from server.kitchen.prep import Prep, learnt
from server.reports.landing import landings
from server.reports.teach import samples
from server.reports.times import Times
from tests.kitchen.makers import SEVEN_PM
from tests.reports.test_kitchen_report import a_firing

SEED = 20260501
COURSES = 120
EVENINGS = 10
REAL = {"rib-eye": 14, "bream": 11, "pasta": 8, "risotto": 17, "salad": 4, "soup": 5}
"""Minutes, in an empty kitchen."""
GUESSED = {"rib-eye": 12, "bream": 14, "pasta": 10, "risotto": 15, "salad": 5, "soup": 3}
AT = {
    "rib-eye": "grill", "bream": "grill", "pasta": "pasta", "risotto": "pasta", "salad": "cold",
    "soup": "cold",
}  # fmt: skip
SLOWER_BP_PER_TICKET = 400


@dataclass(frozen=True)
class Course:
    fired_at: Moment
    takes: Mapping[str, int]
    """Seconds, by dish, one from each of several stations."""
    load: int


def an_evening(luck: random.Random) -> Iterator[Course]:
    for number in range(COURSES):
        load = luck.randrange(12)
        stations = luck.sample(["grill", "pasta", "cold"], luck.choice([2, 3]))
        dishes = [luck.choice([d for d, s in AT.items() if s == station]) for station in stations]
        takes = {
            dish: REAL[dish] * 60 * (10_000 + SLOWER_BP_PER_TICKET * load) // 10_000
            * luck.randrange(85, 120) // 100
            for dish in dishes
        }  # fmt: skip
        yield Course(Moment(SEVEN_PM + number * 3 * MINUTE), takes, load)


def cooked(name: str, course: Course, planned: Mapping[str, int] | None) -> Times:
    """Each station begins when it is told to, or at once where it is told nothing."""
    shares = [
        Share(
            ticket=TicketId(dish),
            seconds=planned[dish] if planned else None,
            fired_at=course.fired_at,
        )
        for dish in course.takes
    ]
    said = propose(shares, course.fired_at)
    tickets = []
    for dish, takes in course.takes.items():
        start = said.starts.get(TicketId(dish))
        [ticket] = a_firing(name, dish=dish, station=StationId(AT[dish])).tickets
        bumped = Moment((start or course.fired_at) + takes * SECOND)
        line = replace(ticket.lines[0], bumped_at=bumped)
        tickets.append(
            replace(
                ticket, fired_at=course.fired_at, start_at=start, bumped_at=bumped, lines=(line,)
            )
        )
    return replace(
        a_firing(name), fired_at=course.fired_at, lands_at=said.lands_at, tickets=tuple(tickets)
    )


def planned(course: Course, preps: Mapping[str, Prep]) -> Mapping[str, int]:
    return {
        dish: preps[dish].under(course.load) if dish in preps else GUESSED[dish] * 60
        for dish in course.takes
    }


def spread(day: list[Times]) -> tuple[int, int]:
    [landing] = landings(day)
    assert landing.median_seconds is not None
    assert landing.ninetieth_seconds is not None
    return landing.median_seconds, landing.ninetieth_seconds


def three_evenings() -> dict[str, tuple[int, int]]:
    luck = random.Random(SEED)
    before = [[*an_evening(luck)] for _ in range(EVENINGS)]
    history: dict[DishId, list[tuple[int, int]]] = {}
    for evening in before:
        for course in evening:
            for dish, takes in course.takes.items():
                history.setdefault(DishId(dish), []).append((course.load, takes))
    taught = {prep.id: prep for prep in learnt(history, "2026-04-30")}
    tonight = [*an_evening(luck)]
    ways: dict[str, list[Mapping[str, int] | None]] = {
        "as they came": [None for _ in tonight],
        "by the carte": [planned(course, {}) for course in tonight],
        "learnt": [planned(course, taught) for course in tonight],
    }
    return {
        way: spread([cooked(f"c{n}", tonight[n], plan) for n, plan in enumerate(plans)])
        for way, plans in ways.items()
    }


def test_plates_land_closer_together_when_stations_are_told_when_to_start() -> None:
    found = three_evenings()
    assert found["learnt"] < found["by the carte"] < found["as they came"]
    assert found["learnt"][1] < found["by the carte"][1] < found["as they came"][1]


def test_what_an_evening_teaches_is_what_was_cooked() -> None:
    luck = random.Random(SEED)
    evening = [*an_evening(luck)]
    day = [cooked(f"c{number}", course, None) for number, course in enumerate(evening)]
    said = {dish: sorted(s for _, s in found) for dish, found in samples([day]).items()}
    real: dict[str, list[int]] = {}
    for course in evening:
        for dish, takes in course.takes.items():
            real.setdefault(dish, []).append(takes)
    assert said == {dish: sorted(found) for dish, found in real.items()}
