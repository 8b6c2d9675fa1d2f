"""Reprinting: a mark on the same job, never a new number, never by accident twice."""

from __future__ import annotations

import pytest

from server.kit.ids import JobId
from server.paper.job import Job, PaperKind
from server.paper.reprint import NoSuchJob, Reprint
from tests.paper.makers import an_evening, needs, reports


@pytest.mark.parametrize(
    ("paper", "mark"),
    [("cook", "REPRINT"), ("void", "REPRINT"), ("z_report", "REPRINT"), ("bill", "COPY"),
     ("receipt", "COPY")],
)  # fmt: skip
def test_a_second_paper_bears_its_mark_and_keeps_its_number(paper: PaperKind, mark: str) -> None:
    evening = an_evening()
    job = needs(evening, "paper-5", paper)
    reports(evening, job, "printed")
    evening.asks("carla", Reprint(job=job))
    shown = evening.sees_one(Job, job)
    assert [copy.mark for copy in shown.copies] == ["", mark]
    assert shown.copies[-1].by == "carla"
    assert (shown.number, shown.state) == (5, "queued")


def test_two_taps_on_reprint_are_one_paper() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "printed")
    evening.asks("carla", Reprint(job=job))
    evening.asks("carla", Reprint(job=job))
    assert len(evening.sees_one(Job, job).copies) == 2


def test_after_a_failure_the_marked_paper_takes_the_place_of_the_lost_one() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "failed", "out of paper")
    evening.asks("carla", Reprint(job=job))
    evening.asks("carla", Reprint(job=job))
    shown = evening.sees_one(Job, job)
    assert [(copy.mark, copy.state) for copy in shown.copies] == [
        ("", "failed"), ("REPRINT", "queued"),
    ]  # fmt: skip
    assert shown.state == "queued", "the banner goes until it fails again"


def test_after_unknown_the_button_prints_a_copy() -> None:
    evening = an_evening()
    job = needs(evening, "receipt-1", "receipt")
    reports(evening, job, "unknown", "no answer")
    evening.asks("carla", Reprint(job=job))
    assert [copy.mark for copy in evening.sees_one(Job, job).copies] == ["", "COPY"]


def test_a_paper_that_never_was_cannot_be_printed_again() -> None:
    with pytest.raises(NoSuchJob):
        an_evening().asks("carla", Reprint(job=JobId("nothing")))
