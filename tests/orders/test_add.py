"""Adding lines."""

from __future__ import annotations

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.menu.publish import PublishMenu
from server.orders.add import LINES_MAX, BadLine, TooManyLines
from server.orders.check import UnknownCheck
from server.orders.choose import UnknownDish
from server.orders.line import Line
from tests.floor.makers import seating
from tests.orders.carte import a_carte
from tests.orders.makers import (
    TURN,
    a_new_line,
    a_table_with_guests,
    adding,
    head_at,
    line_of,
    the_check,
)


def test_what_guests_ask_for_stands_on_the_check_and_is_not_sent() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer", 3), a_new_line("t", "Tagliatelle", seat=3)))
    head = head_at(evening)
    assert (head.unsent, head.total_cents) == (4, 0)
    line = line_of(evening, "t")
    assert (line.name, line.price_cents, line.course, line.station) == (
        "Tagliatelle",
        1680,
        2,
        "pasta",
    )
    assert (line.person, line.seat, line.sent_at) == ("anna", 3, None)


def test_two_waiters_on_one_table_both_keep_their_lines() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer", 3)))
    evening.asks("ben", adding(a_new_line("w", "Water")))
    assert {line.id: line.person for line in evening.sees(Line)} == {"b": "anna", "w": "ben"}


def test_adding_twice_is_adding_once() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    assert evening.asks("anna", adding(a_new_line("b", "Beer"))).happened == ()
    evening.asks("anna", adding(a_new_line("b", "Beer"), a_new_line("c", "Cola")))
    assert [line.name for line in the_check(evening).lines] == ["Beer", "Cola"]


def test_equal_lines_stay_apart_until_a_person_changes_one() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b1", "Beer")))
    evening.asks("anna", adding(a_new_line("b2", "Beer")))
    assert [line.quantity for line in the_check(evening).lines] == [1, 1]


def test_a_check_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownCheck):
        a_table_with_guests("9").asks("anna", adding(a_new_line("b", "Beer"), label="5"))


def test_a_dish_that_is_not_on_the_menu_is_refused_with_all_that_came_with_it() -> None:
    evening = a_table_with_guests()
    with pytest.raises(UnknownDish):
        evening.asks("anna", adding(a_new_line("b", "Beer"), a_new_line("u", "Unicorn")))
    assert evening.sees(Line) == []


def test_open_lines_keep_name_and_price_when_the_menu_changes() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    evening.asks("mia", PublishMenu(document=a_carte(without="Beer")))
    assert line_of(evening, "b").price_cents == 460
    with pytest.raises(UnknownDish):
        evening.asks("anna", adding(a_new_line("b2", "Beer")))


def test_a_name_of_another_partys_line_is_refused() -> None:
    evening = a_table_with_guests("9")
    evening.asks("ben", seating("5"))
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    with pytest.raises(BadLine):
        evening.asks("ben", adding(a_new_line("b", "Cola"), label="5"))


@pytest.mark.parametrize("name", ["", "B 1", "x" * 41, "b\u0000"])
def test_a_name_that_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(BadLine):
        a_table_with_guests().asks("anna", adding(a_new_line(name, "Beer")))


def test_two_lines_of_one_name_are_refused() -> None:
    with pytest.raises(BadLine):
        a_table_with_guests().asks("anna", adding(a_new_line("b", "Beer"), a_new_line("b", "Cola")))


def test_a_check_has_an_end() -> None:
    evening = a_table_with_guests()
    lines = [a_new_line(f"l{number}", "Beer") for number in range(LINES_MAX)]
    evening.asks("anna", adding(*lines))
    with pytest.raises(TooManyLines):
        evening.asks("anna", adding(a_new_line("more", "Beer")))


def test_guests_who_left_order_nothing() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", GuestsGone(turn=TURN))
    with pytest.raises(PartyLeft):
        evening.asks("anna", adding(a_new_line("b", "Beer")))
