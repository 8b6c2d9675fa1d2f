"""Sending one's own lines."""

from __future__ import annotations

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.kit.ids import ModifierId
from server.orders.check import UnknownCheck
from server.orders.course import WrongCourse
from server.orders.fire import CourseFired
from server.orders.firing import BadFiring, FiringKnown
from server.orders.send import LinesSent
from tests.floor.makers import seating, state_of
from tests.orders.makers import (
    TURN,
    a_house_with_a_menu,
    a_new_line,
    a_table_with_guests,
    adding,
    firing_course,
    firings,
    head_at,
    line_of,
    of_kind,
    orders_and_sends,
    sending,
)

MEDIUM = (ModifierId("medium"),)


def test_table_24_a_lone_dessert_cooks_because_nothing_comes_before_it() -> None:
    evening = a_house_with_a_menu()
    evening.asks("anna", seating("24"))
    espresso, panna_cotta = a_new_line("e", "Espresso", 2), a_new_line("p", "Panna cotta")
    done = orders_and_sends(evening, "anna", espresso, panna_cotta, firing="f", label="24")
    assert firings(done) == [
        ("f-now", None, ["2 Espresso"]),
        ("f-3", 3, ["1 Panna cotta"]),
    ]


def test_sending_twice_is_sending_once() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("e", "Espresso", 2), firing="f1")
    assert evening.asks("anna", sending("e", firing="f1")).happened == ()
    assert evening.asks("anna", sending("e", firing="f2")).happened == ()


def test_table_5_a_send_takes_only_ones_own_lines() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer", 3), a_new_line("t", "Tagliatelle")))
    evening.asks("ben", adding(a_new_line("w", "Water")))
    done = evening.asks("ben", sending("b", "t", "w", firing="f2"))
    assert firings(done) == [("f2-now", None, ["1 Water"])]
    assert head_at(evening).unsent == 4
    assert state_of(evening, TURN) == "ordered"


def test_a_manager_too_sends_only_their_own() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer", 3)))
    assert evening.asks("mia", sending("b")).happened == ()


def test_table_5_without_starters_the_mains_fire_all_the_same() -> None:
    evening = a_table_with_guests()
    done = orders_and_sends(
        evening,
        "anna",
        a_new_line("b", "Beer", 3),
        a_new_line("m", "Burger", modifiers=MEDIUM),
        a_new_line("t", "Tagliatelle"),
        a_new_line("f", "French fries"),
        firing="f",
    )
    assert firings(done) == [
        ("f-now", None, ["3 Beer"]),
        ("f-2", 2, ["1 French fries", "1 Burger", "1 Tagliatelle"]),
    ]


def test_the_first_send_fires_its_lowest_course_and_the_rest_waits() -> None:
    evening = a_table_with_guests()
    soup, bream, sweet = (
        a_new_line("s", "Tomato soup"),
        a_new_line("m", "Sea bream"),
        a_new_line("t", "Tiramisu"),
    )
    done = orders_and_sends(evening, "ben", soup, bream, sweet, firing="f")
    assert firings(done) == [("f-1", 1, ["1 Tomato soup"])]
    head = head_at(evening)
    assert (head.fired, head.waiting, head.total_cents) == ((1,), (2, 3), 690 + 2750 + 820)


def test_table_7_drinks_first_then_the_lowest_course_of_the_next_send() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("w", "Water", 2), firing="f1")
    done = orders_and_sends(
        evening, "anna", a_new_line("b", "Burrata"), a_new_line("t", "Tagliatelle"), firing="f2"
    )
    assert firings(done) == [("f2-1", 1, ["1 Burrata"])]


def test_more_for_a_fired_course_goes_at_once_marked_add() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("b1", "Burrata"), firing="f1")
    done = orders_and_sends(evening, "anna", a_new_line("b2", "Burrata"), firing="f2")
    assert firings(done) == [("f2-1", 1, ["1 Burrata"])]
    [added] = of_kind(done, CourseFired)
    assert isinstance(added, CourseFired)
    assert added.added
    assert added.lines[0].firing == "f2-1"


def test_table_12_more_for_a_waiting_course_waits() -> None:
    evening = a_table_with_guests()
    orders_and_sends(
        evening, "anna", a_new_line("b", "Bread"), a_new_line("m", "Sea bream"), firing="f1"
    )
    done = orders_and_sends(evening, "anna", a_new_line("t", "Tagliatelle"), firing="f2")
    assert firings(done) == []
    assert head_at(evening).waiting == (2,)


def test_table_9_send_and_fire_takes_what_waits_in_that_course_too() -> None:
    evening = a_table_with_guests()
    orders_and_sends(
        evening, "anna", a_new_line("b", "Bread"), a_new_line("p", "Panna cotta"), firing="f1"
    )
    evening.asks("ben", adding(a_new_line("t", "Tiramisu")))
    done = evening.asks("ben", sending("t", firing="f2", fire=3))
    assert firings(done) == [("f2-3", 3, ["1 Panna cotta", "1 Tiramisu"])]
    assert head_at(evening).waiting == ()


def test_send_and_fire_of_a_course_that_has_nothing_fires_nothing_more() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    done = evening.asks("anna", sending("b", fire=3))
    assert firings(done) == [("f1-now", None, ["1 Beer"])]


def test_send_and_fire_of_a_later_course_fires_the_first_one_too() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("s", "Tomato soup"), a_new_line("m", "Sea bream")))
    done = evening.asks("anna", sending("s", "m", fire=2))
    assert [course for _, course, _ in firings(done)] == [1, 2]


def test_any_course_can_be_held_the_first_too() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("s", "Tomato soup"), a_new_line("m", "Sea bream")))
    done = evening.asks("anna", sending("s", "m", hold=(1,)))
    assert firings(done) == []
    assert (head_at(evening).held, head_at(evening).waiting) == ((1,), (1, 2))


def test_a_held_later_course_does_not_keep_the_first_from_firing() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("s", "Tomato soup"), a_new_line("m", "Sea bream")))
    done = evening.asks("anna", sending("s", "m", hold=(2, 2)))
    assert firings(done) == [("f1-1", 1, ["1 Tomato soup"])]
    assert head_at(evening).held == (2,)


def test_while_a_course_is_held_nothing_fires_by_itself() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("s", "Tomato soup")))
    evening.asks("anna", sending("s", hold=(1,)))
    done = orders_and_sends(evening, "anna", a_new_line("m", "Sea bream"), firing="f2")
    assert firings(done) == []
    fired = evening.asks("anna", firing_course(1, "s"))
    assert firings(fired) == [("fire", 1, ["1 Tomato soup"])]
    assert head_at(evening).held == ()


def test_a_send_tells_who_sent_what_at_which_table() -> None:
    evening = a_table_with_guests("9", waiter="anna")
    done = orders_and_sends(evening, "ben", a_new_line("b", "Beer"), firing="f1")
    [sent] = of_kind(done, LinesSent)
    assert isinstance(sent, LinesSent)
    assert (sent.turn, sent.table, sent.waiter, sent.by) == (TURN, "table-9", "anna", "ben")
    assert sent.lines[0].sent_at == line_of(evening, "b").sent_at == evening.clock.now()


def test_names_of_lines_that_are_not_there_do_no_harm() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    done = evening.asks("anna", sending("nothing", "b"))
    assert firings(done) == [("f1-now", None, ["1 Beer"])]
    assert evening.asks("anna", sending("nothing", firing="f2")).happened == ()


def test_a_firing_is_never_used_for_other_lines() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("b1", "Beer"), firing="f1")
    evening.asks("anna", adding(a_new_line("b2", "Beer")))
    with pytest.raises(FiringKnown):
        evening.asks("anna", sending("b2", firing="f1"))


def test_a_firing_of_another_table_is_never_used_here() -> None:
    evening = a_table_with_guests("9")
    evening.asks("ben", seating("5"))
    orders_and_sends(evening, "anna", a_new_line("b1", "Beer"), firing="f1")
    evening.asks("ben", adding(a_new_line("b2", "Beer"), label="5"))
    with pytest.raises(FiringKnown):
        evening.asks("ben", sending("b2", firing="f1", label="5"))


@pytest.mark.parametrize("name", ["", "F 1", "x" * 41])
def test_a_firing_without_a_proper_name_is_refused(name: str) -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    with pytest.raises(BadFiring):
        evening.asks("anna", sending("b", firing=name))


@pytest.mark.parametrize("course", [0, -1, 10])
def test_a_course_that_is_not_there_is_refused(course: int) -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    with pytest.raises(WrongCourse):
        evening.asks("anna", sending("b", fire=course))
    with pytest.raises(WrongCourse):
        evening.asks("anna", sending("b", hold=(course,)))


def test_a_check_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownCheck):
        a_table_with_guests("9").asks("anna", sending("b", label="5"))


def test_nothing_is_sent_for_guests_who_left() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    evening.asks("anna", GuestsGone(turn=TURN))
    with pytest.raises(PartyLeft):
        evening.asks("anna", sending("b"))
