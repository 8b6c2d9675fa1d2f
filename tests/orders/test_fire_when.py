"""Saying when a course of one table fires."""

from __future__ import annotations

from typing import Any

import pytest

from server.floor.keep_customs import KeepCustoms
from server.floor.old import TooOld
from server.kit.clock import MINUTE
from server.orders.check import CheckPaid, FiresWhen, UnknownCheck
from server.orders.course import WrongCourse
from server.orders.fire_when import FireWhen, WrongTime
from server.orders.hold import AlreadyFired, HoldCourse
from tests.evening import Evening
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    check_at,
    firing_course,
    head_at,
    orders_and_sends,
)
from tests.orders.till import pays


def saying(course: int = 2, label: str = "9", **how: Any) -> FireWhen:
    return FireWhen(check=check_at(label), course=course, **{"when": "when_served", **how})


def said(evening: Evening) -> list[tuple[int, str, int]]:
    return [(each.course, each.when, each.minutes) for each in head_at(evening).fires]


def a_table_whose_mains_wait() -> Evening:
    evening = a_table_with_guests()
    orders_and_sends(
        evening, "anna", a_new_line("s", "Tomato soup"), a_new_line("b", "Sea bream"), firing="f1"
    )
    return evening


def test_the_last_word_about_a_course_holds_and_the_others_do_as_the_house() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", saying(2))
    evening.asks("ben", saying(3, when="after_fired", minutes=20))
    assert said(evening) == [(2, "when_served", 0), (3, "after_fired", 20)]
    evening.asks("anna", saying(2, when="after_fired", minutes=15))
    assert said(evening) == [(3, "after_fired", 20), (2, "after_fired", 15)]
    evening.asks("anna", saying(3, when="as_the_house"))
    assert said(evening) == [(2, "after_fired", 15)]


def test_the_same_again_does_not_begin_the_time_anew() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", saying())
    since = evening.clock.now()
    evening.clock.forward(minutes=2)
    assert evening.asks("ben", saying()).happened == ()
    assert head_at(evening).fires_when(2) == FiresWhen(course=2, when="when_served", since=since)
    evening.asks("anna", saying(when="as_the_house"))
    assert evening.asks("ben", saying(when="as_the_house")).happened == ()


def test_whoever_says_when_lets_a_held_course_go_and_a_hold_takes_the_word_back() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", HoldCourse(check=check_at("9"), course=2))
    evening.asks("anna", saying())
    assert (head_at(evening).held, said(evening)) == ((), [(2, "when_served", 0)])
    evening.asks("anna", HoldCourse(check=check_at("9"), course=2))
    assert (head_at(evening).held, said(evening)) == ((2,), [])
    evening.asks("anna", saying(when="as_the_house"))
    assert (head_at(evening).held, said(evening)) == ((), [])


def test_once_the_course_is_fired_nothing_is_left_to_say() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", saying())
    evening.asks("anna", firing_course(2, "b"))
    assert said(evening) == []
    with pytest.raises(AlreadyFired, match=r"^Course 2 is in the kitchen already\.$"):
        evening.asks("anna", saying())


@pytest.mark.parametrize(
    "how", [{"minutes": -1}, {"minutes": 121}, {"when": "after_fired", "minutes": 0}]
)
def test_a_time_that_nobody_waits_for_is_refused(how: dict[str, Any]) -> None:
    with pytest.raises(WrongTime, match="minutes later"):
        a_table_whose_mains_wait().asks("anna", saying(**how))


def test_what_was_meant_long_ago_has_to_be_said_again() -> None:
    with pytest.raises(TooOld):
        a_table_whose_mains_wait().asks("anna", saying(), age_ms=4 * MINUTE)


def test_a_course_or_a_check_that_is_not_there_is_refused() -> None:
    with pytest.raises(WrongCourse):
        a_table_whose_mains_wait().asks("anna", saying(0))
    with pytest.raises(UnknownCheck):
        a_table_whose_mains_wait().asks("anna", saying(label="5"))


def test_on_a_paid_check_no_course_is_waited_for() -> None:
    evening = a_table_with_guests()
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("anna", saying())


def test_as_the_house_does_is_the_house_s_own_way_counted_from_now() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("house", KeepCustoms(next_fires="after_fired", next_fires_minutes=12))
    evening.asks("anna", HoldCourse(check=check_at("9"), course=2))
    evening.asks("anna", saying(when="as_the_house"))
    assert (head_at(evening).held, said(evening)) == ((), [(2, "after_fired", 12)])
