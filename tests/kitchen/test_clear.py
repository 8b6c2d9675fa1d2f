"""When a table is clean again."""

from __future__ import annotations

from server.kitchen.acknowledge import Acknowledge, acknowledge
from server.kitchen.bump import Bump, bump
from server.kitchen.clear import clear
from server.kitchen.fire_again import FireAgain, fire_again
from server.kitchen.recall import Recall, recall
from server.kitchen.serve import Serve, TakeBackServed, serve, take_back
from server.kitchen.start import StartTicket, start
from tests.kitchen.makers import (
    BAR,
    FIRING,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    minutes,
    name_of,
    tapped,
    turn_cleared,
    whole_of,
)

CLEARED = turn_cleared()
TICKET = name_of(BAR)


def test_its_tickets_leave_the_screens_and_the_all_day_count() -> None:
    kitchen = a_kitchen_with(a_line("Beer", BAR, course=None), course=None)
    kitchen = after(kitchen, clear(kitchen, CLEARED))
    assert whole_of(kitchen).firing.cleared_at == minutes(90)
    assert all_day(kitchen, BAR) == {}


def test_facts_that_come_later_are_answered_and_change_nothing() -> None:
    kitchen = a_kitchen_with(a_line("Beer", BAR, course=None), course=None)
    kitchen = after(kitchen, clear(kitchen, CLEARED))
    assert start(kitchen, StartTicket(ticket=TICKET), tapped(95)) == []
    assert bump(kitchen, Bump(ticket=TICKET), tapped(95)) == []
    assert recall(kitchen, Recall(ticket=TICKET), tapped(95)) == []
    assert serve(kitchen, Serve(firings=(FIRING,)), tapped(95)) == []
    assert take_back(kitchen, TakeBackServed(firings=(FIRING,)), tapped(95)) == []
    assert fire_again(kitchen, FireAgain(firing=FIRING), tapped(95)) == []
    assert acknowledge(kitchen, Acknowledge(ticket=TICKET, notices=()), tapped(95)) == []
