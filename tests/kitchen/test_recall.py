"""Recalling a bumped ticket."""

from __future__ import annotations

import pytest

from server.kit.ids import TicketId
from server.kitchen.bump import Bump, bump
from server.kitchen.recall import BumpedElsewhere, Recall, recall
from server.kitchen.serve import Serve, serve
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    SEVEN_PM,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    minutes,
    name_of,
    papers,
    party_of,
    tapped,
    ticket_of,
    whole_of,
)

BUMP = Bump(ticket=name_of(GRILL))
RECALL = Recall(ticket=name_of(GRILL))


def test_a_recalled_ticket_is_back_with_its_old_age_and_no_second_paper() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, BUMP, tapped(6)))
    events = recall(kitchen, RECALL, tapped(7))
    kitchen = after(kitchen, events)
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.bumped_at, ticket.recalled_at) == (None, minutes(7))
    assert ticket.fired_at == SEVEN_PM
    assert papers(events) == []
    assert all_day(kitchen, GRILL) == {"Burger": 1}


def test_a_recall_takes_ready_back() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, BUMP, tapped(6)))
    kitchen = after(kitchen, recall(kitchen, RECALL, tapped(7)))
    assert whole_of(kitchen).firing.ready_at is None
    assert party_of(kitchen).ready_at is None


def test_a_recall_of_what_was_served_leaves_the_table_eating() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, BUMP, tapped(6)))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(7)))
    kitchen = after(kitchen, recall(kitchen, RECALL, tapped(8)))
    assert whole_of(kitchen).firing.ready_at == minutes(6)
    assert whole_of(kitchen).firing.served_at == minutes(7)
    assert party_of(kitchen).state == "eating"
    assert ticket_of(kitchen, GRILL).is_open


def test_the_next_bump_counts_anew() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, BUMP, tapped(6)))
    kitchen = after(kitchen, recall(kitchen, RECALL, tapped(7)))
    kitchen = after(kitchen, bump(kitchen, BUMP, tapped(9)))
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(9)
    assert whole_of(kitchen).firing.ready_at == minutes(9)


def test_bump_against_recall_the_later_one_at_the_house_stands() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    assert recall(kitchen, RECALL, tapped(5)) == []
    kitchen = after(kitchen, bump(kitchen, BUMP, tapped(6)))
    kitchen = after(kitchen, recall(kitchen, RECALL, tapped(7)))
    assert recall(kitchen, RECALL, tapped(8)) == []
    assert ticket_of(kitchen, GRILL).recalled_at == minutes(7)


def test_an_unknown_ticket_is_refused() -> None:
    with pytest.raises(UnknownTicket):
        recall(a_kitchen_with(a_line("Burger")), Recall(ticket=TicketId("x")), tapped())


def test_undo_takes_back_its_own_bump() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL), act="tap-1"), tapped(6)))
    assert ticket_of(kitchen, GRILL).bump == "tap-1"
    undo = Recall(ticket=name_of(GRILL), undoes="tap-1")
    kitchen = after(kitchen, recall(kitchen, undo, tapped(7)))
    assert (ticket_of(kitchen, GRILL).bumped_at, ticket_of(kitchen, GRILL).bump) == (None, "")
    assert recall(kitchen, undo, tapped(8)) == []


def test_undo_against_another_screen_s_bump_that_one_stands_and_undo_says_so() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL), act="mine"), tapped(6)))
    kitchen = after(kitchen, recall(kitchen, RECALL, tapped(6)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL), act="theirs"), tapped(7)))
    with pytest.raises(BumpedElsewhere, match=r"^GRILL 1 was bumped at another screen too"):
        recall(kitchen, Recall(ticket=name_of(GRILL), undoes="mine"), tapped(8))
    assert recall(kitchen, RECALL, tapped(8)), "from the list it comes back, whoever bumped it"


def test_two_screens_bump_at_once_and_the_undo_of_the_slower_one_leaves_the_first_ones_tap() -> (
    None
):
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL), act="first"), tapped(6)))
    assert bump(kitchen, Bump(ticket=name_of(GRILL), act="slower"), tapped(6)) == []
    with pytest.raises(BumpedElsewhere):
        recall(kitchen, Recall(ticket=name_of(GRILL), undoes="slower"), tapped(6))
