"""Firing a course."""

from __future__ import annotations

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.orders.check import UnknownCheck
from server.orders.fire import NothingToFire
from server.orders.firing import BadFiring, FiringKnown
from tests.evening import Evening
from tests.orders.makers import (
    TURN,
    a_new_line,
    a_table_with_guests,
    adding,
    firing_course,
    firings,
    head_at,
    line_of,
    orders_and_sends,
    sending,
    voiding,
)
from tests.orders.till import pays


def a_table_whose_mains_wait() -> Evening:
    evening = a_table_with_guests()
    orders_and_sends(
        evening,
        "anna",
        a_new_line("b", "Bread"),
        a_new_line("m1", "Sea bream"),
        a_new_line("m2", "Tagliatelle"),
        firing="f1",
    )
    evening.clock.forward(minutes=10)
    return evening


def test_a_fired_course_is_told_to_the_kitchen_with_all_its_lines() -> None:
    evening = a_table_whose_mains_wait()
    done = evening.asks("anna", firing_course(2, "m1", "m2", firing="x"))
    assert firings(done) == [("x", 2, ["1 Sea bream", "1 Tagliatelle"])]
    assert done.result == {"firing": "x"}
    line = line_of(evening, "m1")
    assert (line.firing, line.fired_at) == ("x", evening.clock.now())
    assert (head_at(evening).fired, head_at(evening).waiting) == ((1, 2), ())


def test_firing_twice_is_firing_once_and_two_waiters_see_one_firing() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("ben", firing_course(2, "m1", "m2", firing="x"))
    for who, tap in (("ben", "y"), ("anna", "z")):
        done = evening.asks(who, firing_course(2, "m1", "m2", firing=tap))
        assert done.happened == ()
        assert done.result == {"firing": "x"}


def test_only_named_lines_fire_and_late_ones_go_as_more() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", firing_course(2, "m1", firing="x"))
    assert head_at(evening).waiting == (2,)
    done = evening.asks("anna", firing_course(2, "m1", "m2", firing="y"))
    assert firings(done) == [("y", 2, ["1 Tagliatelle"])]
    assert line_of(evening, "m1").firing == "x"


def test_table_12_a_void_before_firing_is_not_cooked() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", voiding("m1"))
    done = evening.asks("anna", firing_course(2, "m1", "m2"))
    assert firings(done) == [("fire", 2, ["1 Tagliatelle"])]


def test_lines_that_were_voided_unfired_are_refused() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", voiding("m1"))
    with pytest.raises(NothingToFire, match="nothing left to cook"):
        evening.asks("anna", firing_course(2, "m1"))


@pytest.mark.parametrize("lines", [(), ("nothing",), ("b",)])
def test_lines_that_are_not_of_the_course_are_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(NothingToFire):
        a_table_whose_mains_wait().asks("anna", firing_course(2, *lines))


def test_what_is_not_sent_is_not_fired() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("m", "Sea bream")))
    with pytest.raises(NothingToFire, match="send it first"):
        evening.asks("anna", firing_course(2, "m"))


def test_a_course_that_waits_on_a_paid_check_can_still_be_fired() -> None:
    evening = a_table_whose_mains_wait()
    pays(evening)
    evening.asks("anna", adding(a_new_line("e", "Espresso")))
    evening.asks("anna", sending("e", firing="f2"))
    done = evening.asks("anna", firing_course(2, "m1", number=2))
    assert firings(done) == [("fire", 2, ["1 Sea bream"])]


@pytest.mark.parametrize("is_clean", [False, True])
def test_nothing_is_cooked_for_guests_who_have_left(is_clean: bool) -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", GuestsGone(turn=TURN))
    if is_clean:
        evening.asks("anna", Clean(turn=TURN))
    with pytest.raises(PartyLeft, match="have left"):
        evening.asks("anna", firing_course(2, "m1"))


def test_a_firing_is_never_used_for_other_lines() -> None:
    evening = a_table_whose_mains_wait()
    evening.asks("anna", firing_course(2, "m1", firing="x"))
    with pytest.raises(FiringKnown):
        evening.asks("anna", firing_course(2, "m2", firing="x"))


def test_a_firing_without_a_proper_name_is_refused() -> None:
    with pytest.raises(BadFiring):
        a_table_whose_mains_wait().asks("anna", firing_course(2, "m1", firing="X!"))


def test_a_check_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownCheck):
        a_table_with_guests("9").asks("anna", firing_course(2, "m1", label="5"))
