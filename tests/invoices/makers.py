"""Makers for invoices: a table that has paid, and guests with an address."""

from __future__ import annotations

from typing import Any

from server.hub.dispatch import CarriedOut
from server.hub.page import Page
from server.invoices.addressee import Addressee
from server.invoices.correct import CorrectInvoice
from server.invoices.invoice import Invoice, Invoicing
from server.invoices.issue import IssueInvoice
from server.invoices.views import invoice_numbered, invoices_of
from tests.bills.makers import ANNA, bill_of, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import HOUSE, a_presented_table, pays_cash

SMITH = Addressee(name="Smith Ltd", street="Hafenstrasse 1", town="20457 Hamburg")
JONES = Addressee(name="Jones Ltd", street="Hafenstrasse 2", town="20457 Hamburg")


def a_paid_table() -> Evening:
    """Receipt 1 over 13.10 is table 5's."""
    evening = a_presented_table("2 Espresso", "1 Panna cotta")
    bill = bill_of(evening, "bill-party-5-1")
    pays_cash(evening, bill, bill.open_cents, given=2_000)
    return evening


def another_pays(evening: Evening, label: str) -> None:
    """The next receipt, of another table."""
    sits(evening, ANNA, label, 2)
    orders(evening, ANNA, label, "1 Beer")
    bill = presents(evening, ANNA, label)
    pays_cash(evening, bill, bill.open_cents)


def issues(evening: Evening, receipt: int = 1, guest: Addressee = SMITH, **how: Any) -> CarriedOut:
    return evening.asks(HOUSE, IssueInvoice(receipt=receipt, guest=guest), **how)


def corrects(
    evening: Evening, invoice: int, receipt: int = 1, guest: Addressee = JONES
) -> CarriedOut:
    return evening.asks(HOUSE, CorrectInvoice(receipt=receipt, invoice=invoice, guest=guest))


def invoice(evening: Evening, number: int) -> Invoice:
    found = invoice_numbered(Page(evening.kept), number)
    assert found is not None, f"invoice {number}"
    return found


def invoicing(evening: Evening, receipt: int = 1) -> Invoicing:
    found = invoices_of(Page(evening.kept), receipt)
    assert found is not None, f"no invoice of receipt {receipt}"
    return found
