"""Numbers and papers."""

from __future__ import annotations

from dataclasses import replace

from printers.document import Cut
from server.kit.ids import PrinterId
from server.kitchen.issue import issue_another, issue_first, next_numbers, number_for
from server.kitchen.lane import NumberTaken
from server.kitchen.open_tickets import open_tickets
from server.paper.docket_layout import DocketLayout
from tests.kitchen.makers import (
    ANNA,
    BAR,
    GRILL,
    PASTA,
    a_kitchen,
    a_kitchen_with,
    a_line,
    a_station,
    after,
    course_fired,
    minutes,
    papers,
    sheets,
    ticket_of,
    titles,
)

PASS = PrinterId("pass")


def test_every_lane_goes_on_where_it_stopped() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    numbers = next_numbers(kitchen)
    assert [next(numbers[GRILL]), next(numbers[GRILL]), next(numbers[PASTA])] == [2, 3, 1]


def test_a_station_without_a_lane_begins_at_one() -> None:
    kitchen = a_kitchen()
    bare = type(kitchen)(stations=kitchen.stations)
    assert next(next_numbers(bare)[BAR]) == 1


def test_a_paper_bears_lane_number_check_table_and_waiter() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    ticket = ticket_of(kitchen, GRILL)
    [job] = papers(issue_first(kitchen, ticket, minutes(0), ANNA))
    assert (job.title, job.station, job.number) == ("GRILL 1", "grill", 1)
    assert (job.check, job.table, job.waiter) == (ticket.check, "7", "anna")
    assert job.printer == "grill-printer"


def test_the_same_paper_asked_for_again_is_the_same_job() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    ticket = ticket_of(kitchen, GRILL)
    [first] = papers(issue_first(kitchen, ticket, minutes(0), ANNA))
    [again] = papers(issue_first(kitchen, ticket, minutes(0), ANNA))
    assert first.id == again.id


def test_a_further_paper_takes_a_number_of_its_own() -> None:
    kitchen = a_kitchen_with(a_line("Burger"))
    ticket = ticket_of(kitchen, GRILL)
    events = issue_another(
        kitchen,
        ticket,
        number_for(kitchen, ticket, next_numbers(kitchen)),
        paper="moved",
        news="table 7 is now 14",
        at=minutes(1),
        by=ANNA,
    )
    assert events[0] == NumberTaken(station=GRILL, number=2, at=minutes(1))
    [job] = papers(events)
    [first] = papers(issue_first(kitchen, ticket, minutes(0), ANNA))
    assert (job.title, job.paper) == ("GRILL 2", "moved")
    assert job.id != first.id


def test_the_pass_gets_one_copy_of_everything_under_the_same_number() -> None:
    kitchen = replace(a_kitchen_with(a_line("Burger")), pass_printer=PASS)
    ticket = ticket_of(kitchen, GRILL)
    own, copy = papers(issue_first(kitchen, ticket, minutes(0), ANNA))
    assert (copy.title, copy.printer, copy.number) == ("PASS · GRILL 1", PASS, own.number)
    assert copy.station is None, "that it came out tells nobody at the grill"
    assert copy.id != own.id


def test_what_a_station_without_a_printer_is_told_comes_out_at_the_pass() -> None:
    stations = (a_station(GRILL, has_printer=False),)
    kitchen = replace(a_kitchen(of_stations=stations), pass_printer=PASS)
    events = open_tickets(kitchen, course_fired(a_line("Burger")))
    assert titles(events) == ["PASS · GRILL 1 (cook)"]
    kitchen = after(kitchen, events)
    assert number_for(kitchen, ticket_of(kitchen, GRILL), next_numbers(kitchen)) == 2


def test_a_station_whose_printer_stands_at_the_pass_prints_once() -> None:
    kitchen = replace(a_kitchen(), pass_printer=PrinterId("grill-printer"))
    assert titles(open_tickets(kitchen, course_fired(a_line("Burger")))) == ["GRILL 1 (cook)"]


def test_each_printer_lays_its_dockets_out_in_its_own_way() -> None:
    slips = {PrinterId("grill-printer"): DocketLayout(slips=True, copies=2)}
    kitchen = replace(a_kitchen(), layouts=slips)
    fired = course_fired(a_line("Burger"), a_line("Steak"), a_line("Soup", PASTA))
    events = open_tickets(kitchen, fired)
    assert titles(events) == ["GRILL 1 (cook)", "PASTA 1 (cook)"], "one job a cause and printer"
    grill, pasta = sheets(events)
    assert [block for block in grill if isinstance(block, Cut)] == [Cut()] * 3
    assert Cut() not in pasta
