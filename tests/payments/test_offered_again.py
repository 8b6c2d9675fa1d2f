"""Paid before a restore: a fact, with a new receipt that nobody is handed unasked."""

from __future__ import annotations

from tests.bills.makers import CLEO, bill_of, papers
from tests.payments.makers import BILL, a_bill, a_house_with_a_till, cash, receipt


def test_hub_14_cash_that_was_taken_before_a_restore_is_a_fact() -> None:
    """No drawer is open in the restored house; the money was taken all the same."""
    evening = a_bill(a_house_with_a_till())
    bill = bill_of(evening, BILL)
    evening.asks(CLEO, cash(bill, bill.open_cents), offered_again=True)
    assert receipt(evening, 1).total_cents == bill.total_cents


def test_hub_14_its_receipt_has_a_new_number_and_is_not_printed_unasked() -> None:
    """The guest has gone home with the first one."""
    evening = a_bill()
    bill = bill_of(evening, BILL)
    evening.asks(CLEO, cash(bill, bill.open_cents), offered_again=True)
    [paper] = papers(evening, "receipt")
    assert (paper.state, paper.copies[-1].detail) == (
        "unknown",
        "asked for before the house was restored",
    )
