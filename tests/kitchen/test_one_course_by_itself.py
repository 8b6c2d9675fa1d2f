"""One course of one table fires when a waiter has said, whatever the house does."""

from __future__ import annotations

from server.orders.fire_when import FireWhen, When
from server.orders.hold import HoldCourse
from tests.kitchen.dining_room import LIA, DiningRoom
from tests.kitchen.test_fire_next import fired, passes, serve_soup, three_courses


def says(room: DiningRoom, course: int, when: When, minutes: int = 0) -> None:
    room.evening.asks(
        LIA, FireWhen(check=room.check("12"), course=course, when=when, minutes=minutes)
    )


def test_a_waiter_may_let_one_course_fire_by_itself_where_the_house_does_not() -> None:
    room = three_courses("by_waiter")
    says(room, 2, "when_served")
    serve_soup(room)
    passes(room, seconds=10)
    assert fired(room) == [1, 2]
    room.bumps("GRILL 1")
    room.serves(LIA, "12")
    passes(room, minutes=30)
    assert fired(room) == [1, 2], "the next one is left to people again"


def test_so_many_minutes_for_one_course_of_a_house_that_fires_once_served() -> None:
    room = three_courses()
    says(room, 2, "after_fired", 15)
    serve_soup(room)
    passes(room, minutes=14)
    assert fired(room) == [1]
    passes(room, minutes=1)
    assert fired(room) == [1, 2]


def test_back_to_the_house_s_habit_after_a_hold() -> None:
    room = three_courses()
    serve_soup(room)
    room.evening.asks(LIA, HoldCourse(check=room.check("12"), course=2))
    passes(room, minutes=20)
    assert fired(room) == [1]
    says(room, 2, "as_the_house")
    passes(room, seconds=9)
    assert fired(room) == [1]
    passes(room, seconds=1)
    assert fired(room) == [1, 2], "though its time had passed while somebody held it"


def test_a_time_that_has_passed_already_fires_once_a_mind_could_have_been_changed() -> None:
    room = three_courses("by_waiter")
    passes(room, minutes=30)
    says(room, 2, "after_fired", 15)
    passes(room, seconds=9)
    assert fired(room) == [1]
    passes(room, seconds=1)
    assert fired(room) == [1, 2]
