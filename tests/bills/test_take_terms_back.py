"""What was agreed about a bill by mistake."""

from __future__ import annotations

import pytest

from server.bills.take_terms_back import NotAgreed, without
from server.bills.terms import BillTerms
from tests.bills.agreeing import BILL, SIX, a_party_of, charging, discounts, takes_back, waives
from tests.bills.makers import a_house, bill_of


def test_one_of_several_is_taken_back_alone() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    waives(evening)
    discounts(evening, percent_bp=1_000)
    discounts(evening, act="off-2", amount_cents=100)
    takes_back(evening, "off-1")
    bill = bill_of(evening, BILL)
    assert (bill.total_cents, [each.id for each in bill.terms.discounts]) == (7_160, ["off-2"])
    takes_back(evening, "off-2")
    takes_back(evening, "waive-1")
    assert bill_of(evening, BILL).total_cents == 8_168


def test_what_does_not_stand_there_cannot_be_taken_back() -> None:
    evening = a_house()
    a_party_of(evening, 2)
    with pytest.raises(NotAgreed):
        takes_back(evening, "off-1")
    assert without(BillTerms(), "off-1") == BillTerms()
