"""The order number."""

from __future__ import annotations

import pytest

from server.kit.clock import Moment
from server.orders.check import Check
from server.orders.number import OrderNumber, OrderNumberGiven
from server.orders.store import ORDER_NUMBERS
from tests.floor.makers import seating
from tests.orders.makers import a_house_with_a_menu
from tests.orders.till import EndDay


def test_a_new_day_counts_from_one() -> None:
    evening = a_house_with_a_menu()
    evening.asks("anna", seating("1"))
    evening.asks("anna", seating("3"))
    evening.asks("cleo", EndDay())
    evening.asks("anna", seating("5"))
    assert sorted(check.number for check in evening.sees(Check)) == [1, 1, 2]


def test_a_number_is_never_left_out() -> None:
    given = OrderNumberGiven(number=5, at=Moment(1))
    with pytest.raises(AssertionError):
        given.apply(OrderNumber(id="order", last=3))


def test_the_number_comes_back_from_its_record_as_it_was() -> None:
    number = OrderNumber(id="order", last=3)
    assert ORDER_NUMBERS.assemble(ORDER_NUMBERS.records(number)) == number
