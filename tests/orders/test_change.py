"""Changing a line before it is sent."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import LineId, ModifierId
from server.menu.publish import PublishMenu
from server.orders.change import ChangeLine
from server.orders.check import CheckPaid, UnknownLine
from server.orders.choose import ChoiceNeeded, UnknownDish
from server.orders.remove import RemoveLine, RestoreLine
from server.orders.unsent import AlreadyRemoved, AlreadySent, NotYours
from server.orders.wishes import WrongQuantity
from tests.evening import Evening
from tests.orders.carte import a_carte
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    head_at,
    line_of,
    sending,
)
from tests.orders.till import pays


def changing(line: str, **wishes: Any) -> ChangeLine:
    return ChangeLine(line=LineId(line), check=check_at("9"), **wishes)


def a_table_with_a_burger() -> Evening:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("x", "Burger", modifiers=(ModifierId("medium"),))))
    return evening


def test_only_what_is_given_changes() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", changing("x", quantity=2, note="no onions"))
    line = line_of(evening, "x")
    assert (line.quantity, line.note, line.course, line.price_cents) == (2, "no onions", 2, 1850)
    assert head_at(evening).unsent == 2


def test_what_somebody_removed_meanwhile_is_put_back_before_it_changes() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("x")))
    with pytest.raises(AlreadyRemoved, match="put it back first"):
        evening.asks("anna", changing("x", quantity=2))
    evening.asks("anna", RestoreLine(check=check_at("9"), line=LineId("x")))
    evening.asks("anna", changing("x", quantity=2))
    assert line_of(evening, "x").quantity == 2


def test_seat_and_course_are_given_and_taken_back() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", changing("x", seat=2, course=1))
    assert (line_of(evening, "x").seat, line_of(evening, "x").course) == (2, 1)
    evening.asks("anna", changing("x", seat=0, course=0))
    assert (line_of(evening, "x").seat, line_of(evening, "x").course) == (None, None)


def test_other_modifiers_cost_what_they_cost() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", changing("x", modifiers=(ModifierId("rare"), ModifierId("cheese"))))
    assert line_of(evening, "x").price_cents == 2000
    evening.asks("anna", changing("x", modifiers=(ModifierId("rare"),)))
    assert line_of(evening, "x").price_cents == 1850
    with pytest.raises(ChoiceNeeded):
        evening.asks("anna", changing("x", modifiers=()))


def test_the_same_again_changes_nothing() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", changing("x", quantity=2))
    assert evening.asks("anna", changing("x", quantity=2)).happened == ()


def test_a_dish_that_left_the_menu_is_not_altered() -> None:
    evening = a_table_with_a_burger()
    evening.asks("mia", PublishMenu(document=a_carte(without="Burger")))
    evening.asks("anna", changing("x", quantity=2))
    with pytest.raises(UnknownDish):
        evening.asks("anna", changing("x", modifiers=(ModifierId("rare"),)))


def test_what_is_sent_is_not_changed() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", sending("x"))
    with pytest.raises(AlreadySent, match=r"^Already sent: void it instead\.$"):
        evening.asks("anna", changing("x", quantity=2))


def test_another_waiters_line_is_left_alone_but_a_manager_may() -> None:
    evening = a_table_with_a_burger()
    with pytest.raises(NotYours, match=r"^Anna entered this: only Anna or a manager can"):
        evening.asks("ben", changing("x", quantity=2))
    evening.asks("mia", changing("x", quantity=2))
    assert line_of(evening, "x").person == "anna"


def test_a_line_that_is_not_on_the_check_is_refused() -> None:
    with pytest.raises(UnknownLine):
        a_table_with_guests().asks("anna", changing("x", quantity=2))


def test_a_wish_out_of_reason_is_refused() -> None:
    with pytest.raises(WrongQuantity):
        a_table_with_a_burger().asks("anna", changing("x", quantity=0))


def test_a_removed_line_of_a_paid_check_is_not_changed() -> None:
    evening = a_table_with_a_burger()
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("x")))
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("anna", changing("x", quantity=2))
