"""One paper goes to another printer, as somebody there asks for it."""

from __future__ import annotations

import pytest

from server.kit.ids import JobId, PrinterId
from server.paper.job import Job
from server.paper.meet import NoSuchPrinter
from server.paper.move import CannotBePrinted, MovePaper, NotYourPaper
from server.paper.reprint import NoSuchJob
from tests.evening import Evening
from tests.paper.backups import a_chain, is_found, moves_on, path
from tests.paper.makers import needs, reports


def moves(evening: Evening, by: str, job: JobId, to: str) -> int:
    return len(evening.asks(by, MovePaper(job=job, to=PrinterId(to))).happened)


def test_it_goes_when_its_printer_lets_go_and_the_others_stay() -> None:
    evening = a_chain()
    job, other = needs(evening, "grill-5"), needs(evening, "grill-6")
    is_found(evening, "grill", "out")
    moves(evening, "bea", job, "bar")
    assert path(evening, job) == [("grill", "", "queued")]
    moves_on(evening, job)
    assert path(evening, job)[-1] == ("bar", "BACKUP", "queued")
    assert path(evening, other) == [("grill", "", "queued")]


def test_twice_is_once() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    assert moves(evening, "bea", job, "bar") == 1
    assert moves(evening, "bea", job, "bar") == 0


def test_what_came_out_meanwhile_stays_out() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    reports(evening, job, "printed")
    assert moves(evening, "bea", job, "bar") == 0


def test_what_may_be_out_comes_out_there_with_a_mark() -> None:
    evening = a_chain()
    receipt = needs(evening, "receipt-4", "receipt")
    reports(evening, receipt, "unknown")
    moves(evening, "carla", receipt, "bar")
    assert path(evening, receipt)[-1] == ("bar", "COPY", "queued")


def test_a_waiter_mends_the_papers_of_own_tables_and_the_cashier_all() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    with pytest.raises(NotYourPaper):
        moves(evening, "anna", job, "bar")
    assert moves(evening, "carla", job, "bar") == 1


def test_what_no_printer_can_print_goes_nowhere() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    reports(evening, job, "rejected", "too wide")
    with pytest.raises(CannotBePrinted):
        moves(evening, "bea", job, "bar")
    assert evening.sees_one(Job, job).state == "rejected"


def test_what_is_not_here_is_refused() -> None:
    evening = a_chain()
    with pytest.raises(NoSuchPrinter):
        moves(evening, "bea", needs(evening, "grill-5"), "cellar")
    with pytest.raises(NoSuchJob):
        moves(evening, "bea", JobId("nothing"), "bar")
