"""What other rooms may know of paper."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.ids import JobId, PrinterId
from server.paper.room import ROOM
from server.paper.views import job_of, jobs, printer_of, printers, sheet_of, till_printer
from tests.evening import Evening
from tests.paper.makers import a_printer, a_set_up, an_evening, needs


def test_receipts_come_out_at_the_printer_of_the_till() -> None:
    assert till_printer(Page(an_evening().kept)) == "till"


def test_a_house_without_one_prints_no_receipts() -> None:
    evening = Evening(rooms=[ROOM])
    evening.asks("house", a_set_up(a_printer("grill")))
    assert till_printer(Page(evening.kept)) is None


def test_printers_jobs_and_their_words_are_found_by_name() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    page = Page(evening.kept)
    assert [printer.id for printer in printers(page)] == ["grill", "till"]
    assert printer_of(page, PrinterId("bar")) is None
    assert [there.id for there in jobs(page)] == [job]
    assert job_of(page, JobId("nothing")) is None
    assert sheet_of(page, JobId("nothing")) is None
