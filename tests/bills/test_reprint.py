"""Reprinting a bill: the same paper, marked as a copy."""

from __future__ import annotations

import pytest

from server.bills.bill import NotPresented, UnknownBill
from server.bills.reprint import ReprintBill
from server.kit.ids import BillId, JobId
from server.paper.report import ReportOutcome
from tests.bills.makers import ANNA, a_house, orders, papers, presents, sits, splits_by_seat
from tests.evening import Evening


def a_printed_bill() -> Evening:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2")
    presents(evening, ANNA, "5")
    (job,) = papers(evening, "bill")
    evening.asks("house", ReportOutcome(job=JobId(job.id), copy=0, state="printed"))
    return evening


def test_a_copy_is_the_same_paper_with_a_mark() -> None:
    evening = a_printed_bill()
    evening.asks(ANNA, ReprintBill(bill=BillId("bill-party-5-1")))
    (job,) = papers(evening, "bill")
    assert [copy.mark for copy in job.copies] == ["", "COPY"]


def test_while_it_is_on_its_way_there_is_no_second_copy() -> None:
    evening = a_printed_bill()
    for _ in range(2):
        evening.asks(ANNA, ReprintBill(bill=BillId("bill-party-5-1")))
    (job,) = papers(evening, "bill")
    assert len(job.copies) == 2


def test_what_was_never_on_paper_is_presented_not_reprinted() -> None:
    evening = a_printed_bill()
    one, _ = splits_by_seat(evening, "5")
    with pytest.raises(NotPresented):
        evening.asks(ANNA, ReprintBill(bill=BillId(one.id)))


def test_an_unknown_bill_is_not_reprinted() -> None:
    with pytest.raises(UnknownBill):
        a_house().asks(ANNA, ReprintBill(bill=BillId("none")))
