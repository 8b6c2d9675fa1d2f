"""Cash taken at a till without the house: a fact, under the total that the guest was shown."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import BillId, CheckId, TenderId
from server.orders.check import UnknownCheck
from server.payments.claim import BadAmount, BadTender
from server.payments.take_cash import GivenTooLittle
from server.payments.take_cash_away import TakeCashAway
from server.payments.tender import Tender
from tests.bills.makers import (
    ANNA,
    CLEO,
    bill_of,
    check_at,
    on_paper,
    open_bills,
    orders,
    papers,
    presents,
    sits,
    splits_by_seat,
)
from tests.evening import Evening
from tests.payments.makers import (
    a_house_with_a_till,
    alarms,
    an_open_till,
    cash,
    receipt,
    receipts,
    tender,
)

BILL = BillId("bill-without-the-house")


def a_hungry_table(*dishes: str, evening: Evening | None = None) -> Evening:
    """Table 5 has ordered for 13.10, and nobody has presented a bill."""
    evening = evening or an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", *(dishes or ("2 Espresso", "1 Panna cotta")))
    return evening


def away(amount: int = 1310, **other: Any) -> TakeCashAway:
    asked: dict[str, Any] = {
        "tender": TenderId("cash-away"),
        "check": check_at("5"),
        "bill": BILL,
        "amount_cents": amount,
        "given_cents": amount,
        "shown_cents": amount,
        "reference": "T-K7M2",
        **other,
    }
    return TakeCashAway(**asked)


def takes(evening: Evening, asked: TakeCashAway) -> Tender:
    evening.asks(CLEO, asked, live=False, age_ms=600_000)
    return tender(evening, asked.tender)


def test_the_house_draws_the_bill_and_ties_its_receipt_to_the_temporary_one() -> None:
    evening = a_hungry_table()
    taken = takes(evening, away(given_cents=2000, tip_cents=90))
    assert (taken.change_cents, taken.tip_cents, taken.differs_cents) == (600, 90, 0)
    assert bill_of(evening, BILL).receipt == 1
    assert receipt(evening, 1).tenders[0].temporary == "T-K7M2"
    (paper,) = papers(evening, "receipt")
    assert "for temporary receipt" in on_paper(evening, paper)
    assert papers(evening, "bill") == []


def test_the_same_cash_twice_is_taken_once() -> None:
    evening = a_hungry_table()
    takes(evening, away())
    again = evening.asks(CLEO, away(), live=False)
    assert (again.happened, again.result) == ((), {"tender": "cash-away", "differs_cents": 0})
    assert len(receipts(evening)) == 1


def test_what_the_till_did_not_know_of_stays_open_and_is_told() -> None:
    """A coffee was ordered on a tablet that still had the house."""
    evening = a_hungry_table()
    orders(evening, ANNA, "5", "1 Espresso")
    taken = takes(evening, away())
    bill = bill_of(evening, BILL)
    assert (bill.paid_cents, bill.settled_at) == (1310, None)
    assert taken.differs_cents == bill.open_cents > 0
    assert alarms(evening) == ["shown_less"]


def test_what_was_shown_too_high_is_cash_to_return() -> None:
    evening = a_hungry_table()
    taken = takes(evening, away(1500))
    assert (taken.applied_cents, taken.unapplied_cents, taken.differs_cents) == (1310, 190, -190)
    assert alarms(evening) == ["to_return"]
    assert bill_of(evening, BILL).receipt == 1


def test_a_bill_that_grows_is_the_one_that_is_paid() -> None:
    evening = a_hungry_table()
    presents(evening, ANNA, "5")
    orders(evening, ANNA, "5", "1 Espresso")
    (bill,) = open_bills(evening, "5")
    assert bill.outdated
    taken = takes(evening, away(bill.total_cents))
    assert (taken.bill, taken.differs_cents) == (bill.id, 0)
    assert bill_of(evening, bill.id).receipt == 1


def test_where_another_till_was_faster_all_of_it_is_cash_to_return() -> None:
    evening = a_hungry_table()
    presents(evening, ANNA, "5")
    (bill,) = open_bills(evening, "5")
    evening.asks(CLEO, cash(bill, 1310))
    taken = takes(evening, away())
    assert (taken.unapplied_cents, taken.differs_cents) == (1310, -1310)
    assert len(receipts(evening)) == 1


def test_bills_that_were_parted_meanwhile_are_left_to_the_cashier() -> None:
    evening = a_hungry_table("1 Espresso@1", "1 Panna cotta@2")
    presents(evening, ANNA, "5")
    parts = splits_by_seat(evening, "5")
    taken = takes(evening, away())
    assert taken.unapplied_cents == 1310
    assert all(bill_of(evening, part.id).is_untouched for part in parts)


def test_without_an_open_drawer_it_is_a_fact_all_the_same() -> None:
    evening = a_hungry_table(evening=a_house_with_a_till())
    taken = takes(evening, away())
    assert (taken.is_money, taken.opening) == (True, None)


@pytest.mark.parametrize(
    ("other", "refusal"),
    [
        ({"amount_cents": 0}, BadAmount),
        ({"amount_cents": 10**12}, BadAmount),
        ({"tip_cents": -1}, BadAmount),
        ({"shown_cents": -1}, BadAmount),
        ({"reference": ""}, BadAmount),
        ({"reference": "T" * 21}, BadAmount),
        ({"reference": "T-\x1b@"}, BadAmount),
        ({"given_cents": 1309}, GivenTooLittle),
        ({"tender": TenderId("")}, BadTender),
        ({"check": CheckId("nobody")}, UnknownCheck),
    ],
)
def test_what_was_never_handed_over_is_refused(other: dict[str, Any], refusal: type) -> None:
    evening = a_hungry_table()
    with pytest.raises(refusal):
        takes(evening, away(**other))


def test_another_payment_under_its_id_is_refused() -> None:
    evening = a_hungry_table()
    takes(evening, away())
    with pytest.raises(BadTender):
        takes(evening, away(1300))
