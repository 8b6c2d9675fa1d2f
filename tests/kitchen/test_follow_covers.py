"""Covers on the tickets."""

from __future__ import annotations

from server.floor.change_covers import CoversChanged
from server.kitchen.bump import Bump, bump
from server.kitchen.follow_covers import follow_covers
from tests.kitchen.makers import (
    GRILL,
    PASTA,
    TURN,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    papers,
    tapped,
    ticket_of,
)


def test_open_tickets_say_how_many_sit_there_now_without_a_paper() -> None:
    kitchen = a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(1)))
    events = follow_covers(kitchen, CoversChanged(turn=TURN, covers=6, at=minutes(2)))
    kitchen = after(kitchen, events)
    assert ticket_of(kitchen, GRILL).covers == 6
    assert ticket_of(kitchen, PASTA).covers == 5
    assert papers(events) == []
