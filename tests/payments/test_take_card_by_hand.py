"""A card that a terminal of its own has charged: asked on a live screen, a fact everywhere else."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from server.bills.bill import AlreadyPaid
from server.payments.by_word import BadDetail
from server.payments.claim import BadAmount, BadTender, MoreThanOpen
from server.payments.take_card_by_hand import TakeCardByHand
from tests.bills.makers import ANNA, CLEO, bill_of
from tests.evening import Evening
from tests.payments.makers import BILL, a_bill, alarms, pays_cash, receipt, tender
from tests.payments.other_ways import allows, by_hand


def a_house_that_takes_it() -> Evening:
    evening = a_bill()
    allows(evening, order=("cash", "card", "card_by_hand"))
    return evening


def test_the_slip_stands_on_the_receipt_and_the_tip_belongs_to_the_waiter() -> None:
    evening = a_house_that_takes_it()
    asked = by_hand(bill_of(evening, BILL), 1310, tip=90, last4="4242", auth=" 004711 ")
    evening.asks(CLEO, asked)
    taken = tender(evening, asked.tender)
    assert (taken.state, taken.waiter, taken.taken_by) == ("booked", ANNA, CLEO)
    (paid,) = receipt(evening, 1).tenders
    assert (paid.type, paid.amount_cents, paid.tip_cents) == ("card_by_hand", 1310, 90)
    assert paid.detail == "·4242, auth 004711"


def test_the_slip_may_stay_untyped_and_part_of_the_bill_open() -> None:
    evening = a_house_that_takes_it()
    evening.asks(CLEO, by_hand(bill_of(evening, BILL), 1000))
    assert bill_of(evening, BILL).open_cents == 310
    pays_cash(evening, bill_of(evening, BILL), 310)
    paid = {(each.type, each.detail) for each in receipt(evening, 1).tenders}
    assert paid == {("card_by_hand", ""), ("cash", "")}


def test_the_same_payment_twice_is_booked_once_and_another_under_its_id_is_refused() -> None:
    evening = a_house_that_takes_it()
    asked = by_hand(bill_of(evening, BILL), 1000)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()
    with pytest.raises(BadTender):
        evening.asks(CLEO, by_hand(bill_of(evening, BILL), 310, tender=asked.tender))


def test_over_payment_is_never_a_tip_by_itself() -> None:
    evening = a_house_that_takes_it()
    with pytest.raises(MoreThanOpen, match=r"Only 13\.10"):
        evening.asks(CLEO, by_hand(bill_of(evening, BILL), 1500))
    evening.asks(CLEO, by_hand(bill_of(evening, BILL), 1310, tip=190))
    assert receipt(evening, 1).tenders[0].tip_cents == 190


def test_on_a_paid_bill_it_is_refused_and_what_came_without_a_link_is_kept_apart() -> None:
    evening = a_house_that_takes_it()
    bill = bill_of(evening, BILL)
    pays_cash(evening, bill, 1310)
    late = by_hand(bill, 1310, tender="late")
    with pytest.raises(AlreadyPaid, match="receipt 1"):
        evening.asks(CLEO, late)
    evening.asks(CLEO, late, live=False)
    assert (tender(evening, "late").unapplied_cents, alarms(evening)) == (1310, ["to_return"])
    assert bill_of(evening, BILL).paid_cents == 1310


@pytest.mark.parametrize("more", [{"last4": "42"}, {"last4": "42424"}, {"last4": "٤٢٤٢"},
                                  {"last4": "4111111111111111"}, {"auth": "a\nb"},
                                  {"auth": "x" * 41}])  # fmt: skip
def test_what_no_slip_says_is_refused(more: dict[str, Any]) -> None:
    evening = a_house_that_takes_it()
    with pytest.raises(BadDetail):
        evening.asks(CLEO, by_hand(bill_of(evening, BILL), 1310, **more))
    assert bill_of(evening, BILL).paid_cents == 0


@pytest.mark.parametrize(("amount", "tip"), [(0, 0), (-1, 0), (10**9, 0), (10, -1), (10, 10**9)])
def test_impossible_amounts_are_refused(amount: int, tip: int) -> None:
    evening = a_house_that_takes_it()
    for live in (True, False):
        with pytest.raises(BadAmount):
            evening.asks(CLEO, by_hand(bill_of(evening, BILL), amount, tip), live=live)


@pytest.mark.parametrize("amount", ["1e3", "12.345", "NaN", '"1310"', "1310.5", "null"])
def test_only_whole_cents_are_read_from_the_wire(amount: str) -> None:
    text = '{"tender":"t","bill":"b","amount_cents":%s,"presented_cents":1310}'
    assert msgspec.json.decode(text % "1310", type=TakeCardByHand).amount_cents == 1310
    with pytest.raises(msgspec.DecodeError):
        msgspec.json.decode(text % amount, type=TakeCardByHand)
