"""Starting a ticket."""

from __future__ import annotations

import pytest

from server.kit.ids import TicketId
from server.kitchen.bump import Bump, bump
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.start import StartTicket, start
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    minutes,
    name_of,
    party_of,
    tapped,
    ticket_of,
    whole_of,
)

BURGER = a_line("Burger")


def test_starting_says_since_when() -> None:
    kitchen = a_kitchen_with(BURGER)
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(2)))
    assert ticket_of(kitchen, GRILL).started_at == minutes(2)
    assert all_day(kitchen, GRILL) == {"Burger": 1}


def test_starting_twice_is_starting_once() -> None:
    kitchen = a_kitchen_with(BURGER)
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(2)))
    assert start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(3)) == []


def test_a_start_that_comes_after_the_bump_has_nothing_to_say() -> None:
    kitchen = a_kitchen_with(BURGER)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(2)))
    assert start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(3)) == []


def test_starting_a_held_ticket_is_a_fact_and_the_course_goes_on() -> None:
    kitchen = a_kitchen_with(BURGER)
    kitchen = after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(2)))
    assert whole_of(kitchen).firing.held_at is None
    assert party_of(kitchen).state == "cooking"


def test_an_unknown_ticket_is_refused() -> None:
    with pytest.raises(UnknownTicket):
        start(a_kitchen_with(BURGER), StartTicket(ticket=TicketId("none")), tapped())
