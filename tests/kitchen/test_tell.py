"""What somebody told the kitchen by mouth."""

from __future__ import annotations

import pytest

from server.kit.ids import PersonId, TicketId
from server.kitchen.clear import clear
from server.kitchen.show import TICKETS_MAX, ShowTickets, TooManyTickets, show
from server.kitchen.tell import TellKitchen, tell
from tests.kitchen.makers import (
    ANNA,
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    minutes,
    name_of,
    tapped,
    ticket_of,
    turn_cleared,
)

KITCHEN = a_kitchen_with(a_line("Rib-eye"), a_line("Spaghetti", PASTA))
GRILL_TOLD = TellKitchen(tickets=(name_of(GRILL),))


def test_who_told_the_station_and_when_is_kept() -> None:
    kitchen = after(KITCHEN, tell(KITCHEN, GRILL_TOLD, tapped(1)))
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.told_at, ticket.told_by) == (minutes(1), ANNA)
    assert ticket_of(kitchen, PASTA).told_at is None


def test_telling_twice_is_telling_once() -> None:
    kitchen = after(KITCHEN, tell(KITCHEN, GRILL_TOLD, tapped(1)))
    assert tell(kitchen, GRILL_TOLD, tapped(2, by=PersonId("ben"))) == []


def test_told_against_shown_both_stand() -> None:
    shown = ShowTickets(tickets=(name_of(GRILL),))
    one = after(KITCHEN, tell(KITCHEN, GRILL_TOLD, tapped(1)))
    one = after(one, show(one, shown, tapped(2)))
    other = after(KITCHEN, show(KITCHEN, shown, tapped(1)))
    other = after(other, tell(other, GRILL_TOLD, tapped(2)))
    for kitchen in (one, other):
        ticket = ticket_of(kitchen, GRILL)
        assert ticket.told_at
        assert ticket.shown_at


def test_what_left_meanwhile_is_passed_over() -> None:
    cleared = after(KITCHEN, clear(KITCHEN, turn_cleared()))
    assert tell(cleared, GRILL_TOLD, tapped(1)) == []
    assert tell(KITCHEN, TellKitchen(tickets=(TicketId("nobody-s"),)), tapped(1)) == []


def test_nobody_tells_of_hundreds_in_one_breath() -> None:
    many = tuple(TicketId(f"t{number}-grill") for number in range(TICKETS_MAX + 1))
    with pytest.raises(TooManyTickets):
        tell(KITCHEN, TellKitchen(tickets=many), tapped(1))
