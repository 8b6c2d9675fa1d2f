"""Serving, and taking a mistaken tap back."""

from __future__ import annotations

import pytest

from server.kit.ids import FiringId
from server.kitchen.bump import Bump, bump
from server.kitchen.firing import UnknownFiring
from server.kitchen.open_tickets import open_tickets
from server.kitchen.serve import (
    FIRINGS_MAX,
    NothingToServe,
    Serve,
    TakeBackServed,
    serve,
    take_back,
)
from tests.kitchen.makers import (
    BAR,
    FIRING,
    GRILL,
    PASTA,
    SEVEN_PM,
    a_kitchen_with,
    a_line,
    after,
    all_day,
    course_fired,
    minutes,
    name_of,
    party_of,
    tapped,
    ticket_of,
    whole_of,
)

DRINKS = FiringId("firing-now")


def test_served_ends_ready_and_the_table_eats() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(6)))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(8)))
    assert whole_of(kitchen).firing.served_at == minutes(8)
    assert ticket_of(kitchen, GRILL).served_at == minutes(8)
    assert party_of(kitchen).state == "eating"
    assert party_of(kitchen).ready_at is None


def test_the_next_served_takes_the_drinks_along() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    drinks = course_fired(a_line("Beer", BAR, course=None), firing=DRINKS, course=None)
    kitchen = after(kitchen, open_tickets(kitchen, drinks))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING, DRINKS, FIRING)), tapped(8)))
    assert whole_of(kitchen, DRINKS).firing.served_at == minutes(8)
    assert whole_of(kitchen).firing.served_at == minutes(8)


def test_serving_twice_is_serving_once() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(8)))
    assert serve(kitchen, Serve(firings=(FIRING,)), tapped(9)) == []


def test_a_share_that_no_station_bumped_stays_on_its_screen() -> None:
    kitchen = a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(6)))
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(8)))
    assert ticket_of(kitchen, PASTA).is_open
    assert ticket_of(kitchen, PASTA).served_at is None
    assert all_day(kitchen, PASTA) == {"Fries": 1}


def test_a_mistaken_served_is_taken_back_whole() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(6)))
    ready = kitchen
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(8)))
    kitchen = after(kitchen, take_back(kitchen, TakeBackServed(firings=(FIRING,)), tapped(8)))
    assert whole_of(kitchen) == whole_of(ready)
    assert party_of(kitchen).state == "cooking"
    assert party_of(kitchen).since == SEVEN_PM
    assert party_of(kitchen).ready_at == minutes(6)


def test_taking_back_what_was_not_served_changes_nothing() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    assert take_back(kitchen, TakeBackServed(firings=(FIRING,)), tapped()) == []


def test_an_unknown_firing_is_refused() -> None:
    with pytest.raises(UnknownFiring):
        serve(a_kitchen_with(a_line("Burger")), Serve(firings=(DRINKS,)), tapped())


@pytest.mark.parametrize("count", [0, FIRINGS_MAX + 1])
def test_serving_names_a_tray_s_worth(count: int) -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    with pytest.raises(NothingToServe):
        serve(kitchen, Serve(firings=(FIRING,) * count), tapped())
