"""Cash taken without a link, or for a bill settled a moment ago, was taken: a fact."""

from __future__ import annotations

from typing import Any

from server.payments.tender import Tender
from tests.bills.makers import BEN, CLEO, bill_of, orders, splits_by_seat
from tests.evening import Evening
from tests.payments.makers import (
    BILL,
    a_bill,
    a_house_with_a_till,
    answers,
    asks_card,
    cash,
    pays_cash,
    receipt,
    receipts,
    tender,
)
from tests.register.makers import opening_of


def offline(evening: Evening, amount: int, **other: Any) -> Tender:
    asked = cash(bill_of(evening, BILL), amount, tender="offline", **other)
    evening.asks(CLEO, asked, live=False)
    return tender(evening, "offline")


def test_offline_cash_for_an_outdated_bill_is_taken() -> None:
    evening = a_bill()
    old = bill_of(evening, BILL).presented_cents
    orders(evening, BEN, "5", "1 Beer")
    taken = offline(evening, 1310, presented_cents=old)
    assert taken.unapplied_cents == 0
    assert bill_of(evening, BILL).open_cents == 460


def test_offline_cash_for_a_bill_paid_meanwhile_is_unapplied() -> None:
    evening = a_bill()
    pays_cash(evening, bill_of(evening, BILL), 1310)
    taken = offline(evening, 1310, tip=90)
    assert (taken.unapplied_cents, taken.tip_cents, taken.applied_cents) == (1310, 90, 0)
    assert len(receipts(evening)) == 1


def test_live_cash_for_a_bill_settled_a_moment_ago_is_a_fact_too() -> None:
    evening = a_bill()
    pays_cash(evening, bill_of(evening, BILL), 1310)
    taken = pays_cash(evening, bill_of(evening, BILL), 1310, tender="second-till")
    assert taken.unapplied_cents == 1310
    assert taken.opening == opening_of(evening).id


def test_offline_cash_beyond_what_is_open_is_unapplied_in_part() -> None:
    evening = a_bill()
    pays_cash(evening, bill_of(evening, BILL), 1000)
    assert offline(evening, 1310).unapplied_cents == 1000
    assert receipt(evening, 1).tenders[1].amount_cents == 310


def test_offline_cash_leaves_what_a_card_reserves() -> None:
    evening = a_bill()
    asked = asks_card(evening, bill_of(evening, BILL), 1000)
    assert offline(evening, 1310).unapplied_cents == 1000
    answers(evening, asked)
    assert receipt(evening, 1).total_cents == 1310


def test_offline_cash_for_a_replaced_bill_is_unapplied() -> None:
    evening = a_bill(None, "1 Beer@1", "1 Cola@2")
    splits_by_seat(evening, "5")
    assert offline(evening, 850).unapplied_cents == 850


def test_offline_cash_without_a_drawer_is_taken_and_belongs_to_none() -> None:
    evening = a_bill(a_house_with_a_till())
    assert offline(evening, 1310, payer=7).opening is None
    assert receipt(evening, 1).total_cents == 1310
