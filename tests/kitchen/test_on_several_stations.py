"""A dish that two stations make, and a station that lives on paper: nothing is told to half."""

from __future__ import annotations

from server.kitchen.bump import Bump, bump
from server.kitchen.open_tickets import open_tickets
from server.kitchen.serve import Serve, TakeBackServed, serve, take_back
from server.kitchen.strike import strike
from tests.kitchen.makers import (
    BAR,
    COLD,
    FIRING,
    GRILL,
    PASTA,
    a_kitchen,
    a_kitchen_with,
    a_line,
    a_station,
    after,
    all_day,
    course_fired,
    line_voided,
    minutes,
    name_of,
    party_of,
    tapped,
    ticket_of,
    titles,
    whole_of,
)

BURGER = a_line("Burger", also_at=(PASTA,), pieces=2)


def test_ready_waits_for_every_station_that_has_a_hand_in_it() -> None:
    kitchen = a_kitchen_with(BURGER)
    assert whole_of(kitchen).firing.stations == 2
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(6)))
    assert whole_of(kitchen).firing.ready_at is None
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(7)))
    assert whole_of(kitchen).firing.ready_at == minutes(7)


def test_a_void_strikes_at_every_station_that_was_told() -> None:
    kitchen = a_kitchen_with(BURGER)
    events = strike(kitchen, line_voided(BURGER))
    assert titles(events) == ["GRILL 2 (void)", "PASTA 2 (void)"]
    kitchen = after(kitchen, events)
    for station in (GRILL, PASTA):
        ticket = ticket_of(kitchen, station)
        assert ticket.lines[0].wanted == 1
        assert [notice.text for notice in ticket.notices] == ["Burger was 2, now 1"]
        assert all_day(kitchen, station) == {"Burger": 1}


def test_over_all_stations_a_dish_is_counted_once() -> None:
    kitchen = a_kitchen_with(BURGER)
    counts = [count for lane in kitchen.lanes.values() for count in lane.all_day]
    assert [(each.pieces, each.elsewhere) for each in counts] == [(2, 0), (2, 2)]
    assert sum(each.pieces - each.elsewhere for each in counts) == 2
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(6)))
    assert all_day(kitchen, PASTA) == {}


def test_a_station_on_paper_holds_nobody_up() -> None:
    stations = (a_station(GRILL), a_station(COLD, 2, on_screen=False))
    kitchen = a_kitchen(of_stations=stations)
    fired = course_fired(a_line("Burger"), a_line("Salad", COLD))
    kitchen = after(kitchen, open_tickets(kitchen, fired))
    assert whole_of(kitchen).firing.stations == 1, "one station bumps"
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(6)))
    assert whole_of(kitchen).firing.ready_at == minutes(6)
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(8)))
    assert ticket_of(kitchen, COLD).served_at == minutes(8)
    assert all_day(kitchen, COLD) == {}


def test_where_all_live_on_paper_the_waiter_says_served_and_can_take_it_back() -> None:
    kitchen = a_kitchen(of_stations=(a_station(BAR, on_screen=False),))
    kitchen = after(kitchen, open_tickets(kitchen, course_fired(a_line("Soup", BAR))))
    firing = whole_of(kitchen).firing
    assert (firing.stations, firing.ready_at, firing.on_paper) == (0, None, True)
    assert party_of(kitchen).state == "cooking"
    kitchen = after(kitchen, serve(kitchen, Serve(firings=(FIRING,)), tapped(8)))
    assert party_of(kitchen).state == "eating"
    kitchen = after(kitchen, take_back(kitchen, TakeBackServed(firings=(FIRING,)), tapped(9)))
    assert party_of(kitchen).state == "cooking"
    assert all_day(kitchen, BAR) == {"Soup": 1}


def test_the_pass_may_bump_what_is_on_paper() -> None:
    kitchen = a_kitchen(of_stations=(a_station(BAR, on_screen=False),))
    kitchen = after(kitchen, open_tickets(kitchen, course_fired(a_line("Soup", BAR))))
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(BAR)), tapped(6)))
    assert whole_of(kitchen).firing.ready_at == minutes(6)


def test_a_change_at_a_station_on_paper_waits_for_nobody_s_tap() -> None:
    """The bar prints VOID; no screen anywhere asks for a tap that nobody can give."""
    soup = a_line("Soup", BAR, pieces=2)
    kitchen = a_kitchen(of_stations=(a_station(BAR, on_screen=False),))
    kitchen = after(kitchen, open_tickets(kitchen, course_fired(soup)))
    events = strike(kitchen, line_voided(soup))
    assert titles(events) == ["BAR 2 (void)"]
    kitchen = after(kitchen, events)
    assert kitchen.lanes[BAR].outstanding == (1,), "its ticket alone"
