"""The order that a hand gives to tickets."""

from __future__ import annotations

from server.hub.messages import Event
from server.kit.ids import FiringId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.bump import Bump, bump
from server.kitchen.open_tickets import open_tickets
from server.kitchen.pin import PinTickets, pin
from server.kitchen.place_before import PlaceBefore, place_before, place_of
from tests.kitchen.makers import (
    GRILL,
    PASTA,
    a_kitchen,
    a_line,
    after,
    course_fired,
    minutes,
    name_of,
    tapped,
    ticket_of,
)

A, B, C = (FiringId(f"firing-{name}") for name in "abc")


def three_courses() -> AtHand:
    """A, B and C, fired a minute apart, each for grill and pasta."""
    kitchen = a_kitchen()
    for at, firing in enumerate((A, B, C)):
        lines = (a_line("Burger", id_=f"{firing}-1"), a_line("Fries", PASTA, id_=f"{firing}-2"))
        fired = course_fired(*lines, firing=firing, at=minutes(at))
        kitchen = after(kitchen, open_tickets(kitchen, fired))
    return kitchen


def placing(kitchen: AtHand, firing: FiringId, before: FiringId | None) -> list[Event]:
    asked = PlaceBefore(
        tickets=(name_of(GRILL, firing), name_of(PASTA, firing)),
        before=None if before is None else name_of(PASTA, before),
    )
    return list(place_before(kitchen, asked, tapped(9)))


def order(kitchen: AtHand, station: str = GRILL) -> list[FiringId]:
    tickets = [each for whole in kitchen.firings for each in whole.tickets]
    here = [ticket for ticket in tickets if ticket.station == station]
    return [
        ticket.firing
        for ticket in sorted(here, key=lambda each: (each.pinned_at is None, place_of(each)))
    ]


def test_a_course_hangs_before_another_at_every_station() -> None:
    kitchen = three_courses()
    kitchen = after(kitchen, placing(kitchen, C, B))
    assert order(kitchen) == order(kitchen, PASTA) == [A, C, B]
    kitchen = after(kitchen, placing(kitchen, B, A))
    assert order(kitchen) == [B, A, C]


def test_before_none_is_behind_all() -> None:
    kitchen = three_courses()
    kitchen = after(kitchen, placing(kitchen, A, None))
    assert order(kitchen) == [B, C, A]


def test_who_hangs_before_a_pinned_one_is_pinned_and_behind_it_no_more() -> None:
    kitchen = three_courses()
    pinned = PinTickets(tickets=(name_of(GRILL, C), name_of(PASTA, C)), pinned=True)
    kitchen = after(kitchen, pin(kitchen, pinned, tapped(5)))
    assert order(kitchen) == [C, A, B]
    kitchen = after(kitchen, placing(kitchen, B, C))
    assert order(kitchen) == [B, C, A]
    assert ticket_of(kitchen, GRILL, B).pinned_at == minutes(9)
    kitchen = after(kitchen, placing(kitchen, B, A))
    assert order(kitchen) == [C, B, A]
    assert ticket_of(kitchen, GRILL, B).pinned_at is None


def test_place_against_bump_nothing_hangs_before_what_is_done() -> None:
    kitchen = three_courses()
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL, A)), tapped(4)))
    asked = PlaceBefore(tickets=(name_of(GRILL, C),), before=name_of(GRILL, A))
    assert place_before(kitchen, asked, tapped(5)) == []
    nobody = PlaceBefore(tickets=(TicketId("gone-grill"),), before=name_of(GRILL, B))
    assert place_before(kitchen, nobody, tapped(5)) == []


def test_place_against_place_the_later_hand_stands() -> None:
    kitchen = three_courses()
    kitchen = after(kitchen, placing(kitchen, C, A))
    kitchen = after(kitchen, placing(kitchen, C, B))
    assert order(kitchen) == [A, C, B]
