"""How far apart the plates of one course came to the pass."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import StationId
from server.reports.landing import Landing, landings
from server.reports.times import Times
from tests.kitchen.makers import minutes
from tests.reports.test_kitchen_report import BAR, GRILL, a_firing

PASTA = StationId("pasta")


def a_course(name: str, *took: int | None, paced: bool = False, fired: int = 0) -> Times:
    """One ticket at each of so many stations, done after so many minutes."""
    shares = [
        a_firing(name, fired=fired, took=each, station=station).tickets[0]
        for each, station in zip(took, (GRILL, PASTA, BAR), strict=False)
    ]
    lands_at = minutes(fired + 14) if paced else None
    return replace(a_firing(name, fired=fired), tickets=tuple(shares), lands_at=lands_at)


def test_from_the_first_plate_to_the_last_paced_and_not() -> None:
    day = [
        a_course("a", 14, 6),
        a_course("b", 14, 12, fired=20, paced=True),
        a_course("c", 10, 4, 9, fired=40),
    ]
    assert landings(day) == (
        Landing(is_paced=True, courses=1, median_seconds=120, ninetieth_seconds=120),
        Landing(is_paced=False, courses=2, median_seconds=360, ninetieth_seconds=480),
    )


def test_one_station_says_nothing_and_an_unknown_plate_neither() -> None:
    assert landings([a_course("a", 14), a_course("b", 14, None, fired=20)]) == ()


def test_drinks_are_no_course() -> None:
    assert landings([replace(a_course("a", 14, 6), course=None)]) == ()


def test_a_sweep_says_nothing_of_landing() -> None:
    swept = [a_course(f"s{each}", 30 - each, 6, fired=each) for each in range(4)]
    assert landings(swept) == ()
