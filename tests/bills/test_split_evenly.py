"""Even splits: one bill, several payers, and somebody carries the odd cent."""

from __future__ import annotations

import pytest

from server.bills.bill import AlreadyPaid, BillOutdated, UnknownBill
from server.bills.split_evenly import SplitEvenly, WaysOutOfRange
from server.kit.ids import BillId, LineId
from server.orders.line import Line
from server.orders.override import OverridePrice
from tests.bills.makers import (
    ANNA,
    CLEO,
    MIA,
    a_house,
    bill_of,
    check_at,
    line_named,
    orders,
    papers,
    presents,
    sits,
    splits_evenly,
)
from tests.evening import Evening
from tests.kit.test_money import vector
from tests.payments.makers import an_open_till, asks_card, pays_cash

TABLE_5_OF_THE_EVENING = (
    "3 Beer", "1 Water", "1 Burger+medium+cheese", "1 Burger+well-done", "1 Tagliatelle",
    "1 French fries",
)  # fmt: skip
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


def test_an_outdated_bill_may_be_shared_and_is_presented_before_anybody_pays() -> None:
    evening = a_presented_bill(an_open_till())
    orders(evening, ANNA, "5", "1 Espresso")
    bill = splits_evenly(evening, BILL, 2)
    assert bill.outdated
    with pytest.raises(BillOutdated, match="Present it again"):
        pays_cash(evening, bill, 5720, payer=0)


def test_an_unknown_bill_is_not_split() -> None:
    with pytest.raises(UnknownBill):
        a_house().asks(CLEO, SplitEvenly(bill=BillId("none"), ways=2))


def test_who_has_paid_stays_and_the_rest_is_shared_anew() -> None:
    evening = a_presented_bill(an_open_till())
    pays_cash(evening, splits_evenly(evening, BILL, 3), 3720, payer=1)
    bill = splits_evenly(evening, BILL, 4)
    assert [(payer.amount_cents, payer.paid_cents) for payer in bill.payers] == [
        (1860, 0),
        (3720, 3720),
        (1860, 0),
        (1860, 0),
        (1860, 0),
    ]
    assert bill.payers[0].why == "4 shares of the 74.40 that is left"


def test_what_was_paid_before_is_a_share_of_its_own() -> None:
    evening = a_presented_bill(an_open_till())
    pays_cash(evening, bill_of(evening, BILL), 1000)
    bill = splits_evenly(evening, BILL, 2)
    assert [payer.amount_cents for payer in bill.payers] == [1000, 5080, 5080]
    assert bill.payers[0].why == "paid before the bill was shared"
    for payer in (1, 2):
        pays_cash(evening, bill, 5080, payer=payer)
    assert bill_of(evening, BILL).receipt == 1


def test_i_pay_40_of_it_and_the_others_share_the_rest() -> None:
    evening = a_presented_bill()
    evening.asks(CLEO, SplitEvenly(bill=BillId(BILL), ways=3, amounts_cents=(4000,)))
    bill = bill_of(evening, BILL)
    assert [(payer.amount_cents, payer.why) for payer in bill.payers] == [
        (4000, "40.00 of 111.60, as it was asked"),
        (3580, "2 shares of the 71.60 that others leave"),
        (3580, "2 shares of the 71.60 that others leave"),
    ]


def test_each_payer_s_food_and_drinks_and_their_tax_add_up_to_the_bill_s() -> None:
    """Vector S12: totals first, each rate but the last, the last rate takes the rest."""
    what, expected = vector("S12")
    evening = a_house()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", *TABLE_5_OF_THE_EVENING)
    presents(evening, ANNA, "5")
    bill = splits_evenly(evening, BILL, what["ways"])
    assert [payer.amount_cents for payer in bill.payers] == expected["totals"]
    food, drinks = zip(*(payer.rates for payer in bill.payers), strict=True)
    assert [share.gross_cents for share in food] == expected["7"]
    assert [share.gross_cents for share in drinks] == expected["19"]
    assert sum(share.tax_cents for share in food) == 396
    assert sum(share.tax_cents for share in drinks) == 329


def test_one_document_three_payments_shows_each_payer_s_tax() -> None:
    """Vector S10: the bill's tax is worked out once, and shared out."""
    what, expected = vector("S10")
    evening = a_house()
    sits(evening, ANNA, "5", 3)
    orders(evening, ANNA, "5", "1 Gin and tonic")
    line = evening.sees_one(Line, line_named(evening, "5", "Gin and tonic"))
    asked = OverridePrice(
        override="price", check=check_at("5"), line=LineId(line.id), reason="on the board",
        price_cents=what["lines"][0]["gross"],
    )  # fmt: skip
    evening.asks(MIA, asked)
    presents(evening, ANNA, "5")
    bill = splits_evenly(evening, BILL, what["ways"])
    shown = expected["mode_one_document_three_payments"]
    assert bill.taxes[0].tax_cents == shown["tax"]
    assert [payer.rates[0].tax_cents for payer in bill.payers] == shown["tax_shown_per_payer"]


@pytest.mark.parametrize(
    ("ways", "amounts", "said"),
    [
        (2, (4000, 4000), "Leave a share"),
        (3, (4000, 0), "nothing, or less"),
        (3, (-1,), "nothing, or less"),
        (2, (11_160,), "too little for all"),
    ],
)
def test_shares_that_do_not_fit_are_refused(ways: int, amounts: tuple[int, ...], said: str) -> None:
    evening = a_presented_bill()
    with pytest.raises(WaysOutOfRange, match=said):
        evening.asks(CLEO, SplitEvenly(bill=BillId(BILL), ways=ways, amounts_cents=amounts))


def test_a_paid_bill_is_not_shared() -> None:
    evening = a_presented_bill(an_open_till())
    pays_cash(evening, bill_of(evening, BILL), 11_160)
    with pytest.raises(AlreadyPaid, match="receipt 1"):
        splits_evenly(evening, BILL, 2)


def test_what_is_being_paid_by_card_is_not_split() -> None:
    evening = a_presented_bill(an_open_till())
    asks_card(evening, bill_of(evening, BILL), 1000)
    with pytest.raises(AlreadyPaid, match="Wait for the terminal"):
        splits_evenly(evening, BILL, 2)
