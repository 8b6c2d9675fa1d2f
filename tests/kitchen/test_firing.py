"""A firing and its stations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from server.kitchen.bump import TicketBumped
from server.kitchen.firing import Firing, FiringOpened, TicketEvent, WholeFiring, in_order
from server.kitchen.ticket import Ticket
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    PASTA,
    SEVEN_PM,
    a_kitchen_with,
    a_line,
    minutes,
    name_of,
    whole_of,
)


def a_whole() -> WholeFiring:
    return whole_of(a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA)))


def a_bump(station: str, at: int) -> TicketEvent:
    ticket = name_of(GRILL) if station == "grill" else name_of(PASTA)
    return TicketBumped(firing=FIRING, ticket=ticket, at=minutes(at))


def test_it_is_ready_when_every_station_with_a_share_has_bumped() -> None:
    half = a_bump("grill", 1).apply(a_whole())
    assert (half.firing.bumped, half.firing.ready_at) == (1, None)
    full = a_bump("pasta", 3).apply(half)
    assert (full.firing.bumped, full.firing.ready_at) == (2, minutes(3))


def test_it_stays_ready_since_the_first_moment() -> None:
    full = a_bump("pasta", 3).apply(a_bump("grill", 1).apply(a_whole()))
    assert full.settled(minutes(9)).firing.ready_at == minutes(3)


def test_it_cooks_until_it_is_served_or_held() -> None:
    whole = a_whole()
    assert whole.is_cooking
    served = replace(whole, firing=structs.replace(whole.firing, served_at=SEVEN_PM))
    held = replace(whole, firing=structs.replace(whole.firing, held_at=SEVEN_PM))
    assert not served.is_cooking
    assert not held.is_cooking


def test_a_cleared_firing_has_nothing_to_make() -> None:
    whole = a_whole()
    cleared = replace(whole, firing=structs.replace(whole.firing, cleared_at=SEVEN_PM))
    assert len(whole.to_make) == 2
    assert cleared.to_make == ()


def test_it_cooks_since_its_oldest_ticket() -> None:
    whole = a_whole()
    assert whole.cooking_since == SEVEN_PM
    assert replace(whole, tickets=()).cooking_since == SEVEN_PM


def test_tickets_stand_in_the_same_order_whatever_order_they_come_in() -> None:
    whole = a_whole()
    assert in_order(reversed(whole.tickets)) == whole.tickets


def test_firing_twice_under_one_name_is_our_mistake() -> None:
    whole = a_whole()
    opened = FiringOpened(firing=FIRING, opened=whole, at=SEVEN_PM)
    assert opened.apply(None) == whole
    with pytest.raises(AssertionError, match="fired already"):
        opened.apply(whole)


def test_what_was_never_fired_cannot_change() -> None:
    with pytest.raises(AssertionError, match="nothing was fired"):
        a_bump("grill", 1).apply(None)


def test_a_firing_and_its_tickets_are_records() -> None:
    whole = a_whole()
    assert isinstance(whole.firing, Firing)
    assert whole.firing.key == "firing:firing-2"
    assert all(isinstance(ticket, Ticket) for ticket in whole.tickets)
    assert whole.ticket(name_of(GRILL)) == whole.tickets[0]
