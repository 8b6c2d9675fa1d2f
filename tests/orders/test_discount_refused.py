"""Discounts that the house does not give."""

from __future__ import annotations

import pytest

from server.floor.join import NeedsTheLink
from server.orders.check import CheckPaid, UnknownCheck, UnknownLine
from server.orders.discount import WrongDiscount
from server.orders.lowering import REASON_LENGTH_MAX, ReasonNeeded
from server.orders.reduce import LinesApart, NothingToReduce
from server.orders.void import AlreadyVoided, BadCorrection, NotSent
from tests.floor.makers import seating
from tests.orders.makers import (
    a_new_line,
    adding,
    head_at,
    orders_and_sends,
    voiding,
)
from tests.orders.prices import (
    a_table_that_ate,
    comping,
    discounting,
    more,
)
from tests.orders.till import pays

DINNER = (("soup", "Tomato soup", 2), ("beer", "Beer", 3))
"""13.80 of food and 13.80 of drinks."""


@pytest.mark.parametrize("percent", [0, -1, 10_001, 10**12])
def test_a_percent_is_more_than_nothing_and_at_most_all(percent: int) -> None:
    with pytest.raises(WrongDiscount, match="at most 100 %"):
        a_table_that_ate(*DINNER).asks("mia", discounting(percent=percent))


@pytest.mark.parametrize("amount", [0, -5, 2_761, 10**15])
def test_no_more_is_taken_off_than_it_costs(amount: int) -> None:
    with pytest.raises(WrongDiscount, match=r"^It costs 27\.60"):
        a_table_that_ate(*DINNER).asks("mia", discounting(amount=amount))


@pytest.mark.parametrize("total", [-1, 2_760, 99_999])
def test_a_target_lies_below_what_it_costs_and_not_below_nothing(total: int) -> None:
    with pytest.raises(WrongDiscount, match=r"^It costs 27\.60"):
        a_table_that_ate(*DINNER).asks("mia", discounting(total=total))


def test_a_discount_is_said_in_one_way() -> None:
    evening = a_table_that_ate(*DINNER)
    with pytest.raises(WrongDiscount, match="either a percent"):
        evening.asks("mia", discounting())
    with pytest.raises(WrongDiscount):
        evening.asks("mia", discounting(percent=1_000, amount=100))


def test_a_discount_of_less_than_a_cent_is_none() -> None:
    evening = a_table_that_ate(("beer", "Beer", 1))
    with pytest.raises(WrongDiscount, match="less than a cent"):
        evening.asks("mia", discounting("beer", percent=1))


@pytest.mark.parametrize("reason", ["", "  ", "x" * (REASON_LENGTH_MAX + 1), "a\nb", "\u202eabc"])
def test_a_discount_says_why_in_one_clean_line(reason: str) -> None:
    with pytest.raises(ReasonNeeded):
        a_table_that_ate(*DINNER).asks("mia", discounting(percent=1_000, reason=reason))


@pytest.mark.parametrize("name", ["", "Off 1", "x" * 65, "beer-r"])
def test_a_discount_without_a_proper_name_is_refused(name: str) -> None:
    with pytest.raises(BadCorrection):
        a_table_that_ate(*DINNER).asks("mia", discounting(percent=1_000, reduction=name))


def test_prices_change_at_the_house_alone() -> None:
    with pytest.raises(NeedsTheLink):
        a_table_that_ate(*DINNER).asks("mia", discounting(percent=1_000), live=False)


def test_only_what_is_sent_and_costs_something_is_reduced() -> None:
    evening = a_table_that_ate()
    with pytest.raises(NothingToReduce, match="send it first"):
        evening.asks("mia", discounting(percent=1_000))
    evening.asks("anna", adding(a_new_line("beer", "Beer")))
    with pytest.raises(NotSent):
        evening.asks("mia", discounting("beer", percent=1_000))
    with pytest.raises(UnknownLine):
        evening.asks("mia", discounting("cola", percent=1_000))
    with pytest.raises(UnknownCheck):
        evening.asks("mia", discounting(percent=1_000, label="12"))


def test_what_is_free_or_voided_or_paid_already_is_not_reduced() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("mia", comping("soup"))
    with pytest.raises(NothingToReduce, match="free already"):
        evening.asks("mia", discounting("soup", percent=1_000))
    evening.asks("mia", voiding("beer", 3))
    with pytest.raises(AlreadyVoided):
        evening.asks("mia", discounting("beer", percent=1_000))
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("mia", discounting("soup", percent=1_000))
    with pytest.raises(CheckPaid):
        evening.asks("mia", discounting(percent=1_000))


def test_lines_of_two_checks_are_not_taken_together() -> None:
    evening = a_table_that_ate(*DINNER)
    pays(evening)
    orders_and_sends(evening, "anna", a_new_line("cola", "Cola"), firing="f2")
    with pytest.raises(LinesApart):
        evening.asks("mia", discounting("beer", "cola", percent=1_000))


def test_a_discount_finds_the_dish_at_the_table_where_it_is_by_then() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", seating("12"))
    more(evening, ("cola", "Cola", 1), label="12")
    evening.asks("anna", discounting("cola", percent=1_000))
    assert head_at(evening, "12").total_cents == 351
