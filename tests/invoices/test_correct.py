"""A wrong address: the invoice is cancelled by a numbered paper and written anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.hub.messages import Refusal
from server.invoices.addressee import Addressee
from server.invoices.correct import NotStanding
from server.invoices.invoice import InvoiceNumbers
from tests.invoices.makers import (
    JONES,
    SMITH,
    a_paid_table,
    another_pays,
    corrects,
    invoice,
    invoicing,
    issues,
)


def test_a_correction_is_a_cancellation_and_a_new_invoice() -> None:
    evening = a_paid_table()
    issues(evening)
    assert corrects(evening, 1).result == {"invoice": 3}
    first, back, anew = (invoice(evening, number) for number in (1, 2, 3))
    assert (first.guest, first.total_cents) == (SMITH, 1_310)
    assert (back.invoice, back.cancels, back.total_cents) == ("cancellation", 1, -1_310)
    assert back.guest == SMITH
    assert (anew.guest, anew.total_cents, anew.replaces) == (JONES, 1_310, 1)
    assert (invoicing(evening).numbers, invoicing(evening).standing) == ((1, 2, 3), 3)


def test_a_repeat_and_the_same_address_write_nothing() -> None:
    evening = a_paid_table()
    issues(evening)
    corrects(evening, 1)
    assert corrects(evening, 1).happened == ()
    assert corrects(evening, 3, guest=JONES).result == {"invoice": 3}
    assert evening.sees_one(InvoiceNumbers, "house").last == 3


def test_two_who_correct_the_same_invoice_do_not_cancel_twice() -> None:
    evening = a_paid_table()
    issues(evening)
    corrects(evening, 1)
    with pytest.raises(NotStanding, match="Invoice 1 does not stand"):
        corrects(evening, 1, guest=Addressee(name="Third", street="Weg 3", town="Kiel"))


def test_without_an_invoice_there_is_none_to_correct() -> None:
    with pytest.raises(NotStanding):
        corrects(a_paid_table(), 1)


GUESTS = st.sampled_from([SMITH, JONES, Addressee(name="", street="", town="")])
STEPS = st.lists(
    st.tuples(st.booleans(), st.integers(1, 3), st.integers(0, 9), GUESTS), max_size=12
)


@given(steps=STEPS)
def test_whatever_is_asked_the_numbers_have_no_hole_and_each_receipt_is_invoiced_once(
    steps: list[tuple[bool, int, int, Addressee]],
) -> None:
    evening = a_paid_table()
    another_pays(evening, "7")
    for is_new, receipt, number, guest in steps:
        try:
            if is_new:
                issues(evening, receipt, guest)
            else:
                corrects(evening, number, receipt, guest)
        except Refusal:
            continue
    counted = evening.sees(InvoiceNumbers)
    last = counted[0].last if counted else 0
    all_of_them = [invoice(evening, number) for number in range(1, last + 1)]
    for receipt in (1, 2):
        sums = [each.total_cents for each in all_of_them if each.receipt == receipt]
        own = [each for each in all_of_them if each.receipt == receipt and not each.cancels]
        assert sum(sums) in {0, own[-1].total_cents if own else 0}
        assert sum(sums) > 0 or not sums
