"""A discount or a comp that was a mistake."""

from __future__ import annotations

import pytest

from server.floor.join import NeedsTheLink
from server.orders.check import CheckPaid, UnknownCheck
from tests.floor.makers import seating
from tests.orders.makers import head_at, line_of
from tests.orders.prices import (
    Written,
    a_table_that_ate,
    bringing,
    comping,
    discounting,
    shows_the_bill,
    taking_back,
    written,
)
from tests.orders.till import pays

DINNER = (("soup", "Tomato soup", 2), ("beer", "Beer", 3))


def test_everything_costs_what_it_did_before_and_nothing_was_given() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting(percent=1_000))
    evening.asks("ben", taking_back())
    assert (head_at(evening).total_cents, head_at(evening).discounts) == (2760, ())
    assert (line_of(evening, "beer").reductions, written(evening)) == ((), [])
    assert evening.asks("ben", taking_back()).happened == ()


def test_the_other_reductions_stay() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("mia", comping("beer", 1))
    evening.asks("mia", discounting(amount=100))
    evening.asks("mia", taking_back("comp-1"))
    assert written(evening) == [Written("discounted", "Whole check", 4, 100)]
    assert head_at(evening).total_cents == 2660


def test_nobody_has_to_agree_when_a_total_rises_again() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting(percent=1_000))
    shows_the_bill(evening)
    evening.asks("anna", taking_back())
    assert head_at(evening).total_cents == 2760


def test_what_went_to_another_table_keeps_its_share() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", seating("12"))
    evening.asks("anna", discounting("beer", percent=1_000))
    evening.asks("anna", bringing("12", beer=1))
    evening.asks("anna", taking_back())
    assert written(evening) == [Written("discounted", "Beer", 3, 46)]
    assert head_at(evening, "12").total_cents == 414
    assert head_at(evening).total_cents == 1380 + 920


def test_what_is_paid_is_not_taken_back() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting(percent=1_000))
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("anna", taking_back())


def test_it_needs_the_link_and_a_check() -> None:
    evening = a_table_that_ate(*DINNER)
    with pytest.raises(NeedsTheLink):
        evening.asks("anna", taking_back(), live=False)
    with pytest.raises(UnknownCheck):
        evening.asks("anna", taking_back(label="12"))
