"""What stations hear when a party moves."""

from __future__ import annotations

from server.kit.ids import FiringId
from server.kitchen.bump import Bump, bump
from server.kitchen.open_tickets import open_tickets
from server.kitchen.retitle import retitle
from tests.kitchen.makers import (
    BAR,
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    course_fired,
    minutes,
    name_of,
    tapped,
    ticket_of,
    titles,
    turn_moved,
)


def test_open_tickets_are_retitled_and_each_prints_one_moved_docket() -> None:
    kitchen = a_kitchen_with(a_line("Rib-eye"), a_line("Spaghetti", PASTA))
    events = retitle(kitchen, turn_moved())
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 2 (moved)", "PASTA 2 (moved)"]
    ticket = ticket_of(kitchen, GRILL)
    assert ticket.table == "14"
    assert [(notice.what, notice.text) for notice in ticket.notices] == [
        ("moved", "table 7 is now 14")
    ]


def test_a_station_with_nothing_open_prints_nothing() -> None:
    kitchen = a_kitchen_with(a_line("Rib-eye"), a_line("Spaghetti", PASTA))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(1)))
    events = retitle(kitchen, turn_moved())
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 2 (moved)"]
    assert ticket_of(kitchen, PASTA).table == "14"
    assert ticket_of(kitchen, PASTA).notices == ()


def test_two_open_tickets_of_a_station_are_two_dockets_in_the_order_of_firing() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    later = course_fired(a_line("Rib-eye"), firing=FiringId("firing-3"), at=minutes(1))
    kitchen = after(kitchen, open_tickets(kitchen, later))
    events = retitle(kitchen, turn_moved())
    assert titles(events) == ["GRILL 3 (moved)", "GRILL 4 (moved)"]
    assert after(kitchen, events).lanes[GRILL].last_number == 4


def test_a_party_that_ordered_nothing_moves_silently() -> None:
    kitchen = a_kitchen_with(a_line("Beer", BAR, course=None), course=None)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(BAR)), tapped(1)))
    assert titles(retitle(kitchen, turn_moved())) == []
