"""Comps: made and given free."""

from __future__ import annotations

import pytest

from server.orders.comp import WrongComp
from server.orders.correction import Correction
from server.orders.keep_price_rules import KeepPriceRules
from server.orders.lowering import ManagerNeeded, ReasonNeeded
from server.orders.price_rules import PLAIN, Allowance
from server.orders.void import BadCorrection, TooManyPieces
from tests.orders.makers import head_at, line_of, voiding
from tests.orders.prices import (
    Written,
    a_table_that_ate,
    comping,
    discounting,
    shows_the_bill,
    written,
)

ROUND = (("beer", "Beer", 3), ("soup", "Tomato soup", 1))


def test_a_dessert_on_the_house_costs_nothing_and_stays_on_the_check() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("anna", comping("soup"), approved_by="mia")
    line = line_of(evening, "soup")
    assert (line.quantity, line.amount_cents, line.price_cents) == (1, 0, 690)
    assert head_at(evening).total_cents == 1380
    assert written(evening) == [Written("comped", "Tomato soup", 1, 690)]
    [correction] = evening.sees(Correction)
    assert (correction.by, correction.approved_by, correction.reason, correction.said) == (
        "anna",
        "mia",
        "On the house",
        "free",
    )


def test_one_of_three_beers_is_free_and_stays_free_while_one_is_left() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", comping("beer", 1))
    assert line_of(evening, "beer").amount_cents == 920
    evening.asks("mia", voiding("beer", 2))
    assert line_of(evening, "beer").amount_cents == 0
    evening.asks("mia", voiding("beer", 1, correction="void-2"))
    assert [each.cents for each in written(evening)] == [0, 920, 460]


def test_a_second_free_beer_costs_what_a_beer_costs() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", comping("beer", 1))
    evening.asks("mia", comping("beer", 1, reduction="comp-2"))
    assert line_of(evening, "beer").amount_cents == 460
    with pytest.raises(TooManyPieces, match="1 to 1 pieces"):
        evening.asks("mia", comping("beer", 2, reduction="comp-3"))


def test_a_comp_after_a_discount_takes_what_was_left() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", discounting("beer", percent=1_000))
    evening.asks("mia", comping("beer", 1))
    assert line_of(evening, "beer").amount_cents == 828
    evening.asks("mia", voiding("beer", 1))
    assert line_of(evening, "beer").amount_cents == 414


def test_the_whole_check_is_on_the_house() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", comping())
    assert head_at(evening).total_cents == 0
    assert written(evening) == [Written("comped", "Whole check", 4, 2070)]


def test_a_comp_is_a_managers_unless_the_house_says_otherwise() -> None:
    evening = a_table_that_ate(*ROUND)
    with pytest.raises(ManagerNeeded, match="agree that it is free"):
        evening.asks("anna", comping("soup"))
    allowed = Allowance(role="waiter", comp=True)
    evening.asks("mia", KeepPriceRules(allowances=(allowed,)))
    evening.asks("anna", comping("soup"), approved_by="mia")
    assert evening.sees(Correction)[0].approved_by is None


def test_after_presenting_it_is_a_managers_whatever_the_house_says() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", KeepPriceRules(allowances=(Allowance(role="waiter", comp=True),)))
    shows_the_bill(evening)
    with pytest.raises(ManagerNeeded, match="guests have the bill"):
        evening.asks("anna", comping("soup"))
    evening.asks("anna", comping("soup"), approved_by="mia")
    [correction] = evening.sees(Correction)
    assert (correction.after_presenting, correction.approved_by) == (True, "mia")


def test_a_repeat_is_answered_and_not_doubled() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", comping("beer", 1))
    assert evening.asks("mia", comping("beer", 1)).happened == ()
    with pytest.raises(BadCorrection):
        evening.asks("mia", comping("beer", 2))


@pytest.mark.parametrize("pieces", [0, -1, 4, 10**9])
def test_no_more_is_free_than_there_is(pieces: int) -> None:
    with pytest.raises(TooManyPieces, match="1 to 3 pieces"):
        a_table_that_ate(*ROUND).asks("mia", comping("beer", pieces))


def test_pieces_are_those_of_a_dish() -> None:
    with pytest.raises(WrongComp):
        a_table_that_ate(*ROUND).asks("mia", comping(None, 2))


def test_a_house_that_lists_its_reasons_takes_no_other() -> None:
    evening = a_table_that_ate(*ROUND)
    evening.asks("mia", KeepPriceRules(own_reasons=False))
    with pytest.raises(ReasonNeeded, match="own reasons"):
        evening.asks("mia", comping("soup", reason="because"))
    evening.asks("mia", comping("soup", reason=PLAIN.comp_reasons[0]))
