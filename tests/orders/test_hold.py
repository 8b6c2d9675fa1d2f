"""Holding a course."""

from __future__ import annotations

import pytest

from server.orders.check import CheckPaid, UnknownCheck
from server.orders.course import WrongCourse
from server.orders.hold import AlreadyFired, HoldCourse
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    check_at,
    firing_course,
    firings,
    head_at,
    orders_and_sends,
)
from tests.orders.till import pays


def holding(course: int, label: str = "9") -> HoldCourse:
    return HoldCourse(check=check_at(label), course=course)


def test_a_held_course_waits_until_somebody_fires_it() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", holding(1))
    done = orders_and_sends(evening, "ben", a_new_line("s", "Tomato soup"), firing="f1")
    assert firings(done) == []
    assert (head_at(evening).held, head_at(evening).waiting) == ((1,), (1,))
    evening.asks("ben", firing_course(1, "s"))
    assert (head_at(evening).held, head_at(evening).fired) == ((), (1,))


def test_holding_twice_is_holding_once() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", holding(2))
    assert evening.asks("ben", holding(2)).happened == ()


def test_a_course_in_the_kitchen_is_not_held_here() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("s", "Tomato soup"), firing="f1")
    with pytest.raises(AlreadyFired, match="hold again"):
        evening.asks("anna", holding(1))


@pytest.mark.parametrize("course", [0, -3, 10])
def test_a_course_that_is_not_there_is_refused(course: int) -> None:
    with pytest.raises(WrongCourse):
        a_table_with_guests().asks("anna", holding(course))


def test_a_check_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownCheck):
        a_table_with_guests("9").asks("anna", holding(1, label="5"))


def test_nothing_is_held_on_a_paid_check() -> None:
    evening = a_table_with_guests()
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("anna", holding(1))
