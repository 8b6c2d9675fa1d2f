"""Even splits: one bill, several payers, and somebody carries the odd cent."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, BillOutdated, UnknownBill
from server.bills.split_evenly import SplitEvenly, WaysOutOfRange
from server.kit.ids import BillId
from tests.bills.makers import (
    ANNA,
    CLEO,
    a_house,
    bill_of,
    orders,
    papers,
    presents,
    sits,
    splits_evenly,
)
from tests.evening import Evening
from tests.payments.makers import an_open_till, asks_card, pays_cash

BILL = "bill-party-5-1"


def a_presented_bill(evening: Evening | None = None) -> Evening:
    evening = evening or a_house()
    sits(evening, ANNA, "5", 3)
    dishes = ("3 Beer", "1 Water", "2 Burger+medium", "1 Burger+rare+cheese", "1 Rib-eye+rare")
    orders(evening, ANNA, "5", *dishes)
    presents(evening, ANNA, "5")
    return evening


def test_the_shares_add_up_and_say_who_carries_the_odd_cent() -> None:
    evening = a_presented_bill()
    bill = splits_evenly(evening, BILL, 4)
    assert bill.total_cents == 11_160
    assert [payer.amount_cents for payer in bill.payers] == [2790] * 4
    assert {payer.why for payer in bill.payers} == {"4 shares of 111.60"}
    bill = splits_evenly(evening, BILL, 7)
    assert [payer.amount_cents for payer in bill.payers] == [
        1595,
        1595,
        1594,
        1594,
        1594,
        1594,
        1594,
    ]
    assert bill.payers[1].why == "7 shares of 111.60; you carry an odd cent"
    assert bill.payers[2].why == "7 shares of 111.60"
    assert len(papers(evening, "bill")) == 1


def test_one_way_makes_the_bill_whole_again() -> None:
    evening = a_presented_bill()
    splits_evenly(evening, BILL, 3)
    assert splits_evenly(evening, BILL, 1).payers == ()


def test_the_same_split_again_changes_nothing() -> None:
    evening = a_presented_bill()
    splits_evenly(evening, BILL, 3)
    before = evening.rev
    splits_evenly(evening, BILL, 3)
    assert evening.rev == before


def test_more_ordered_shares_out_what_nobody_has_paid() -> None:
    evening = a_presented_bill()
    splits_evenly(evening, BILL, 3)
    orders(evening, ANNA, "5", "1 Espresso")
    bill = bill_of(evening, BILL)
    assert bill.outdated
    assert [payer.amount_cents for payer in bill.payers] == [3814, 3813, 3813]


@pytest.mark.parametrize("ways", [0, -1, 100, 10_000])
def test_a_bill_is_split_between_a_few_people(ways: int) -> None:
    with pytest.raises(WaysOutOfRange):
        splits_evenly(a_presented_bill(), BILL, ways)


def test_an_outdated_bill_is_not_split() -> None:
    evening = a_presented_bill()
    orders(evening, ANNA, "5", "1 Espresso")
    with pytest.raises(BillOutdated, match="Present it again"):
        splits_evenly(evening, BILL, 2)


def test_an_unknown_bill_is_not_split() -> None:
    with pytest.raises(UnknownBill):
        a_house().asks(CLEO, SplitEvenly(bill=BillId("none"), ways=2))


def test_what_is_paid_in_part_is_not_split_any_more() -> None:
    evening = a_presented_bill(an_open_till())
    pays_cash(evening, bill_of(evening, BILL), 1000)
    with pytest.raises(AlreadyPaid, match="wholly or in part"):
        splits_evenly(evening, BILL, 2)


def test_what_is_being_paid_by_card_is_not_split() -> None:
    evening = a_presented_bill(an_open_till())
    asks_card(evening, bill_of(evening, BILL), 1000)
    with pytest.raises(AlreadyPaid, match="Wait for the terminal"):
        splits_evenly(evening, BILL, 2)
