"""A voucher pays what it is worth, once; what is left of it follows the house's rule."""

from __future__ import annotations

import pytest

from server.payments.by_word import BadDetail
from server.payments.claim import BadAmount, MoreThanOpen
from server.payments.start_card import NeedsTheLink
from server.payments.take_cash import GivenTooLittle, NoOpenDrawer
from server.payments.take_voucher import OtherRemainder, VoucherUsed
from tests.bills.makers import ANNA, CLEO, bill_of, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import BILL, a_bill, a_house_with_a_till, pays_cash, receipt, tender
from tests.payments.other_ways import allows, voucher
from tests.register.makers import counts, opening_of

EVERYTHING = ("cash", "card", "card_by_hand", "voucher")


def a_house_that_takes_it(remainder: str = "lost", evening: Evening | None = None) -> Evening:
    evening = a_bill(evening)
    allows(evening, order=EVERYTHING, voucher_remainder=remainder)
    return evening


def test_a_small_voucher_pays_a_part_and_cash_the_rest() -> None:
    evening = a_house_that_takes_it()
    evening.asks(CLEO, voucher(bill_of(evening, BILL), 1000, 1000))
    pays_cash(evening, bill_of(evening, BILL), 310)
    paid = {each.type: (each.amount_cents, each.detail) for each in receipt(evening, 1).tenders}
    assert paid == {"voucher": (1000, "GS 12-7"), "cash": (310, "")}


def test_what_is_left_stays_with_the_house() -> None:
    evening = a_house_that_takes_it()
    asked = voucher(bill_of(evening, BILL), 1310, 2000)
    done = evening.asks(CLEO, asked)
    assert done.result == {"change_cents": 0, "tender": asked.tender, "again": False}
    taken = tender(evening, asked.tender)
    assert (taken.amount_cents, taken.given_cents, taken.change_cents) == (1310, 2000, 0)
    assert counts(evening, 20_000).expected_cents == 20_000


def test_what_is_left_goes_back_in_cash_out_of_the_drawer() -> None:
    evening = a_house_that_takes_it("change")
    asked = voucher(bill_of(evening, BILL), 1310, 2000, tip=190, remainder="change")
    evening.asks(CLEO, asked)
    assert tender(evening, asked.tender).change_cents == 500
    assert counts(evening, 19_500).over_short_cents == 0
    assert opening_of(evening).vouchers_out_cents == 500


def test_change_needs_a_drawer() -> None:
    evening = a_house_that_takes_it("change", a_house_with_a_till())
    with pytest.raises(NoOpenDrawer):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), 1310, 2000, remainder="change"))
    evening.asks(CLEO, voucher(bill_of(evening, BILL), 1310, 1310, remainder="change"))
    assert receipt(evening, 1).tenders[0].type == "voucher"


def test_a_voucher_pays_once_however_its_number_is_typed() -> None:
    evening = a_house_that_takes_it()
    asked = voucher(bill_of(evening, BILL), 500, 500)
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()
    again = voucher(bill_of(evening, BILL), 500, 500, tender="other", number="gs127")
    with pytest.raises(VoucherUsed, match="GS 12-7 has paid already"):
        evening.asks(CLEO, again)


def test_a_voucher_of_yesterday_pays_no_second_time() -> None:
    evening = a_house_that_takes_it()
    evening.asks(CLEO, voucher(bill_of(evening, BILL), 1310, 1310))
    sits(evening, ANNA, "7", 1)
    orders(evening, ANNA, "7", "1 Beer")
    presents(evening, ANNA, "7")
    with pytest.raises(VoucherUsed):
        evening.asks(CLEO, voucher(bill_of(evening, "bill-party-7-1"), 100, 100, tender="o"))


def test_without_a_link_nobody_knows_whether_it_was_used() -> None:
    evening = a_house_that_takes_it()
    with pytest.raises(NeedsTheLink):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), 500, 500), live=False)


def test_it_pays_no_more_than_it_is_worth_nor_than_is_open() -> None:
    evening = a_house_that_takes_it()
    with pytest.raises(GivenTooLittle, match=r"5\.00 is less than 6\.00"):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), 500, 500, tip=100))
    with pytest.raises(MoreThanOpen):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), 2000, 2000))


def test_the_rule_of_an_old_screen_is_refused() -> None:
    evening = a_house_that_takes_it("change")
    with pytest.raises(OtherRemainder):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), 1310, 2000))


@pytest.mark.parametrize("number", ["", "--", "a\nb", "1" * 41])
def test_a_voucher_has_a_number(number: str) -> None:
    evening = a_house_that_takes_it()
    with pytest.raises(BadDetail):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), 500, 500, number=number))


@pytest.mark.parametrize(("amount", "value"), [(0, 500), (-1, 500), (500, 10**9)])
def test_impossible_values_are_refused(amount: int, value: int) -> None:
    evening = a_house_that_takes_it()
    with pytest.raises(BadAmount):
        evening.asks(CLEO, voucher(bill_of(evening, BILL), amount, value))
