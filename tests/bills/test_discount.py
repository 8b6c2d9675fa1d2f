"""A discount on one bill: one guest's part, and nothing that others pay."""

from __future__ import annotations

from typing import Any

import pytest

from server.bills.agree import NothingToPay
from server.bills.draw_up import DrawUp
from server.bills.split import OtherTerms
from server.kit.ids import BillId
from server.orders.discount import WrongDiscount
from server.orders.lowering import ManagerNeeded
from server.orders.void import BadCorrection
from tests.bills.agreeing import BILL, SIX, a_party_of, charging, correction, discounts, takes_back
from tests.bills.makers import (
    ANNA,
    CLEO,
    a_house,
    bill_of,
    check_at,
    line_named,
    merges,
    orders,
    presents,
    settlement,
    sits,
    splits_by_line,
    splits_evenly,
    voids,
)
from tests.bills.splits import splits_in_shares, undoes
from tests.evening import Evening
from tests.kit.test_money import vector
from tests.orders.prices import discounting
from tests.payments.makers import an_open_till


def two_parts() -> tuple[Evening, str, str]:
    """A guest with a beer, and one with two rib-eyes."""
    evening = an_open_till()
    a_party_of(evening, 2)
    beer = line_named(evening, "5", "Beer").replace("-", "_")
    part, rest = splits_by_line(evening, BILL, **{beer: 1})
    return evening, part.id, rest.id


def test_ten_percent_on_one_part_leaves_the_other_alone() -> None:
    evening, part, rest = two_parts()
    bill = discounts(evening, rest, percent_bp=1_000)
    assert (bill.goods_cents, bill.terms.discount_cents, bill.total_cents) == (6_800, 680, 6_120)
    assert bill.outdated
    assert bill_of(evening, part).total_cents == 460
    assert settlement(evening, "5").open_cents == 6_120 + 460
    assert correction(evening, "off-1").amount_cents == 680


def test_vector_d01_an_amount_is_spread_over_the_rates() -> None:
    what, expected = vector("D01")
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    dishes = ("1 Burger+rare", "1 Rib-eye+rare", "1 Riesling", "1 Bottle of red")
    orders(evening, ANNA, "5", *dishes)
    presents(evening, ANNA, "5")
    bill = discounts(evening, amount_cents=what["discount"])
    assert bill.total_cents == 8_890 - 500
    assert sum(row.gross_cents for row in bill.taxes) == bill.total_cents
    assert expected["total"] == 5_400


def test_a_service_charge_is_on_what_is_left() -> None:
    evening = charging(a_house(), SIX)
    a_party_of(evening, 6)
    bill = discounts(evening, percent_bp=1_000)
    assert (bill.terms.discount_cents, bill.terms.charge_cents) == (726, 817)
    assert bill.total_cents == 7_260 - 726 + 817


def test_what_is_ordered_later_and_voided_moves_the_percent() -> None:
    """The day's report says what it came to in the end."""
    evening = an_open_till()
    a_party_of(evening, 2)
    discounts(evening, percent_bp=1_000)
    voids(evening, ANNA, "5", line_named(evening, "5", "Beer"))
    assert bill_of(evening, BILL).total_cents == 6_120
    assert correction(evening, "off-1").amount_cents == 680


def test_a_percent_goes_with_the_parts_and_an_amount_does_not() -> None:
    evening = an_open_till()
    a_party_of(evening, 2)
    discounts(evening, percent_bp=1_000)
    one, two = splits_in_shares(evening, BILL, "one", "two")
    assert one.total_cents + two.total_cents == 6_534
    assert correction(evening, "off-1").amount_cents == 726
    [whole] = merges(evening, "5")
    assert whole.total_cents == 6_534
    discounts(evening, whole.id, act="off-2", amount_cents=100)
    with pytest.raises(OtherTerms, match="has an amount taken off"):
        splits_in_shares(evening, whole.id, "three", "four")
    assert len(splits_evenly(evening, whole.id, 3).payers) == 3


def test_parts_that_differ_are_not_put_together() -> None:
    evening, _, rest = two_parts()
    discounts(evening, rest, percent_bp=1_000)
    with pytest.raises(OtherTerms, match="than the others"):
        merges(evening, "5")
    takes_back(evening, "off-1", rest)
    assert merges(evening, "5")[0].total_cents == 7_260


def test_undoing_the_split_undoes_what_was_given_on_its_parts() -> None:
    evening, _, rest = two_parts()
    discounts(evening, rest, percent_bp=1_000)
    [whole] = undoes(evening, "5")
    assert whole.total_cents == 7_260
    assert correction(evening, "off-1").amount_cents == 0


def test_what_may_be_given_alone_counts_lines_and_bill_together() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    evening.asks(CLEO, discounting(percent=1_000, label="5"))
    evening.asks(ANNA, DrawUp(check=check_at("5"), bill=BillId(BILL)))
    with pytest.raises(ManagerNeeded, match="up to 10 % alone"):
        discounts(evening, act="off-2", percent_bp=100, how={})
    with pytest.raises(BadCorrection, match="stands for another"):
        discounts(evening, percent_bp=100)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"percent_bp": 1_000, "amount_cents": 5},
        {"percent_bp": 0},
        {"percent_bp": 10_001},
        {"percent_bp": -100},
        {"amount_cents": 0},
        {"amount_cents": -5},
        {"amount_cents": 7_261},
    ],
)
def test_a_discount_that_is_none_is_refused(asked: dict[str, Any]) -> None:
    evening = a_house()
    before = a_party_of(evening, 2)
    with pytest.raises(WrongDiscount):
        discounts(evening, **asked)
    assert bill_of(evening, BILL) == before


def test_a_bill_of_nothing_is_refused_and_the_bill_that_was_seen_needs_a_manager() -> None:
    evening = a_house()
    a_party_of(evening, 2)
    with pytest.raises(NothingToPay, match="Give the dishes free"):
        discounts(evening, percent_bp=10_000)
    with pytest.raises(ManagerNeeded, match="have the bill already"):
        discounts(evening, percent_bp=100, how={})


def test_the_same_discount_twice_is_given_once() -> None:
    evening = a_house()
    a_party_of(evening, 2)
    assert discounts(evening, percent_bp=1_000) == discounts(evening, percent_bp=1_000)
