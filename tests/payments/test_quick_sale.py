"""A quick sale at the counter: dishes, money, receipt, and nobody prints a bill."""

from __future__ import annotations

import pytest

from server.bills.present import Present
from server.bills.reactions import StillOwed
from server.floor.guests_gone import GuestsGone
from server.floor.turn import Turn
from server.kit.ids import BillId, CheckId, FiringId, LineId, TurnId
from server.orders.add import AddLines
from server.orders.check import Check
from server.orders.line import NewLine
from server.orders.send import Send
from tests.bills.carte import dish_id
from tests.bills.makers import ANNA, CLEO, bill_of, on_paper, papers
from tests.evening import Evening
from tests.floor.tabs import opening
from tests.payments.makers import an_open_till, pays_cash, receipts

CHECK, BILL = CheckId("tab-1-1"), BillId("bill-1")


def sells(*, service: str = "takeaway") -> Evening:
    """Two espressos at the counter, to be paid."""
    evening = an_open_till()
    evening.asks(CLEO, opening("counter", service=service))
    line = NewLine(id=LineId("l1"), dish=dish_id("Espresso"), quantity=2)
    evening.asks(CLEO, AddLines(check=CHECK, lines=(line,)))
    evening.asks(CLEO, Send(check=CHECK, lines=(line.id,), firing=FiringId("f1")))
    evening.asks(CLEO, Present(check=CHECK, bill=BILL, paper=False))
    return evening


def test_the_guest_reads_the_figure_on_a_screen_and_no_bill_is_printed() -> None:
    evening = sells()
    bill = bill_of(evening, BILL)
    assert bill.presented_at is not None
    assert (bill.label, bill.times_presented) == ("Counter 1", 0)
    assert papers(evening, "bill") == []
    again = evening.asks(CLEO, Present(check=CHECK, bill=BILL, paper=False))
    assert again.happened == ()


def test_whoever_wants_the_bill_on_paper_still_gets_it() -> None:
    evening = sells()
    evening.asks(CLEO, Present(check=CHECK, bill=BILL))
    assert len(papers(evening, "bill")) == 1


def test_the_receipt_names_the_sale_and_no_covers() -> None:
    evening = sells()
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, bill.total_cents, given=1_000)
    [receipt] = receipts(evening)
    assert (receipt.table, receipt.covers) == ("Counter 1", 0)
    [job] = papers(evening, "receipt")
    paper = on_paper(evening, job)
    assert "Counter 1" in paper
    assert "cover" not in paper
    [check] = evening.sees(Check)
    assert (check.service, check.closed_at is not None) == ("takeaway", True)


def test_a_paid_sale_ends_with_one_tap() -> None:
    evening = sells()
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, bill.total_cents)
    evening.asks(CLEO, GuestsGone(turn=TurnId("tab-1")))
    assert evening.sees(Turn) == []


def test_nobody_ends_a_sale_that_is_not_paid() -> None:
    evening = sells()
    with pytest.raises(StillOwed):
        evening.asks(ANNA, GuestsGone(turn=TurnId("tab-1")))


def test_the_basket_says_what_it_comes_to_before_anything_is_sent() -> None:
    evening = sells()
    line = NewLine(id=LineId("l2"), dish=dish_id("Panna cotta"))
    evening.asks(CLEO, AddLines(check=CHECK, lines=(line,)))
    [check] = evening.sees(Check)
    assert (check.total_cents, check.with_unsent_cents) == (560, 1310)
