"""Dishes that come back."""

from __future__ import annotations

import pytest

from server.kit.ids import LineId
from server.kitchen.bump import Bump, bump
from server.kitchen.bump_lines import BumpLines, NoDishes, bump_lines
from server.kitchen.recall import BumpedElsewhere, Recall, recall
from server.kitchen.recall_lines import RecallLines, recall_lines
from tests.kitchen.makers import (
    GRILL,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    minutes,
    name_of,
    tapped,
    ticket_of,
)

BURGER, BREAM = a_line("Burger", pieces=2), a_line("Bream")
MADE = BumpLines(ticket=name_of(GRILL), lines=(LineId("burger"),))
BACK = RecallLines(ticket=name_of(GRILL), lines=(LineId("burger"),))


def test_a_dish_comes_back_to_make_and_the_ticket_is_none_that_was_recalled() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump_lines(kitchen, MADE, tapped(3)))
    kitchen = after(kitchen, recall_lines(kitchen, BACK, tapped(4)))
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.lines[0].bumped_at, ticket.recalled_at) == (None, None)
    assert all_day(kitchen, GRILL) == {"Burger": 2, "Bream": 1}


def test_a_dish_of_a_bumped_ticket_brings_it_back_with_the_others_made() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(5)))
    kitchen = after(kitchen, recall_lines(kitchen, BACK, tapped(6)))
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.bumped_at, ticket.recalled_at) == (None, minutes(6))
    assert [line.bumped_at for line in ticket.lines] == [None, minutes(5)]
    assert recall_lines(kitchen, BACK, tapped(7)) == []


def test_a_recalled_ticket_has_its_dishes_as_they_were() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump_lines(kitchen, MADE, tapped(3)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(5)))
    kitchen = after(kitchen, recall(kitchen, Recall(ticket=name_of(GRILL)), tapped(6)))
    assert [line.bumped_at for line in ticket_of(kitchen, GRILL).lines] == [minutes(3), None]
    assert all_day(kitchen, GRILL) == {"Bream": 1}


def test_nothing_named_is_refused() -> None:
    kitchen = a_kitchen_with(BURGER)
    with pytest.raises(NoDishes):
        recall_lines(kitchen, RecallLines(ticket=name_of(GRILL), lines=()), tapped())


def test_undo_takes_back_the_dish_that_it_struck_off_and_with_the_last_one_its_ticket() -> None:
    kitchen = a_kitchen_with(BURGER)
    kitchen = after(kitchen, bump_lines(kitchen, named(MADE, "tap-1"), tapped(3)))
    assert ticket_of(kitchen, GRILL).bump == "tap-1"
    kitchen = after(kitchen, recall_lines(kitchen, undoing("tap-1"), tapped(4)))
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.bumped_at, ticket.bump, ticket.lines[0].bump) == (None, "", "")


def test_undo_of_a_dish_leaves_what_another_screen_struck_off_since() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump_lines(kitchen, named(MADE, "mine"), tapped(3)))
    kitchen = after(kitchen, recall_lines(kitchen, BACK, tapped(3)))
    kitchen = after(kitchen, bump_lines(kitchen, named(MADE, "theirs"), tapped(4)))
    with pytest.raises(BumpedElsewhere, match=r"^Burger was bumped at another screen too"):
        recall_lines(kitchen, undoing("mine"), tapped(4))


def test_what_a_whole_bump_left_made_keeps_whose_tap_it_was() -> None:
    kitchen = a_kitchen_with(BURGER, BREAM)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL), act="tap-1"), tapped(5)))
    kitchen = after(kitchen, recall_lines(kitchen, BACK, tapped(6)))
    assert [line.bump for line in ticket_of(kitchen, GRILL).lines] == ["", "tap-1"]


def named(asked: BumpLines, act: str) -> BumpLines:
    return BumpLines(ticket=asked.ticket, lines=asked.lines, act=act)


def undoing(act: str) -> RecallLines:
    return RecallLines(ticket=BACK.ticket, lines=BACK.lines, undoes=act)
