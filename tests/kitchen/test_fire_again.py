"""Letting a held firing go on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server.floor.old import TooOld
from server.kit.clock import MINUTE
from server.kit.ids import FiringId
from server.kitchen.fire_again import FireAgain, fire_again
from server.kitchen.firing import UnknownFiring
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.start import StartTicket, start
from tests.kitchen.makers import (
    FIRING,
    GRILL,
    PASTA,
    SEVEN_PM,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    minutes,
    name_of,
    party_of,
    tapped,
    ticket_of,
    titles,
    whole_of,
)

HOLD = HoldAgain(firing=FIRING)
FIRE = FireAgain(firing=FIRING)
MAINS = (a_line("Burger"), a_line("Fries", PASTA))


def test_the_same_firing_goes_on_and_its_age_counts_from_here() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    events = fire_again(kitchen, FIRE, tapped(20))
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 3 (fire)", "PASTA 3 (fire)"]
    assert len(kitchen.firings) == 1
    assert whole_of(kitchen).firing.held_at is None
    assert whole_of(kitchen).firing.fired_at == SEVEN_PM
    assert ticket_of(kitchen, GRILL).fired_at == minutes(20)
    assert ticket_of(kitchen, GRILL).notices[-1].text == "fire course 2"
    assert all_day(kitchen, GRILL) == {"Burger": 1}
    assert (party_of(kitchen).state, party_of(kitchen).since) == ("cooking", minutes(20))


def test_fire_against_fire_is_one_fire() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    kitchen = after(kitchen, fire_again(kitchen, FIRE, tapped(20)))
    assert fire_again(kitchen, FIRE, tapped(20)) == []


def test_a_station_that_began_all_the_same_is_not_told_again() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(2)))
    events = fire_again(kitchen, FIRE, tapped(20))
    assert titles(events) == ["PASTA 3 (fire)"]
    assert ticket_of(after(kitchen, events), GRILL).fired_at == SEVEN_PM


def test_it_can_be_held_and_fired_more_than_once() -> None:
    kitchen = a_kitchen_with(*MAINS)
    for _ in range(2):
        kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
        kitchen = after(kitchen, fire_again(kitchen, FIRE, tapped(2)))
    assert kitchen.lanes[GRILL].last_number == 5
    names = [notice.id for notice in ticket_of(kitchen, GRILL).notices]
    assert len(set(names)) == 4


def test_an_unknown_firing_is_refused() -> None:
    with pytest.raises(UnknownFiring):
        fire_again(a_kitchen_with(*MAINS), FireAgain(firing=FiringId("x")), tapped())


def test_hub_20_a_course_that_is_let_go_on_too_late_stays_held() -> None:
    kitchen = a_kitchen_with(*MAINS)
    kitchen = after(kitchen, hold_again(kitchen, HOLD, tapped(1)))
    with pytest.raises(TooOld):
        fire_again(kitchen, FIRE, replace(tapped(20), age_ms=5 * MINUTE))
