"""Firing opens tickets."""

from __future__ import annotations

import pytest

from printers.encode.text import as_text
from server.kit.ids import FiringId
from server.kitchen.at_hand import AtHand
from server.kitchen.fire_again import FireAgain, fire_again
from server.kitchen.hold_again import HoldAgain, hold_again
from server.kitchen.open_tickets import open_tickets
from server.kitchen.station import UnknownStation
from server.orders.firing import FiringKnown
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
    minutes,
    name_of,
    papers,
    party_of,
    sheets,
    stations,
    tapped,
    ticket_of,
    titles,
    whole_of,
)


def test_each_station_with_a_share_gets_one_ticket_and_one_docket() -> None:
    kitchen = a_kitchen()
    events = open_tickets(
        kitchen,
        course_fired(a_line("Fries", PASTA), a_line("Burger"), a_line("Rib-eye", pieces=3)),
    )
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 1 (cook)", "PASTA 1 (cook)"]
    assert [line.name for line in ticket_of(kitchen, GRILL).lines] == ["Burger", "Rib-eye"]
    assert [line.name for line in ticket_of(kitchen, PASTA).lines] == ["Fries"]
    assert ticket_of(kitchen, GRILL).id == name_of(GRILL)
    assert whole_of(kitchen).firing.stations == 2
    assert whole_of(kitchen).firing.bumped == 0


def test_tickets_know_table_waiter_covers_and_the_other_stations() -> None:
    kitchen = a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA))
    ticket = ticket_of(kitchen, GRILL)
    assert (ticket.table, ticket.waiter, ticket.covers) == ("7", "anna", 5)
    assert ticket.also_at == (PASTA,)
    assert ticket.number == 1


def test_a_line_carries_what_the_cook_must_know() -> None:
    line = a_line(
        "Salad", COLD, modifiers=("NO nuts",), seat=4, note="on the side", allergies=("nuts",)
    )
    [read] = ticket_of(a_kitchen_with(line), COLD).lines
    assert (read.modifiers, read.seat, read.note) == (("NO nuts",), 4, "on the side")
    assert read.allergies == ("nuts",)
    assert read.quantity == read.wanted == 1


def test_a_fired_course_cooks_on_the_table_s_tile() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    assert party_of(kitchen).state == "cooking"


def test_drinks_never_cook_on_the_table_s_tile() -> None:
    kitchen = a_kitchen_with(a_line("Beer", BAR, course=None), course=None)
    assert party_of(kitchen).state == "seated"


def test_more_for_a_fired_course_is_marked_add() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    more = course_fired(a_line("Sea bream"), firing=FiringId("firing-3"), added=True)
    events = open_tickets(kitchen, more)
    assert titles(events) == ["GRILL 2 (add)"]
    assert ticket_of(after(kitchen, events), GRILL, FiringId("firing-3")).added


def test_each_lane_counts_for_itself() -> None:
    kitchen = a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA))
    more = course_fired(a_line("Rib-eye"), firing=FiringId("firing-3"))
    kitchen = after(kitchen, open_tickets(kitchen, more))
    assert kitchen.lanes[GRILL].last_number == 2
    assert kitchen.lanes[PASTA].last_number == 1


def test_all_day_counts_pieces_by_dish() -> None:
    kitchen = a_kitchen_with(
        a_line("Burger"), a_line("Rib-eye", id_="a", pieces=2), a_line("Rib-eye", id_="b")
    )
    assert all_day(kitchen, GRILL) == {"Burger": 1, "Rib-eye": 3}


def test_a_station_without_a_printer_has_a_ticket_and_no_paper() -> None:
    kitchen = a_kitchen(of_stations=[a_station("bar", has_printer=False)])
    events = open_tickets(kitchen, course_fired(a_line("Beer", BAR), course=None))
    assert papers(events) == []
    assert ticket_of(after(kitchen, events), BAR).number == 1


def test_a_dish_of_a_station_that_nobody_set_up_stops_the_whole_fire() -> None:
    kitchen = a_kitchen(of_stations=stations()[:1])
    with pytest.raises(UnknownStation, match=r"Fries: nobody cooks it.*Take it off"):
        open_tickets(kitchen, course_fired(a_line("Burger"), a_line("Fries", PASTA)))


def a_held_course() -> AtHand:
    kitchen = a_kitchen_with(a_line("Burger"), a_line("Fries", PASTA))
    return after(kitchen, hold_again(kitchen, HoldAgain(firing=FIRING), tapped(1)))


def test_more_for_a_course_that_is_held_again_waits_with_it() -> None:
    kitchen = a_held_course()
    more = course_fired(a_line("Sea bream"), firing=FiringId("more"), added=True, at=minutes(2))
    events = open_tickets(kitchen, more)
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 3 (hold)"]
    assert "hold with course 2" in as_text(sheets(events)[0], 42)
    assert whole_of(kitchen, FiringId("more")).firing.held_at == minutes(2)
    assert (all_day(kitchen, GRILL), party_of(kitchen).cooking) == ({}, ())


def test_what_waited_with_a_held_course_goes_on_with_it() -> None:
    kitchen = a_held_course()
    more = course_fired(a_line("Sea bream"), firing=FiringId("more"), added=True, at=minutes(2))
    kitchen = after(kitchen, open_tickets(kitchen, more))
    events = fire_again(kitchen, FireAgain(firing=FIRING), tapped(9))
    kitchen = after(kitchen, events)
    assert titles(events) == ["GRILL 4 (fire)", "PASTA 3 (fire)", "GRILL 5 (fire)"]
    assert all_day(kitchen, GRILL) == {"Burger": 1, "Sea bream": 1}
    assert {each.firing for each in party_of(kitchen).cooking} == {FIRING, "more"}


def test_drinks_never_wait_for_a_held_course() -> None:
    kitchen = a_held_course()
    beer = course_fired(a_line("Beer", BAR, course=None), course=None, firing=FiringId("beer"))
    assert titles(open_tickets(kitchen, beer)) == ["BAR 1 (cook)"]


def test_another_course_does_not_wait_for_a_held_one() -> None:
    kitchen = a_held_course()
    sweets = course_fired(a_line("Tiramisu", COLD, course=3), course=3, firing=FiringId("three"))
    assert titles(open_tickets(kitchen, sweets)) == ["COLD 1 (cook)"]


def test_a_firing_of_a_day_long_gone_is_refused_and_not_a_failure() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    with pytest.raises(FiringKnown):
        open_tickets(kitchen, course_fired(a_line("Sea bream")))
