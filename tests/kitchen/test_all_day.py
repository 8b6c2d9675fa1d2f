"""All-day totals."""

from __future__ import annotations

from server.kit.ids import LineId
from server.kitchen.all_day import shifts, totals
from server.kitchen.bump_lines import BumpLines, bump_lines
from server.kitchen.lane import DishCount
from tests.kitchen.makers import (
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    tapped,
    whole_of,
)

COURSE = whole_of(
    a_kitchen_with(
        a_line("Rib-eye", id_="a", pieces=2),
        a_line("Rib-eye", id_="b"),
        a_line("Fries", PASTA),
    )
)


def test_pieces_of_a_dish_add_up_over_lines_and_tickets() -> None:
    assert totals(COURSE.to_make) == {GRILL: {"Rib-eye": 3}, PASTA: {"Fries": 1}}


def test_a_new_course_adds_and_a_finished_one_takes_off() -> None:
    more = shifts((), COURSE.to_make, minutes(0))
    less = shifts(COURSE.to_make, (), minutes(0))
    assert [(each.station, each.shifts) for each in more] == [
        (GRILL, (DishCount(name="Rib-eye", pieces=3),)),
        (PASTA, (DishCount(name="Fries", pieces=1),)),
    ]
    assert [each.shifts[0].pieces for each in less] == [-3, -1]


def test_modifiers_are_counted_with_their_dish() -> None:
    kitchen = a_kitchen_with(
        a_line("Rib-eye", id_="a", pieces=2, modifiers=("rare", "+ butter")),
        a_line("Rib-eye", id_="b", modifiers=("rare",)),
        a_line("Burger", id_="c", modifiers=("rare",)),
    )
    lane = kitchen.lanes[GRILL]
    assert [(one.name, one.modifier, one.pieces) for one in lane.all_day_modifiers] == [
        ("Burger", "rare", 1),
        ("Rib-eye", "+ butter", 2),
        ("Rib-eye", "rare", 3),
    ]
    made = BumpLines(ticket=name_of(GRILL), lines=(LineId("a"), LineId("c")))
    lane = after(kitchen, bump_lines(kitchen, made, tapped())).lanes[GRILL]
    assert [(one.modifier, one.pieces) for one in lane.all_day_modifiers] == [("rare", 1)]


def test_what_stays_as_it_was_shifts_nothing() -> None:
    assert shifts(COURSE.to_make, COURSE.to_make, minutes(0)) == []
