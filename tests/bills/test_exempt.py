"""Guests who owe no tax."""

from __future__ import annotations

import pytest

from server.bills.exempt import BadProof, Exempt
from server.kit.ids import BillId
from server.orders.lowering import ManagerNeeded, ReasonNeeded
from tests.bills.agreeing import BILL, BY_MIA, a_party_of, correction, exempts, takes_back
from tests.bills.carte import the_carte
from tests.bills.makers import CLEO, MIA, a_house, bill_of, on_paper, orders, papers, presents
from tests.bills.taxed import ONE_RATE, with_taxes
from tests.payments.makers import an_open_till, pays_cash, receipts


def test_prices_stay_and_no_tax_is_in_them() -> None:
    evening = an_open_till()
    a_party_of(evening, 2)
    bill = exempts(evening)
    assert (bill.total_cents, bill.exempt_proof) == (7_260, "D 12/345")
    assert [(row.tax, row.tax_cents, row.gross_cents) for row in bill.taxes] == [
        ("exempt", 0, 7_260)
    ]


def test_or_guests_pay_the_prices_without_the_tax_that_is_in_them() -> None:
    """68.00 with 7 % and 4.60 with 19 % in it: 63.55 and 3.87."""
    evening = with_taxes(an_open_till(), *the_carte().taxes, exempt_keeps="net")
    a_party_of(evening, 2)
    bill = exempts(evening)
    assert (bill.total_cents, bill.terms.added_tax_cents) == (6_355 + 387, -518)
    assert correction(evening, "exempt-1").amount_cents == 518


def test_tax_that_comes_on_top_does_not_come() -> None:
    evening = with_taxes(an_open_till(), *ONE_RATE)
    assert a_party_of(evening, 2).total_cents == 7_905
    bill = exempts(evening)
    assert (bill.total_cents, bill.outdated) == (7_260, True)


def test_the_receipt_says_so_and_keeps_what_was_shown() -> None:
    evening = an_open_till()
    a_party_of(evening, 2)
    bill = exempts(evening, by=MIA)
    presents(evening, CLEO, "5")
    pays_cash(evening, bill_of(evening, BILL), bill.total_cents)
    [receipt] = receipts(evening)
    assert receipt.exempt_proof == "D 12/345"
    assert "Tax exempt: Embassy" in on_paper(evening, papers(evening, "receipt")[-1])


def test_what_is_ordered_later_is_exempt_too() -> None:
    evening = an_open_till()
    a_party_of(evening, 2)
    exempts(evening)
    orders(evening, "anna", "5", "1 Beer")
    assert {row.tax for row in bill_of(evening, BILL).taxes} == {"exempt"}


def test_it_takes_a_manager_a_reason_and_a_plain_proof() -> None:
    evening = a_house()
    a_party_of(evening, 2)
    with pytest.raises(ManagerNeeded):
        exempts(evening, approved_by=None)
    with pytest.raises(ReasonNeeded):
        evening.asks(CLEO, Exempt(act="x-1", bill=BillId(BILL), reason=" "), **BY_MIA)
    with pytest.raises(BadProof):
        evening.asks(
            CLEO, Exempt(act="x-1", bill=BillId(BILL), reason="Embassy", proof="\x1b@"), **BY_MIA
        )
    assert bill_of(evening, BILL).terms.exempt is None


def test_a_mistake_is_taken_back_with_what_was_shown() -> None:
    evening = a_house()
    a_party_of(evening, 2)
    assert exempts(evening) == exempts(evening)
    takes_back(evening, "exempt-1")
    bill = bill_of(evening, BILL)
    assert (bill.terms.exempt, bill.exempt_proof) == (None, "")
    assert len(bill.taxes) == 2
