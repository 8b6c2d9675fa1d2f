"""Bills of which lines cost less, or more, than before: shares, papers, and what is paid."""

from __future__ import annotations

from typing import Any

import pytest

from server.bills.bill import AlreadyPaid, Bill
from server.bills.present import NothingToBill
from server.floor.turn import Turn
from server.kit.ids import LineId
from server.orders.comp import Comp
from server.orders.discount import Discount
from server.orders.override import OverridePrice
from server.orders.take_back import TakeBack
from tests.bills.golden import assert_golden
from tests.bills.makers import (
    ANNA,
    MIA,
    bill_of,
    check_at,
    line_named,
    on_paper,
    open_bills,
    orders,
    papers,
    presents,
    settlement,
    sits,
    splits_by_line,
    splits_by_seat,
    splits_evenly,
    taxes,
    voids,
)
from tests.evening import Evening
from tests.payments.makers import a_presented_table, an_open_till, pays_cash, receipt

FIVE = check_at("5")


def discounts(
    evening: Evening, *lines: str, percent: int | None = None, act: str = "off-1", **how: Any
) -> None:
    asked = Discount(
        reduction=act,
        check=FIVE,
        lines=tuple(LineId(line) for line in lines),
        percent_bp=percent,
        reason="Regular guest",
        **how,
    )
    evening.asks(MIA, asked)


def comps(evening: Evening, line: str | None, pieces: int | None = None, act: str = "c-1") -> None:
    named = None if line is None else LineId(line)
    asked = Comp(reduction=act, check=FIVE, line=named, pieces=pieces, reason="On the house")
    evening.asks(MIA, asked)


def at_five(*dishes: str) -> Evening:
    evening = an_open_till()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", *dishes)
    return evening


def whole(evening: Evening) -> Bill:
    (bill,) = open_bills(evening, "5")
    return bill


def test_d01_tax_is_worked_out_after_the_discount() -> None:
    evening = at_five("1 Sea bream", "1 Tagliatelle", "2 Riesling")
    discounts(evening, amount_cents=500)
    bill = presents(evening, ANNA, "5")
    # 5.00 of 44.30 food and 14.80 drinks are 3.75 and 1.25.
    assert taxes(bill) == {"food": (4055, 265), "drinks": (1355, 216)}
    assert bill.total_cents == 5910 - 500


def test_a_presented_bill_is_outdated_by_a_discount() -> None:
    evening = a_presented_table("2 Beer", "1 Cola")
    discounts(evening, percent=1_000)
    bill = bill_of(evening, "bill-party-5-1")
    assert (bill.total_cents, bill.presented_cents, bill.outdated) == (1179, 1310, True)
    assert settlement(evening, "5").open_cents == 1179


def test_even_shares_are_worked_out_anew() -> None:
    evening = a_presented_table("2 Beer", "1 Cola")
    splits_evenly(evening, "bill-party-5-1", 3)
    discounts(evening, amount_cents=100)
    assert [payer.amount_cents for payer in whole(evening).payers] == [404, 403, 403]


def test_seats_share_what_a_bottle_costs_less() -> None:
    evening = a_presented_table("1 Bottle of red", "1 Beer@1", "1 Cola@2")
    splits_by_seat(evening, "5")
    discounts(evening, line_named(evening, "5", "Bottle of red"), amount_cents=301)
    amounts = [
        [row.amount_cents for row in bill.lines if row.name == "Bottle of red"]
        for bill in open_bills(evening, "5")
    ]
    assert amounts == [[1300], [1299]]


def test_a_free_seat_has_nothing_to_pay_and_no_bill() -> None:
    evening = a_presented_table("1 Beer@1", "1 Cola@2")
    splits_by_seat(evening, "5")
    comps(evening, line_named(evening, "5", "Beer"))
    assert [bill.label for bill in open_bills(evening, "5")] == ["Seat 2"]
    assert settlement(evening, "5").total_cents == 390


def test_what_is_paid_costs_what_it_cost() -> None:
    evening = a_presented_table("1 Beer@1", "1 Cola@2", "1 Bottle of red")
    one, two = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    beer = line_named(evening, "5", "Beer")
    with pytest.raises(AlreadyPaid, match="refund"):
        discounts(evening, beer, percent=1_000)
    with pytest.raises(AlreadyPaid):
        discounts(evening, percent=1_000)
    dearer = OverridePrice(
        override="p-1", check=FIVE, line=LineId(beer), price_cents=500, reason="On the board"
    )
    with pytest.raises(AlreadyPaid):
        evening.asks(MIA, dearer)
    discounts(evening, line_named(evening, "5", "Cola"), percent=1_000)
    assert bill_of(evening, two.id).total_cents == two.total_cents - 39


def test_what_one_of_two_has_paid_of_a_bottle_stays_and_the_other_pays_less() -> None:
    evening = a_presented_table("1 Bottle of red", "1 Beer@1", "1 Cola@2")
    one, two = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    bottle = line_named(evening, "5", "Bottle of red")
    discounts(evening, bottle, amount_cents=1_450)
    assert bill_of(evening, two.id).total_cents == 390
    with pytest.raises(AlreadyPaid):
        discounts(evening, bottle, amount_cents=1, act="off-2")


def test_taking_a_discount_back_after_it_was_paid_is_refused() -> None:
    evening = at_five("2 Beer", "1 Cola")
    discounts(evening, line_named(evening, "5", "Beer"), percent=1_000)
    presents(evening, ANNA, "5")
    beer = line_named(evening, "5", "Beer").replace("-", "_")
    part, _ = splits_by_line(evening, "bill-party-5-1", **{beer: 2})
    pays_cash(evening, part, 828)
    with pytest.raises(AlreadyPaid):
        evening.asks(ANNA, TakeBack(check=FIVE, reduction="off-1"))


def test_a_discount_down_to_what_was_paid_settles_the_bill() -> None:
    evening = a_presented_table("2 Beer", "1 Cola")
    pays_cash(evening, whole(evening), 1_000)
    with pytest.raises(AlreadyPaid):
        discounts(evening, total_cents=900)
    discounts(evening, total_cents=1_000, act="off-2")
    assert receipt(evening, 1).total_cents == 1_000
    assert evening.sees_one(Turn, "party-5").state == "paid"


def test_the_last_unpaid_part_on_the_house_closes_the_check() -> None:
    evening = a_presented_table("1 Beer@1", "1 Cola@2")
    one, _ = splits_by_seat(evening, "5")
    pays_cash(evening, one, one.total_cents)
    comps(evening, line_named(evening, "5", "Cola"))
    assert open_bills(evening, "5") == []
    assert evening.sees_one(Turn, "party-5").state == "paid"


def test_a_void_on_a_part_leaves_no_part_below_nothing() -> None:
    evening = a_presented_table("3 Beer")
    (beer,) = (row.line for row in whole(evening).lines)
    comps(evening, beer, 2)
    presents(evening, ANNA, "5")
    part, rest = splits_by_line(evening, whole(evening).id, **{beer.replace("-", "_"): 1})
    voids(evening, ANNA, "5", beer)
    assert settlement(evening, "5").total_cents == 0
    assert open_bills(evening, "5") == []
    assert {part.total_cents, rest.total_cents} == {153, 307}


def test_bill_and_receipt_say_what_was_taken_off() -> None:
    evening = at_five("3 Beer", "1 Tiramisu", "2 Tomato soup")
    comps(evening, line_named(evening, "5", "Tiramisu"))
    discounts(evening, line_named(evening, "5", "Beer"), percent=5_000)
    discounts(evening, percent=1_250, act="off-2")
    bill = presents(evening, ANNA, "5")
    assert_golden("bills/reduced.txt", on_paper(evening, papers(evening, "bill")[-1]))
    pays_cash(evening, bill, bill.total_cents)
    assert_golden("receipts/reduced.txt", on_paper(evening, papers(evening, "receipt")[-1]))


def test_a_quarter_of_a_reduced_bottle_says_so_too() -> None:
    evening = at_five("1 Bottle of red", "1 Beer@1", "1 Cola@2", "1 Water@3")
    discounts(evening, line_named(evening, "5", "Bottle of red"), percent=1_000)
    presents(evening, ANNA, "5")
    for bill in splits_by_seat(evening, "5"):
        (row,) = (row for row in bill.lines if row.name == "Bottle of red")
        ((reduced, cents),) = row.reductions_here
        assert (reduced.says, row.amount_cents, cents) == ("Discount 10 %, Regular guest", 870, 97)


def test_a_check_that_is_all_free_has_nothing_to_present() -> None:
    evening = at_five("1 Beer")
    comps(evening, None)
    with pytest.raises(NothingToBill, match="Everything on this check is free"):
        presents(evening, ANNA, "5")
