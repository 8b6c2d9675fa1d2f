"""A job: exactly one per cause, its copies counted, gone from the screens when the day is over."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import JobId, PersonId
from server.paper.job import Job, queue
from server.paper.reprint import Reprint
from server.paper.sheet import Sheet
from server.paper.views import job_of, sheet_of
from tests.evening import Evening
from tests.paper.makers import DOCKET, CloseUp, Need, an_evening, needs, reports


def test_a_paper_is_queued_with_its_words_set_down() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    shown = evening.sees_one(Job, job)
    assert (shown.state, shown.title, shown.number) == ("queued", "GRILL 5", 5)
    assert [copy.mark for copy in shown.copies] == [""]
    assert sheet_of(Page(evening.kept), job) == Sheet(id="grill-5", blocks=DOCKET)


def test_screens_never_see_the_words_on_a_paper() -> None:
    evening = an_evening()
    needs(evening, "grill-5")
    assert evening.sees(Sheet) == []


def test_the_same_cause_twice_is_one_paper() -> None:
    evening = an_evening()
    needs(evening, "grill-5")
    first = evening.sees_one(Job, "grill-5")
    evening.clock.forward(seconds=2)
    needs(evening, "grill-5")
    assert evening.sees(Job) == [first]


def test_a_station_without_a_printer_has_no_paper() -> None:
    evening = an_evening()
    evening.asks("bea", Need(job=JobId("x"), printer=None, paper="cook"))
    assert evening.sees(Job) == []
    assert queue(
        id=JobId("x"), printer=None, paper="cook", title="", blocks=(),
        at=Moment(0), by=PersonId("bea"),
    ) == []  # fmt: skip


def test_at_the_close_of_the_day_printed_papers_leave_the_screens() -> None:
    evening = an_evening()
    printed, waiting = needs(evening, "grill-5"), needs(evening, "grill-6", number=6)
    lost = needs(evening, "receipt-1", "receipt")
    reports(evening, printed, "printed")
    reports(evening, lost, "unknown", "no answer")
    evening.asks("house", CloseUp())
    assert [job.id for job in evening.sees(Job)] == [waiting]


def test_a_filed_paper_printed_again_is_back_on_the_screens() -> None:
    evening = an_evening()
    job = needs(evening, "receipt-1", "receipt")
    reports(evening, job, "printed")
    evening.asks("house", CloseUp())
    evening.asks("carla", Reprint(job=job))
    assert evening.sees_one(Job, job).state == "queued"
    assert _filed(evening, job).filed_at is None


def _filed(evening: Evening, job: JobId) -> Job:
    there = job_of(Page(evening.kept), job)
    assert there is not None
    return there
