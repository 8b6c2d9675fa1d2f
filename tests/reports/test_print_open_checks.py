"""One tap at the till puts the whole floor on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server.hub.messages import Event, Occasion
from server.kit.ids import PersonId, PrinterId
from server.paper.job import JobQueued
from server.reports.print_open_checks import (
    NoTillPrinter,
    PrintOpenChecks,
    TappedNotLive,
    Wanted,
    print_open_checks,
)
from tests.reports.makers import a_line, a_party, a_reading, minutes

LONG = [a_line(f"Dish {number}") for number in range(60)]
FLOOR = [each for label in ("1", "2", "3") for each in a_party(label, *LONG)]
WANTED = Wanted(reading=a_reading(FLOOR), printer=PrinterId("till"), is_under_way=False)
CARLA = Occasion(now=minutes(75), by=PersonId("carla"), rev=41)


def titles(events: list[Event]) -> list[str]:
    return [event.queued.title for event in events if isinstance(event, JobQueued)]


def printed(wanted: Wanted, occasion: Occasion = CARLA) -> list[Event]:
    return list(print_open_checks(wanted, PrintOpenChecks(), occasion))


def test_each_page_is_a_job_of_its_own_in_order_at_the_till_s_printer() -> None:
    jobs = [event.queued for event in printed(WANTED) if isinstance(event, JobQueued)]
    assert [job.title for job in jobs] == [
        f"Open checks, page {number} of 3" for number in (1, 2, 3)
    ]
    assert {(job.printer, job.paper) for job in jobs} == {("till", "open_checks")}
    assert [job.number for job in jobs] == [1, 2, 3]


def test_a_second_tap_while_it_comes_out_prints_no_second_set() -> None:
    assert printed(replace(WANTED, is_under_way=True)) == []


def test_asked_again_later_it_is_another_set() -> None:
    first = [event.subject for event in printed(WANTED)]
    later = [event.subject for event in printed(WANTED, replace(CARLA, rev=42))]
    assert not set(first) & set(later)


def test_with_nothing_open_one_page_says_so() -> None:
    assert titles(printed(replace(WANTED, reading=a_reading([])))) == ["Open checks, page 1 of 1"]


def test_a_tap_while_not_live_prints_nothing_later() -> None:
    with pytest.raises(TappedNotLive):
        printed(WANTED, replace(CARLA, live=False))


def test_without_a_printer_at_the_till_the_house_says_why_nothing_comes() -> None:
    with pytest.raises(NoTillPrinter, match="No printer"):
        printed(replace(WANTED, printer=None))
