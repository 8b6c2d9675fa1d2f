"""Tickets that stay at the head."""

from __future__ import annotations

from server.kitchen.bump import Bump, bump
from server.kitchen.pin import PinTickets, pin
from tests.kitchen.makers import (
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    tapped,
    ticket_of,
)

MAINS = (a_line("Burger"), a_line("Fries", PASTA))
PIN = PinTickets(tickets=(name_of(GRILL), name_of(PASTA)), pinned=True)
LET_GO = PinTickets(tickets=(name_of(GRILL),), pinned=False)


def test_a_course_is_pinned_at_all_its_stations_and_let_go_at_one() -> None:
    kitchen = after(a_kitchen_with(*MAINS), pin(a_kitchen_with(*MAINS), PIN, tapped(3)))
    assert [ticket_of(kitchen, at).pinned_at for at in (GRILL, PASTA)] == [minutes(3), minutes(3)]
    kitchen = after(kitchen, pin(kitchen, LET_GO, tapped(4)))
    assert [ticket_of(kitchen, at).pinned_at for at in (GRILL, PASTA)] == [None, minutes(3)]


def test_pinning_twice_is_pinning_once_and_the_later_word_stands() -> None:
    kitchen = a_kitchen_with(*MAINS)
    assert pin(kitchen, LET_GO, tapped(1)) == []
    kitchen = after(kitchen, pin(kitchen, PIN, tapped(3)))
    assert pin(kitchen, PIN, tapped(4)) == []
    kitchen = after(kitchen, pin(kitchen, LET_GO, tapped(5)))
    assert ticket_of(kitchen, GRILL).pinned_at is None


def test_pin_against_bump_what_is_done_stays_done() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(3)))
    assert pin(kitchen, PIN, tapped(4)) == []
