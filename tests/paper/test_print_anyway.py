"""A person decides: it comes out all the same, once."""

from __future__ import annotations

import pytest

from server.kit.ids import JobId
from server.paper.let_go import LetGo
from server.paper.move import CannotBePrinted, NotYourPaper
from server.paper.print_anyway import PrintAnyway
from server.paper.reprint import NoSuchJob
from tests.paper.backups import a_chain, path
from tests.paper.makers import needs, reports


def test_an_old_docket_comes_out_with_a_mark_and_two_who_tap_get_one() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.lets_time_pass(minutes=20)
    evening.asks("bea", PrintAnyway(job=job))
    assert evening.asks("carla", PrintAnyway(job=job)).happened == ()
    assert path(evening, job) == [("grill", "", "expired"), ("grill", "REPRINT", "queued")]


def test_a_receipt_in_doubt_is_a_copy() -> None:
    evening = a_chain()
    receipt = needs(evening, "receipt-4", "receipt")
    reports(evening, receipt, "unknown")
    evening.asks("carla", PrintAnyway(job=receipt))
    assert path(evening, receipt)[-1] == ("till", "COPY", "queued")


def test_what_was_let_go_can_be_wanted_after_all() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.asks("bea", LetGo(job=job))
    evening.asks("bea", PrintAnyway(job=job))
    assert path(evening, job)[-1] == ("grill", "REPRINT", "queued")


def test_who_may_not_and_what_cannot() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    reports(evening, job, "rejected", "too wide")
    with pytest.raises(CannotBePrinted):
        evening.asks("bea", PrintAnyway(job=job))
    with pytest.raises(NotYourPaper):
        evening.asks("anna", PrintAnyway(job=job))
    with pytest.raises(NoSuchJob):
        evening.asks("bea", PrintAnyway(job=JobId("nothing")))
