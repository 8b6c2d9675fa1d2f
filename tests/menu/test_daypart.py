"""Parts of the day: when they last, and where dishes are cooked meanwhile."""

from __future__ import annotations

from datetime import datetime

import pytest

from server.kit.clock import Moment
from server.kit.ids import DishId, StationId
from server.menu.daypart import Daypart, Instead, cooked_instead, cooks, daypart_faults

COLD, GRILL = StationId("cold"), StationId("grill")
SOUP, SALAD = DishId("soup"), DishId("salad")
LUNCH = Daypart(
    id="lunch",
    name="Lunch",
    begins="11:30",
    ends="15:00",
    days=(1, 2, 3, 4, 5),
    instead=(Instead(station=COLD, at=GRILL, dishes=(SALAD,)),),
)
LATE = Daypart(
    id="late",
    name="Late",
    begins="22:30",
    ends="02:00",
    days=(5,),
    instead=(Instead(station=GRILL, at=COLD),),
)
FRIDAY, SATURDAY = 1, 2
"""Of May 2026."""


def on(day: int, clock: str) -> datetime:
    hour, minute = (int(each) for each in clock.split(":"))
    return datetime(2026, 5, day, hour, minute)  # noqa: DTZ001 - what the wall shows


@pytest.mark.parametrize(
    ("day", "clock", "lasts"),
    [
        (FRIDAY, "11:29", False),
        (FRIDAY, "11:30", True),
        (FRIDAY, "14:59", True),
        (FRIDAY, "15:00", False),
        (SATURDAY, "12:00", False),
    ],
)
def test_lunch_lasts_from_its_begin_to_its_end_on_its_days(
    day: int, clock: str, *, lasts: bool
) -> None:
    assert LUNCH.lasts(on(day, clock)) is lasts


@pytest.mark.parametrize(
    ("day", "clock", "lasts"),
    [
        (FRIDAY, "01:59", False),
        (FRIDAY, "22:30", True),
        (SATURDAY, "01:59", True),
        (SATURDAY, "02:00", False),
        (SATURDAY, "22:30", False),
    ],
)
def test_past_midnight_it_is_still_the_evening_before(day: int, clock: str, *, lasts: bool) -> None:
    assert LATE.lasts(on(day, clock)) is lasts


def test_at_lunch_the_grill_makes_the_cold_kitchen_s_salad_and_nothing_else_of_it() -> None:
    noon = on(FRIDAY, "12:00")
    assert cooked_instead((LUNCH,), noon, SALAD, COLD) == GRILL
    assert cooked_instead((LUNCH,), noon, SOUP, COLD) == COLD
    assert cooked_instead((LUNCH,), on(FRIDAY, "19:00"), SALAD, COLD) == COLD


def test_without_dishes_all_that_a_station_cooks_goes() -> None:
    assert cooked_instead((LATE,), on(FRIDAY, "23:00"), SOUP, GRILL) == COLD


@pytest.mark.parametrize(
    ("faulty", "said"),
    [
        (Daypart(id="a", name="Lunch", begins="9:00", ends="15:00"), "at a time like"),
        (Daypart(id="a", name="Lunch", begins="09:00", ends="24:00"), "at a time like"),
        (Daypart(id="a", name="Lunch", begins="09:00", ends="09:00"), "ends when it begins"),
        (Daypart(id="a", name="Lunch", begins="09:00", ends="10:00", days=(0,)), "1 (Monday"),
        (LUNCH, "no dish salad"),
    ],
)
def test_what_is_no_part_of_a_day_is_said(faulty: Daypart, said: str) -> None:
    [fault] = daypart_faults((faulty,), (SOUP,))
    assert said in fault


def test_a_day_has_so_many_parts_and_no_more() -> None:
    plain = Daypart(id="a", name="Lunch", begins="09:00", ends="10:00")
    assert list(daypart_faults((plain,) * 13, ())) == ["A day has at most 12 parts."]


def test_a_route_is_cooked_by_the_clock_on_the_house_s_wall_each_station_once() -> None:
    noon = Moment(1_777_629_600_000)  # Friday 2026-05-01, 10:00 UTC.
    assert cooks((LUNCH,), noon, "UTC", SALAD, (COLD, GRILL)) == (COLD, GRILL)
    assert cooks((LUNCH,), noon, "Europe/Berlin", SALAD, (COLD, GRILL)) == (GRILL,)
    assert cooks((), noon, "UTC", SALAD, (COLD,)) == (COLD,)
