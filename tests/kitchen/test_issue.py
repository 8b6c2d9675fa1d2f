"""Numbers and papers."""

from __future__ import annotations

from server.kitchen.issue import issue_another, issue_first, next_numbers, number_for
from server.kitchen.lane import NumberTaken
from tests.kitchen.makers import (
    ANNA,
    BAR,
    GRILL,
    PASTA,
    a_kitchen,
    a_kitchen_with,
    a_line,
    minutes,
    papers,
    ticket_of,
)


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
