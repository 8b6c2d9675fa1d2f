"""Bumping, and what it does to ready."""

from __future__ import annotations

import pytest

from server.kit.ids import TicketId
from server.kitchen.bump import Bump, bump
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.makers import (
    BAR,
    FIRING,
    GRILL,
    PASTA,
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

MAINS = (a_line("Burger", pieces=2), a_line("Fries", PASTA))


def test_half_a_course_bumped_is_one_of_two_and_not_ready() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(5)))
    firing = whole_of(kitchen).firing
    assert (firing.bumped, firing.stations, firing.ready_at) == (1, 2, None)
    assert party_of(kitchen).ready_at is None


def test_the_last_bump_makes_the_course_ready() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(5)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(7)))
    assert whole_of(kitchen).firing.ready_at == minutes(7)
    assert party_of(kitchen).ready_at == minutes(7)
    assert party_of(kitchen).state == "cooking"


def test_drinks_are_ready_by_themselves_and_leave_the_tile_alone() -> None:
    kitchen = a_kitchen_with(a_line("Beer", BAR, course=None), course=None)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(BAR)), tapped(1)))
    assert whole_of(kitchen).firing.ready_at == minutes(1)
    assert party_of(kitchen).ready_at is None


def test_a_bumped_ticket_leaves_the_all_day_count() -> None:
    kitchen = a_kitchen_with(*MAINS)
    assert all_day(kitchen, GRILL) == {"Burger": 2}
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped()))
    assert all_day(kitchen, GRILL) == {}
    assert all_day(kitchen, PASTA) == {"Fries": 1}


def test_bumping_twice_is_bumping_once() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(5)))
    assert bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(6)) == []
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(5)
    assert ticket_of(kitchen, GRILL).bumped_by == "anna"


def test_a_bump_makes_no_paper() -> None:
    kitchen = a_kitchen_with(*MAINS)
    assert papers(bump(kitchen, Bump(ticket=name_of(GRILL)), tapped())) == []


def test_an_unknown_ticket_is_refused() -> None:
    with pytest.raises(UnknownTicket):
        bump(a_kitchen_with(*MAINS), Bump(ticket=TicketId("nothing-grill")), tapped())


def test_a_held_ticket_that_was_cooked_all_the_same_is_done() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))
    assert party_of(kitchen).state == "seated"
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(9)))
    assert whole_of(kitchen).firing.held_at is None
    assert whole_of(kitchen).firing.ready_at == minutes(9)
    assert party_of(kitchen).ready_at == minutes(9)


def test_a_half_held_course_is_held_until_the_rest_goes_on() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(9)))
    assert whole_of(kitchen).firing.held_at == minutes(1)
    assert whole_of(kitchen).firing.bumped == 1


def test_a_bump_whose_name_is_none_counts_all_the_same() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    asked = Bump(ticket=name_of(GRILL), act="No Name!")
    ticket = ticket_of(after(kitchen, bump(kitchen, asked, tapped(6))), GRILL)
    assert (ticket.bumped_at is not None, ticket.bump) == (True, "")
