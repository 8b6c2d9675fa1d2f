"""Lane numbers and days."""

from __future__ import annotations

import pytest

from server.kit.clock import Moment
from server.kitchen.lane import (
    AllDayShifted,
    DishCount,
    Lane,
    LaneLaid,
    NumberTaken,
    date_lanes,
    reset_lanes,
    skip_lanes,
)
from tests.kitchen.makers import BAR, COLD, GRILL, a_kitchen, after

AT = Moment(1)


def test_numbers_leave_no_hole() -> None:
    lane = NumberTaken(station=GRILL, number=1, at=AT).apply(None)
    assert lane.last_number == 1
    with pytest.raises(AssertionError, match="leaves a hole"):
        NumberTaken(station=GRILL, number=3, at=AT).apply(lane)


def test_a_closed_day_makes_every_lane_count_from_one_again() -> None:
    kitchen = after(a_kitchen(), [NumberTaken(station=GRILL, number=1, at=AT)])
    kitchen = after(kitchen, reset_lanes(kitchen.lanes.values(), "", AT))
    assert kitchen.lanes[GRILL].last_number == 0
    kitchen = after(kitchen, [NumberTaken(station=GRILL, number=1, at=AT)])
    assert kitchen.lanes[GRILL].last_number == 1


def test_a_day_that_opens_after_the_first_firing_keeps_its_number() -> None:
    kitchen = after(a_kitchen(), [NumberTaken(station=GRILL, number=1, at=AT)])
    kitchen = after(kitchen, date_lanes(kitchen.lanes.values(), "2026-05-01", AT))
    assert kitchen.lanes[GRILL].last_number == 1
    assert {lane.business_day for lane in kitchen.lanes.values()} == {"2026-05-01"}
    assert date_lanes(kitchen.lanes.values(), "2026-05-01", AT) == []


def test_all_day_drops_a_dish_at_nought() -> None:
    more = AllDayShifted(station=COLD, shifts=(DishCount(name="Soup", pieces=2),), at=AT)
    less = AllDayShifted(station=COLD, shifts=(DishCount(name="Soup", pieces=-2),), at=AT)
    lane = more.apply(None)
    assert lane.all_day == (DishCount(name="Soup", pieces=2),)
    assert less.apply(lane).all_day == ()


def test_less_than_nothing_is_never_left() -> None:
    less = AllDayShifted(station=COLD, shifts=(DishCount(name="Soup", pieces=-1),), at=AT)
    with pytest.raises(AssertionError, match="less than nothing"):
        less.apply(None)


def test_a_lane_that_is_there_stays_as_it_is() -> None:
    laid = LaneLaid(station=BAR, at=AT)
    assert laid.apply(Lane(id="bar", last_number=7)).last_number == 7
    assert laid.apply(None).last_number == 0


def test_after_a_restore_a_lane_goes_on_beyond_what_was_given_out() -> None:
    kitchen = after(a_kitchen(), [NumberTaken(station=GRILL, number=1, at=AT)])
    kitchen = after(kitchen, skip_lanes(kitchen.lanes.values(), {GRILL: 57}, AT))
    kitchen = after(kitchen, [NumberTaken(station=GRILL, number=58, at=AT)])
    assert kitchen.lanes[GRILL].last_number == 58
    assert skip_lanes(kitchen.lanes.values(), {GRILL: 57}, AT) == []


def test_a_day_some_of_whose_numbers_were_given_out_before_a_restore_begins_beyond_them() -> None:
    kitchen = after(a_kitchen(), [NumberTaken(station=GRILL, number=1, at=AT)])
    kitchen = after(kitchen, reset_lanes(kitchen.lanes.values(), "", AT, {GRILL: 5}))
    assert kitchen.lanes[GRILL].last_number == 5
