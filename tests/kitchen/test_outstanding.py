"""Which numbers a station has still to read."""

from __future__ import annotations

from server.kitchen.acknowledge import Acknowledge, acknowledge
from server.kitchen.bump import Bump, bump
from server.kitchen.clear import clear
from server.kitchen.outstanding import outstanding_shifts
from server.kitchen.recall import Recall, recall
from server.kitchen.strike import strike
from tests.kitchen.makers import (
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    line_voided,
    name_of,
    tapped,
    ticket_of,
    turn_cleared,
    whole_of,
)

RIB_EYES = a_line("Rib-eye", pieces=3)
NAME = name_of(GRILL)


def test_a_ticket_is_outstanding_until_it_is_bumped_and_again_when_recalled() -> None:
    kitchen = a_kitchen_with(RIB_EYES, a_line("Fries", PASTA))
    assert kitchen.lanes[GRILL].outstanding == (1,)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=NAME), tapped()))
    assert kitchen.lanes[GRILL].outstanding == ()
    assert kitchen.lanes[PASTA].outstanding == (1,)
    kitchen = after(kitchen, recall(kitchen, Recall(ticket=NAME), tapped()))
    assert kitchen.lanes[GRILL].outstanding == (1,)


def test_the_void_of_a_bumped_ticket_is_outstanding_with_its_own_number_until_it_is_read() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=NAME), tapped()))
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYES)))
    [notice] = ticket_of(kitchen, GRILL).notices
    assert notice.number == 2
    assert kitchen.lanes[GRILL].outstanding == (1, 2)
    read = Acknowledge(ticket=NAME, notices=(notice.id,))
    assert after(kitchen, acknowledge(kitchen, read, tapped())).lanes[GRILL].outstanding == ()


def test_what_a_party_leaves_behind_is_outstanding_no_more() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    assert after(kitchen, clear(kitchen, turn_cleared())).lanes[GRILL].outstanding == ()


def test_nothing_new_is_no_shift() -> None:
    whole = whole_of(a_kitchen_with(RIB_EYES))
    assert outstanding_shifts(whole, whole, whole.firing.fired_at) == []
