"""What goes along when a party joins another one."""

from __future__ import annotations

import pytest

from server.floor.join import Join
from server.kit.ids import TurnId
from server.orders.add import TooManyLines
from server.orders.touched import CheckTouched
from tests.evening import Evening
from tests.floor.makers import seating, state_of, the_turn
from tests.orders.makers import (
    a_house_with_a_menu,
    a_new_line,
    adding,
    firing_course,
    firings,
    head_at,
    line_of,
    orders_and_sends,
    sending,
    the_check,
    voiding,
)
from tests.orders.till import pays


def five_and_nine() -> Evening:
    """Anna's party of 2 at table 5 came first, Ben's at table 9 second."""
    evening = a_house_with_a_menu()
    evening.asks("anna", seating("5"))
    evening.asks("ben", seating("9"))
    return evening


def nine_joins_five(evening: Evening, by: str = "ben") -> None:
    evening.asks(by, Join(turn=TurnId("party-9"), into=TurnId("party-5")))


def five_joins_nine(evening: Evening) -> None:
    evening.asks("anna", Join(turn=TurnId("party-5"), into=TurnId("party-9")))


def test_lines_come_along_with_their_names_prices_and_firings() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1", label="5")
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f2", label="9")
    before = line_of(evening, "c")
    nine_joins_five(evening)
    after = line_of(evening, "c")
    assert after.check == "party-5-1"
    assert (after.price_cents, after.firing, after.person) == (
        before.price_cents, "f2-now", "ben",
    )  # fmt: skip
    assert head_at(evening, "5").total_cents == 680 + 390


def test_the_first_come_number_stays_whichever_party_joins() -> None:
    evening = five_and_nine()
    evening.asks("anna", adding(a_new_line("w", "Water"), label="5"))
    five_joins_nine(evening)
    assert (head_at(evening, "9").number, head_at(evening, "9").waiter) == (1, "ben")


def test_what_nobody_has_sent_stays_unsent_and_its_author_s() -> None:
    evening = five_and_nine()
    evening.asks("ben", adding(a_new_line("c", "Cola"), label="9"))
    nine_joins_five(evening)
    assert head_at(evening, "5").unsent == 1
    done = evening.asks("ben", sending("c", firing="f2", label="9"))
    assert firings(done) == [("f2-now", None, ["1 Cola"])]


def test_join_against_add_the_line_follows_the_party() -> None:
    evening = five_and_nine()
    nine_joins_five(evening)
    evening.asks("ben", adding(a_new_line("c", "Cola"), label="9"))
    assert line_of(evening, "c").check == "party-5-1"


def test_join_against_fire_the_course_fires_for_the_party_that_they_are_now() -> None:
    evening = five_and_nine()
    two_courses = (a_new_line("b", "Burrata"), a_new_line("t", "Tagliatelle"))
    orders_and_sends(evening, "ben", *two_courses, firing="f2", label="9")
    nine_joins_five(evening)
    done = evening.asks("ben", firing_course(2, "t", label="9"))
    assert firings(done) == [("fire", 2, ["1 Tagliatelle"])]


def test_join_against_void_the_void_finds_the_line() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f2", label="9")
    nine_joins_five(evening)
    evening.asks("mia", voiding("c", label="9"))
    assert head_at(evening, "5").total_cents == 0


def test_dishes_that_come_fired_never_take_the_other_party_s_courses_further() -> None:
    evening = five_and_nine()
    starter, main = a_new_line("b", "Burrata"), a_new_line("t", "Tagliatelle")
    orders_and_sends(evening, "anna", starter, main, firing="f1", label="5")
    orders_and_sends(evening, "ben", a_new_line("s", "Spaghetti"), firing="f2", label="9")
    nine_joins_five(evening)
    assert line_of(evening, "s").course is None
    assert (head_at(evening, "5").fired, head_at(evening, "5").waiting) == ((1,), (2,))


def test_a_course_that_is_held_is_held_at_its_new_table() -> None:
    evening = five_and_nine()
    evening.asks("ben", adding(a_new_line("t", "Tagliatelle"), label="9"))
    evening.asks("ben", sending("t", firing="f2", label="9", hold=(2,)))
    nine_joins_five(evening)
    assert (head_at(evening, "5").held, head_at(evening, "5").waiting) == ((2,), (2,))


def test_a_party_that_has_paid_gets_a_further_check_for_what_the_others_owe() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1", label="5")
    pays(evening, "5")
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f2", label="9")
    nine_joins_five(evening)
    assert head_at(evening, "5", number=2).total_cents == 390
    assert state_of(evening, "party-5") == "ordered"


def test_what_is_paid_stays_behind_and_leaves_the_screens() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f2", label="9")
    pays(evening, "9")
    nine_joins_five(evening)
    assert [line.id for line in the_check(evening, "9").lines] == ["c"]
    assert the_check(evening, "9").head.filed_at is not None
    assert state_of(evening, "party-5") == "paid", "they ordered nothing that is not paid"
    assert the_turn(evening, "party-5").covers == 4


def test_more_lines_than_a_check_has_do_not_come_along() -> None:
    evening = five_and_nine()
    for label in ("5", "9"):
        many = (a_new_line(f"{label}-{number}", "Cola") for number in range(101))
        evening.asks("ben", adding(*many, label=label))
    with pytest.raises(TooManyLines):
        nine_joins_five(evening)


def test_add_against_join_a_check_that_changed_unseen_is_looked_at_again() -> None:
    evening = five_and_nine()
    seen = evening.rev
    evening.asks("ben", adding(a_new_line("c", "Cola"), label="9"))
    asked = Join(turn=TurnId("party-9"), into=TurnId("party-5"))
    with pytest.raises(CheckTouched, match="Table 9 was changed meanwhile, last: Ben entered"):
        evening.asks("anna", asked, seen=seen)
    evening.asks("anna", asked)


def test_a_check_that_was_paid_unseen_is_looked_at_again() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1", label="5")
    seen = evening.rev
    evening.clock.forward(minutes=1)
    pays(evening, "5")
    asked = Join(turn=TurnId("party-9"), into=TurnId("party-5"))
    with pytest.raises(CheckTouched, match="last: everything was paid"):
        evening.asks("anna", asked, seen=seen)


def test_guests_sit_behind_the_hosts_unless_they_are_the_same_people() -> None:
    for covers, seat in ((None, 3), (2, 1)):
        evening = five_and_nine()
        evening.asks("ben", adding(a_new_line("c", "Cola", seat=1), label="9"))
        asked = Join(turn=TurnId("party-9"), into=TurnId("party-5"), covers=covers)
        evening.asks("ben", asked)
        assert line_of(evening, "c").seat == seat
        assert the_turn(evening, "party-5").covers == (covers or 4)


def test_an_add_that_is_replayed_after_they_paid_and_joined_is_entered_once() -> None:
    evening = five_and_nine()
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f2", label="9")
    pays(evening, "9")
    nine_joins_five(evening)
    assert evening.asks("ben", adding(a_new_line("c", "Cola"), label="9")).happened == ()
