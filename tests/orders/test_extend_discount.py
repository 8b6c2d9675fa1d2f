"""What is sent after 10 % was given on the whole check."""

from __future__ import annotations

import pytest

from server.orders.check import CheckPaid
from server.orders.extend_discount import UnknownDiscount
from server.orders.lowering import ManagerNeeded
from server.orders.reduce import NothingToReduce
from tests.evening import Evening
from tests.orders.makers import head_at, line_of
from tests.orders.prices import (
    Written,
    a_table_that_ate,
    comping,
    discounting,
    extending,
    leaving,
    more,
    shows_the_bill,
    taking_back,
    written,
)
from tests.orders.till import pays


def ten_percent_and_a_coffee() -> Evening:
    evening = a_table_that_ate(("beer", "Beer", 3))
    evening.asks("anna", discounting(percent=1_000))
    more(evening, ("coffee", "Espresso", 2))
    return evening


def test_what_comes_later_costs_its_price_and_is_asked_about() -> None:
    evening = ten_percent_and_a_coffee()
    assert head_at(evening).total_cents == 1242 + 560
    [discount] = head_at(evening).discounts
    assert (discount.percent_bp, discount.fresh, discount.reason) == (1_000, 2, "Regular guest")


def test_yes_gives_it_on_the_new_dishes_too() -> None:
    evening = ten_percent_and_a_coffee()
    evening.asks("ben", extending())
    assert line_of(evening, "coffee").amount_cents == 504
    [discount] = head_at(evening).discounts
    assert discount.fresh == 0
    assert written(evening)[1] == Written("discounted", "Whole check", 2, 56)
    assert evening.asks("ben", extending()).happened == ()
    with pytest.raises(NothingToReduce):
        evening.asks("ben", extending(reduction="off-3"))


def test_no_leaves_them_and_nobody_is_asked_again() -> None:
    evening = ten_percent_and_a_coffee()
    evening.asks("ben", leaving())
    assert line_of(evening, "coffee").amount_cents == 560
    assert head_at(evening).discounts[0].fresh == 0
    assert evening.asks("ben", leaving()).happened == ()
    more(evening, ("cola", "Cola", 1))
    assert head_at(evening).discounts[0].fresh == 1


def test_what_is_free_is_not_asked_about() -> None:
    evening = ten_percent_and_a_coffee()
    evening.asks("mia", comping("coffee"))
    assert head_at(evening).discounts[0].fresh == 0


def test_an_amount_is_given_once_and_never_asked_about() -> None:
    evening = a_table_that_ate(("beer", "Beer", 3))
    evening.asks("anna", discounting(amount=100))
    more(evening, ("coffee", "Espresso", 2))
    assert head_at(evening).discounts == ()


def test_what_only_a_manager_could_give_only_a_manager_extends() -> None:
    evening = a_table_that_ate(("beer", "Beer", 3))
    evening.asks("mia", discounting(percent=3_000))
    more(evening, ("coffee", "Espresso", 2))
    with pytest.raises(ManagerNeeded):
        evening.asks("anna", extending())
    evening.asks("anna", extending(), approved_by="mia")
    assert line_of(evening, "coffee").reductions[0].approved_by == "mia"


def test_after_presenting_it_is_a_managers() -> None:
    evening = ten_percent_and_a_coffee()
    shows_the_bill(evening)
    with pytest.raises(ManagerNeeded):
        evening.asks("anna", extending())
    evening.asks("mia", extending())
    assert line_of(evening, "coffee").reductions[0].after_presenting


def test_a_discount_that_was_taken_back_is_not_extended() -> None:
    evening = ten_percent_and_a_coffee()
    evening.asks("anna", taking_back())
    for asked in (extending(), leaving()):
        with pytest.raises(UnknownDiscount):
            evening.asks("anna", asked)


def test_a_paid_check_is_not_extended() -> None:
    evening = ten_percent_and_a_coffee()
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("anna", extending())
