"""What a station hears of a void."""

from __future__ import annotations

from server.kitchen.bump import Bump, bump
from server.kitchen.open_tickets import open_tickets
from server.kitchen.start import StartTicket, start
from server.kitchen.strike import strike
from tests.kitchen.makers import (
    BAR,
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
    papers,
    party_of,
    tapped,
    ticket_of,
    titles,
    whole_of,
)

RIB_EYES = a_line("Rib-eye", pieces=3)
FRIES = a_line("Fries", PASTA)


def test_a_void_of_one_of_three_is_struck_through_and_printed() -> None:
    kitchen = a_kitchen_with(RIB_EYES, FRIES)
    events = strike(kitchen, line_voided(RIB_EYES))
    kitchen = after(kitchen, events)
    ticket = ticket_of(kitchen, GRILL)
    [line] = ticket.lines
    [notice] = ticket.notices
    assert titles(events) == ["GRILL 2 (void)"]
    assert (line.quantity, line.voided, line.wanted) == (3, 1, 2)
    assert (notice.what, notice.text) == ("void", "Rib-eye was 3, now 2")
    assert notice.acknowledged_at is None
    assert all_day(kitchen, GRILL) == {"Rib-eye": 2}
    assert ticket_of(kitchen, PASTA).notices == ()


def test_a_second_void_counts_from_what_the_first_left() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYES)))
    events = strike(kitchen, line_voided(RIB_EYES, pieces=2))
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 3 (void)"]
    assert ticket_of(kitchen, GRILL).notices[-1].text == "Rib-eye was 2, now 0"


def test_no_station_hears_of_what_it_was_never_told() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    assert strike(kitchen, line_voided(a_line("Spaghetti", PASTA), firing=None)) == []


def test_void_against_start_the_cook_reads_it_all_the_same() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    kitchen = after(kitchen, start(kitchen, StartTicket(ticket=name_of(GRILL)), tapped(1)))
    events = strike(kitchen, line_voided(RIB_EYES))
    assert titles(events) == ["GRILL 2 (void)"]
    assert ticket_of(after(kitchen, events), GRILL).started_at == minutes(1)


def test_void_against_bump_the_bump_stands_and_the_void_is_shown() -> None:
    kitchen = a_kitchen_with(RIB_EYES, FRIES)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(GRILL)), tapped(1)))
    events = strike(kitchen, line_voided(RIB_EYES, pieces=3))
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 2 (void)"]
    assert ticket_of(kitchen, GRILL).bumped_at == minutes(1)
    assert len(ticket_of(kitchen, GRILL).notices) == 1
    assert all_day(kitchen, GRILL) == {}


def test_a_ticket_voided_whole_holds_nobody_up() -> None:
    kitchen = a_kitchen_with(RIB_EYES, FRIES)
    kitchen = after(kitchen, bump(kitchen, Bump(ticket=name_of(PASTA)), tapped(2)))
    assert whole_of(kitchen).firing.ready_at is None
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYES, pieces=3)))
    firing = whole_of(kitchen).firing
    assert (firing.bumped, firing.stations, firing.ready_at) == (1, 1, minutes(4))
    assert party_of(kitchen).ready_at == minutes(4)


def test_a_course_voided_whole_cooks_no_more() -> None:
    kitchen = a_kitchen_with(RIB_EYES)
    kitchen = after(kitchen, strike(kitchen, line_voided(RIB_EYES, pieces=3)))
    assert whole_of(kitchen).firing.ready_at is None
    assert party_of(kitchen).cooking == ()


def test_a_station_without_a_printer_uses_up_no_number() -> None:
    beer = a_line("Beer", BAR, course=None)
    kitchen = a_kitchen(of_stations=[a_station("bar", has_printer=False)])
    kitchen = after(kitchen, open_tickets(kitchen, course_fired(beer, course=None)))
    events = strike(kitchen, line_voided(beer))
    assert papers(events) == []
    assert after(kitchen, events).lanes[BAR].last_number == 1
