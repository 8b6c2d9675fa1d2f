"""Counted: what a piece of a line takes a portion of, and what is looked up for it."""

from __future__ import annotations

from server.floor.customs import PLAIN
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import ModifierId
from server.menu.eighty_six import CountPortions
from server.menu.portions import Portions, take_outright
from server.orders.add import LinesAdded
from server.orders.counted import Counted, counted_of, needs, shifts
from tests.orders.makers import a_new_line, a_table_with_guests, adding, line_of

BREAM = Portions(
    id="dish-sea-bream", what="dish", of="sea-bream", name="Sea bream", left=3, at=Moment(0)
)


def test_a_piece_takes_one_of_its_dish_and_one_of_each_modifier() -> None:
    evening = a_table_with_guests()
    chosen = (ModifierId("rare"), ModifierId("cheese"))
    evening.asks("anna", adding(a_new_line("m1", "Burger", modifiers=chosen)))
    line = line_of(evening, "m1")
    assert needs(line) == ("dish-burger", "modifier-rare", "modifier-cheese")


def test_while_nothing_is_counted_nothing_more_is_looked_up() -> None:
    evening = a_table_with_guests()
    done = evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    [added] = [event for event in done.happened if isinstance(event, LinesAdded)]
    found = counted_of(Page(evening.kept), added)
    assert found == Counted(portions={}, customs=PLAIN)


def test_what_is_counted_comes_with_the_table_and_its_lines() -> None:
    evening = a_table_with_guests()
    evening.asks("cook", CountPortions(what="dish", of="sea-bream", left=3))
    done = evening.asks("anna", adding(a_new_line("m1", "Sea bream")))
    [added] = [event for event in done.happened if isinstance(event, LinesAdded)]
    found = counted_of(Page(evening.kept), added)
    assert (found.table, [line.id for line in found.lines]) == ("9", ["m1"])
    assert list(found.portions) == ["dish-sea-bream"]


def test_two_lines_of_one_dish_shift_its_count_once_by_both() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("m1", "Sea bream"), a_new_line("m2", "Sea bream")))
    counted = Counted(portions={BREAM.id: BREAM})
    lines = (line_of(evening, "m1"), line_of(evening, "m2"))
    [event] = shifts(
        counted, lines, lambda each, line: take_outright(each, line.quantity), Moment(1)
    )
    assert event.subject == BREAM.id
