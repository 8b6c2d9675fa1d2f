"""Seeing a change."""

from __future__ import annotations

import pytest

from server.kit.ids import TicketId
from server.kitchen.acknowledge import Acknowledge, UnknownNotice, acknowledge
from server.kitchen.retitle import retitle
from server.kitchen.strike import strike
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.makers import (
    GRILL,
    a_kitchen_with,
    a_line,
    after,
    line_voided,
    minutes,
    name_of,
    tapped,
    ticket_of,
    turn_moved,
)

RIB_EYES = a_line("Rib-eye", pieces=3)
NAME = name_of(GRILL)


def test_a_void_is_shown_until_the_cook_has_seen_it() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    kitchen = after(kitchen, retitle(kitchen, turn_moved()))
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYES)))
    moved, void = ticket_of(kitchen, GRILL).notices
    asked = Acknowledge(ticket=NAME, notices=(void.id,))
    kitchen = after(kitchen, acknowledge(kitchen, asked, tapped(9)))
    moved, void = ticket_of(kitchen, GRILL).notices
    assert (moved.acknowledged_at, void.acknowledged_at) == (None, minutes(9))


def test_seeing_it_twice_is_seeing_it_once() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYES)))
    asked = Acknowledge(ticket=NAME, notices=(f"{NAME}-1",))
    kitchen = after(kitchen, acknowledge(kitchen, asked, tapped(9)))
    assert acknowledge(kitchen, asked, tapped(10)) == []


def test_a_change_that_the_ticket_does_not_bear_is_refused() -> None:
    with pytest.raises(UnknownNotice):
        acknowledge(
            a_kitchen_with(RIB_EYES), Acknowledge(ticket=NAME, notices=("other",)), tapped()
        )


def test_an_unknown_ticket_is_refused() -> None:
    with pytest.raises(UnknownTicket):
        acknowledge(
            a_kitchen_with(RIB_EYES), Acknowledge(ticket=TicketId("x"), notices=()), tapped()
        )
