"""Cash that closes a bill is rounded to coins; its bill, its tax and its cards are not."""

from __future__ import annotations

from typing import Any

import pytest

from server.payments.claim import BadAmount
from server.payments.coins import NotInCoins, OtherRounding, usual_step
from server.payments.take_cash import GivenTooLittle
from tests.bills.makers import CLEO, bill_of, splits_evenly
from tests.evening import Evening
from tests.payments.makers import BILL, a_bill, cash, pays_card, pays_cash, receipt, tender
from tests.payments.other_ways import allows
from tests.register.makers import closes, counts, opening_of, z_of


def a_house_without_small_coins(**more: Any) -> Evening:
    evening = a_bill(None, "1 Beer@1", "1 Cola@2", "2 Espresso")
    allows(evening, cash_step_cents=5, **more)
    return evening


def due(evening: Evening) -> int:
    return bill_of(evening, BILL).open_cents


def test_only_the_cash_that_closes_the_bill_is_rounded_and_has_a_figure_of_its_own() -> None:
    evening = a_house_without_small_coins()
    pays_card(evening, bill_of(evening, BILL), due(evening) - 343)
    asked = cash(bill_of(evening, BILL), 343, given=500, rounding_cents=2)
    done = evening.asks(CLEO, asked)
    assert done.result == {"change_cents": 155, "tender": asked.tender, "again": False}
    paper = receipt(evening, 1)
    assert {each.type: each.rounding_cents for each in paper.tenders} == {"card": 0, "cash": 2}
    assert sum(each.amount_cents for each in paper.tenders) == paper.total_cents
    counts(evening, 20_345)
    opening = opening_of(evening)
    assert (opening.cash_cents, opening.rounding_cents, opening.over_short_cents) == (343, 2, 0)
    closes(evening)
    report = z_of(evening)
    assert (report.rounding_cents, report.sales_cents) == (2, paper.total_cents)
    assert sum(each.amount_cents for each in report.tenders) == report.sales_cents


def test_the_tip_is_rounded_with_it_so_that_make_it_75_is_75() -> None:
    evening = a_house_without_small_coins()
    open_ = due(evening)
    pays_cash(evening, bill_of(evening, BILL), open_, tip=2_000 - open_)
    assert receipt(evening, 1).tenders[0].rounding_cents == 0


def test_another_rounding_than_the_house_s_is_refused() -> None:
    evening = a_house_without_small_coins()
    pays_card(evening, bill_of(evening, BILL), due(evening) - 343)
    for shown in (0, 1, -3):
        with pytest.raises(OtherRounding, match=r"In cash 3\.43 is 3\.45"):
            evening.asks(CLEO, cash(bill_of(evening, BILL), 343, 500, rounding_cents=shown))
    assert due(evening) == 343


def test_a_part_is_paid_in_coins_that_there_are() -> None:
    evening = a_house_without_small_coins()
    with pytest.raises(NotInCoins, match=r"Coins cannot pay 3\.43: take 3\.45"):
        pays_cash(evening, bill_of(evening, BILL), 343)
    pays_cash(evening, bill_of(evening, BILL), 345)
    assert tender(evening, f"cash-{BILL}-0").rounding_cents == 0


def test_the_last_cents_may_round_to_nothing() -> None:
    evening = a_house_without_small_coins()
    pays_card(evening, bill_of(evening, BILL), due(evening) - 2)
    evening.asks(CLEO, cash(bill_of(evening, BILL), 2, rounding_cents=-2, given_cents=0))
    assert receipt(evening, 1).total_cents > 0


def test_each_payer_s_share_is_rounded_by_itself() -> None:
    evening = a_house_without_small_coins(cash_rounds="up")
    splits_evenly(evening, BILL, 3)
    for at, payer in enumerate(bill_of(evening, BILL).payers):
        rounding = -payer.amount_cents % 5
        asked = cash(bill_of(evening, BILL), payer.amount_cents, payer=at,
                     given=payer.amount_cents + rounding, rounding_cents=rounding)  # fmt: skip
        evening.asks(CLEO, asked)
    assert receipt(evening, 1).total_cents == sum(
        each.amount_cents for each in receipt(evening, 1).tenders
    )


def test_cash_that_was_taken_without_a_link_keeps_the_rounding_that_the_guest_saw() -> None:
    evening = a_bill()
    asked = cash(bill_of(evening, BILL), 1310, given=1310, rounding_cents=-2)
    evening.asks(CLEO, asked, live=False)
    assert (tender(evening, asked.tender).rounding_cents, receipt(evening, 1).number) == (-2, 1)


def test_given_covers_the_rounded_amount() -> None:
    evening = a_house_without_small_coins()
    pays_card(evening, bill_of(evening, BILL), due(evening) - 343)
    with pytest.raises(GivenTooLittle, match=r"3\.44 is less than 3\.45"):
        evening.asks(CLEO, cash(bill_of(evening, BILL), 343, 344, rounding_cents=2))


@pytest.mark.parametrize("rounding", [100_000, -100_000, -1311, 10**12])
def test_no_coin_rounds_that_far(rounding: int) -> None:
    evening = a_bill()
    for live in (True, False):
        asked = cash(bill_of(evening, BILL), 1310, 99_000_000, rounding_cents=rounding)
        with pytest.raises(BadAmount):
            evening.asks(CLEO, asked, live=live)


@pytest.mark.parametrize(
    ("country", "currency", "step"),
    [("NL", "EUR", 5), ("DE", "EUR", 0), ("", "EUR", 0), ("CH", "CHF", 5), ("", "SEK", 100),
     ("", "JPY", 0)],
)  # fmt: skip
def test_what_is_usual_where(country: str, currency: str, step: int) -> None:
    assert usual_step(country, currency) == step
