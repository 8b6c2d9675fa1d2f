"""Holding again what was fired by mistake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server.floor.old import TooOld
from server.kit.clock import MINUTE
from server.kit.ids import FiringId
from server.kitchen.bump import Bump, bump
from server.kitchen.firing import UnknownFiring
from server.kitchen.hold_again import (
    AlreadyStarted,
    HoldAgain,
    NeverHeld,
    NothingToHold,
    hold_again,
)
from server.kitchen.start import StartTicket, start
from server.kitchen.strike import strike
from tests.kitchen.makers import (
    BAR,
    FIRING,
    GRILL,
    PASTA,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    line_voided,
    minutes,
    name_of,
    party_of,
    tapped,
    ticket_of,
    titles,
    whole_of,
)

HOLD = HoldAgain(firing=FIRING)
MAINS = (a_line("Burger"), a_line("Fries", PASTA))


def test_every_ticket_of_the_firing_is_marked_and_printed_as_held() -> None:
    kitchen = a_kitchen_with(*MAINS)
    events = hold_again(kitchen, HOLD, tapped(1))
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 2 (hold)", "PASTA 2 (hold)"]
    assert whole_of(kitchen).firing.held_at == minutes(1)
    assert ticket_of(kitchen, PASTA).held_at == minutes(1)
    assert ticket_of(kitchen, PASTA).notices[0].text == "hold course 2"
    assert all_day(kitchen, GRILL) == {}


def test_a_held_course_does_not_cook_on_the_tile() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    assert party_of(kitchen).cooking == ()


def test_holding_twice_is_holding_once() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    assert hold_again(kitchen, HOLD, tapped(2)) == []


def test_once_a_station_has_started_it_is_too_late() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=name_of(PASTA)), tapped(1)))
    with pytest.raises(AlreadyStarted, match="Pasta has already begun with course 2"):
        hold_again(kitchen, HOLD, tapped(2))


def test_once_a_station_has_bumped_it_is_too_late() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(1)))
    with pytest.raises(AlreadyStarted, match="Grill has already begun"):
        hold_again(kitchen, HOLD, tapped(2))


def test_drinks_are_never_held() -> None:
    kitchen = a_kitchen_with(a_line("Beer", BAR, course=None), course=None)
    with pytest.raises(NeverHeld):
        hold_again(kitchen, HOLD, tapped())


def test_a_course_voided_whole_has_nothing_to_hold() -> None:
    burger = a_line("Burger")
    kitchen = a_kitchen_with(burger)
    kitchen = after(kitchen, strike(kitchen, line_voided(burger)))
    with pytest.raises(NothingToHold):
        hold_again(kitchen, HOLD, tapped())


def test_an_unknown_firing_is_refused() -> None:
    with pytest.raises(UnknownFiring):
        hold_again(a_kitchen_with(*MAINS), HoldAgain(firing=FiringId("x")), tapped())


def test_hub_20_a_hold_that_comes_late_holds_nothing() -> None:
    kitchen = a_kitchen_with(*MAINS)
    late = replace(tapped(10), age_ms=5 * MINUTE)
    with pytest.raises(TooOld):
        hold_again(kitchen, HOLD, late)
    held = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    assert hold_again(held, HOLD, late) == []
