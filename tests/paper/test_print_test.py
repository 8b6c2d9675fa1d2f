"""A test page: at that printer, once a tap, and nowhere else."""

from __future__ import annotations

import pytest

from printers.document import Beep, Line
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId
from server.paper.job import Job
from server.paper.meet import NoSuchPrinter
from server.paper.print_test import BadTest, PrintTest, What
from server.paper.views import sheet_of
from tests.evening import Evening
from tests.paper.backups import a_chain, is_found, moves_on
from tests.paper.makers import reports


def tries(evening: Evening, job: str, printer: str = "bar", what: What = "page") -> int:
    asked = PrintTest(job=JobId(job), printer=PrinterId(printer), what=what)
    return len(evening.asks("carla", asked).happened)


def blocks(evening: Evening, job: str) -> tuple[object, ...]:
    sheet = sheet_of(Page(evening.kept), JobId(job))
    assert sheet is not None
    return sheet.blocks


def test_a_page_with_the_width_and_the_letters() -> None:
    evening = a_chain()
    tries(evening, "test-1")
    assert Line("TEST, NOTHING TO COOK", bold=True, align="centre") in blocks(evening, "test-1")


def test_a_replayed_tap_prints_nothing_more() -> None:
    evening = a_chain()
    tries(evening, "test-1")
    tries(evening, "test-1")
    assert [job.id for job in evening.sees(Job)] == ["test-1"]


def test_two_quick_taps_are_one_page_whoever_taps() -> None:
    evening = a_chain()
    assert tries(evening, "test-1")
    assert not tries(evening, "test-2")
    assert tries(evening, "test-3", what="beep"), "another wish"
    assert tries(evening, "test-4", "grill"), "another printer"
    assert sorted(job.id for job in evening.sees(Job)) == ["test-1", "test-3", "test-4"]


def test_a_page_that_came_out_may_be_asked_for_again_after_a_moment() -> None:
    evening = a_chain()
    tries(evening, "test-1")
    evening.clock.forward(minutes=9)
    assert not tries(evening, "test-2"), "the first has not come out yet"
    reports(evening, JobId("test-1"), "printed")
    assert tries(evening, "test-3")
    reports(evening, JobId("test-3"), "printed")
    assert not tries(evening, "test-4"), "tapped as it came out"


def test_it_can_beep_so_that_it_is_found() -> None:
    evening = a_chain()
    tries(evening, "test-1", what="beep")
    assert Beep(3) in blocks(evening, "test-1")


def test_a_test_of_a_printer_comes_out_there_or_not_at_all() -> None:
    evening = a_chain()
    tries(evening, "test-1", "grill")
    is_found(evening, "grill", "out")
    assert moves_on(evening, JobId("test-1")) == ()


def test_what_cannot_be_tested_is_refused() -> None:
    evening = a_chain()
    with pytest.raises(NoSuchPrinter):
        tries(evening, "test-1", "cellar")
    with pytest.raises(BadTest):
        tries(evening, "Test 1")
