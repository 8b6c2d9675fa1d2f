"""What cash does beside paying: it opens its drawer, and what no bill owes lies apart."""

from __future__ import annotations

from tests.bills.makers import CLEO, bill_of, papers
from tests.payments.makers import (
    BILL,
    a_bill,
    alarms,
    cash,
    pays_card,
    pays_cash,
    tender,
    wires_drawer,
)


def test_cash_opens_its_drawer_once_and_a_card_opens_none() -> None:
    evening = a_bill()
    pays_cash(evening, bill_of(evening, BILL), 100, tender="before")
    assert papers(evening, "drawer") == [], "no cable, no pulse"
    wires_drawer(evening)
    asked = cash(bill_of(evening, BILL), 500, tender="wired")
    evening.asks(CLEO, asked)
    evening.asks(CLEO, asked)
    assert [job.title for job in papers(evening, "drawer")] == ["Cash of table 5"]
    pays_card(evening, bill_of(evening, BILL), 200)
    pays_cash(evening, bill_of(evening, BILL), 510, tender="last")
    assert len(papers(evening, "drawer")) == 2


def test_cash_that_reaches_the_house_later_opens_nothing() -> None:
    evening = a_bill()
    wires_drawer(evening)
    evening.asks(CLEO, cash(bill_of(evening, BILL), 1310), live=False)
    assert papers(evening, "drawer") == []


def test_cash_for_a_paid_bill_lies_apart_and_alarms_every_till() -> None:
    evening = a_bill()
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, 1310)
    assert alarms(evening) == []
    evening.asks(CLEO, cash(bill, 1310, tender="twice"), live=False)
    assert (tender(evening, "twice").unapplied_cents, alarms(evening)) == (1310, ["to_return"])
    assert bill_of(evening, BILL).paid_cents == 1310
