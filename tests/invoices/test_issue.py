"""A guest wants an invoice: one for a receipt, with the next number, whoever asks how often."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.invoices.addressee import Addressee, BadAddress
from server.invoices.invoice import InvoiceNumbers
from server.invoices.issue import AllGivenBack, AlreadyIssued, UnknownReceipt
from server.invoices.room import ROOM
from tests.invoices.makers import (
    JONES,
    SMITH,
    a_paid_table,
    another_pays,
    invoice,
    invoicing,
    issues,
)
from tests.payments.makers import receipt
from tests.refunds import makers as refunds


def test_an_invoice_has_its_own_number_and_names_receipt_house_and_guest() -> None:
    evening = a_paid_table()
    done = issues(evening)
    assert done.result == {"invoice": 1}
    found = invoice(evening, 1)
    assert (found.receipt, found.total_cents, found.invoice) == (1, 1_310, "invoice")
    assert (found.issuer.name, found.guest) == ("Osteria Verde", SMITH)
    assert invoicing(evening).standing == 1


def test_the_same_address_once_more_is_the_same_invoice() -> None:
    evening = a_paid_table()
    issues(evening)
    again = issues(evening, guest=replace(SMITH, name=" Smith Ltd "))
    assert (again.happened, again.result) == ((), {"invoice": 1})
    assert evening.sees_one(InvoiceNumbers, "house").last == 1


def test_another_address_is_no_second_invoice() -> None:
    evening = a_paid_table()
    issues(evening)
    with pytest.raises(AlreadyIssued, match="Receipt 1 has invoice 1"):
        issues(evening, guest=JONES)
    assert evening.sees_one(InvoiceNumbers, "house").last == 1


def test_numbers_follow_one_another_whatever_the_receipts_are() -> None:
    evening = a_paid_table()
    another_pays(evening, "7")
    another_pays(evening, "9")
    issues(evening, receipt=3)
    issues(evening, receipt=1, guest=JONES)
    assert [invoice(evening, number).receipt for number in (1, 2)] == [3, 1]


def test_what_was_never_paid_gets_no_invoice() -> None:
    with pytest.raises(UnknownReceipt):
        issues(a_paid_table(), receipt=2)


@pytest.mark.parametrize(
    ("guest", "sentence"),
    [
        (Addressee(name=" ", street="", town="Hamburg"), "name and street"),
        (replace(SMITH, name="x" * 121), "120 letters"),
        (replace(SMITH, street="a\x1bp\x00"), "can be printed"),
        (replace(SMITH, more="a\nb"), "can be printed"),
        (replace(SMITH, town="\u202egrubmaH"), "can be printed"),
        (replace(SMITH, tax_number="1" * 41), "40 letters"),
    ],
)
def test_an_address_at_which_no_letter_arrives_is_refused(guest: Addressee, sentence: str) -> None:
    evening = a_paid_table()
    with pytest.raises(BadAddress, match=sentence):
        issues(evening, guest=guest)
    assert evening.sees(InvoiceNumbers) == []


def test_what_went_back_whole_is_not_invoiced_and_what_went_back_in_part_is() -> None:
    evening = refunds.a_paid_table("2 Beer")
    refunds.gives_back(evening, refunds.pieces(_0=1))
    issues(evening)
    assert invoice(evening, 1).total_cents == receipt(evening, 1).total_cents
    other = refunds.a_paid_table("2 Beer")
    refunds.gives_back(other, refunds.pieces(_0=2))
    with pytest.raises(AllGivenBack, match="taken back by credit note 1"):
        issues(other)
    assert other.sees(InvoiceNumbers) == []


def test_a_receipt_whose_payment_was_wrong_gets_none_and_the_one_that_stands_for_it_does() -> None:
    evening = refunds.a_paid_table("2 Beer")
    refunds.changes_tender(evening, "card_by_hand")
    with pytest.raises(AllGivenBack, match=r"by credit note 1\. .* for the new receipt"):
        issues(evening, receipt=1)
    assert evening.sees(InvoiceNumbers) == []
    assert issues(evening, receipt=2).result == {"invoice": 1}


def test_the_invoice_of_a_receipt_that_is_taken_back_is_cancelled_by_a_paper_of_its_own() -> None:
    evening = refunds.a_paid_table("2 Beer")
    issues(evening)
    refunds.changes_tender(evening, "card_by_hand")
    paper = invoice(evening, 2)
    assert (paper.invoice, paper.cancels, paper.guest) == ("cancellation", 1, SMITH)
    assert invoicing(evening).standing is None
    assert issues(evening, receipt=2).result == {"invoice": 3}


def test_the_invoice_of_a_receipt_that_goes_back_in_parts_stands_until_the_last_of_it() -> None:
    evening = refunds.a_paid_table("2 Beer")
    issues(evening)
    refunds.gives_back(evening, refunds.pieces(_0=1))
    assert invoicing(evening).standing == 1
    refunds.gives_back(evening, refunds.pieces(_0=1))
    assert (invoicing(evening).standing, invoicing(evening).numbers) == (None, (1, 2))


def test_screens_never_hold_the_address() -> None:
    evening = a_paid_table()
    issues(evening)
    assert not any("Smith" in str(record) for record in evening.screen.values())
    assert all(verb.door_only for verb in ROOM.verbs)
