"""Discounts on lines and on the whole check."""

from __future__ import annotations

import pytest

from server.kit.money import tax_within
from server.orders.correction import Correction
from server.orders.lowering import ManagerNeeded
from server.orders.reduce import ReducedMeanwhile
from server.orders.void import BadCorrection
from tests.orders.makers import (
    head_at,
    line_of,
    voiding,
)
from tests.orders.prices import (
    Written,
    a_table_that_ate,
    comping,
    discounting,
    shows_the_bill,
    written,
)

DINNER = (("soup", "Tomato soup", 2), ("beer", "Beer", 3))
"""13.80 of food and 13.80 of drinks."""


def test_ten_percent_on_a_line_a_waiter_gives_alone() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting("beer", percent=1_000))
    line = line_of(evening, "beer")
    assert (line.full_cents, line.reduced_cents, line.amount_cents) == (1380, 138, 1242)
    assert line.list_price_cents == 460
    assert (head_at(evening).total_cents, head_at(evening).reduced_cents) == (2622, 138)
    assert written(evening) == [Written("discounted", "Beer", 3, 138)]
    [reduction] = line.reductions
    assert (reduction.by, reduction.reason, reduction.approved_by) == (
        "anna",
        "Regular guest",
        None,
    )


def test_d01_a_discount_on_the_check_goes_to_the_rates_first_and_then_to_the_lines() -> None:
    evening = a_table_that_ate(
        ("steak", "Sea bream", 1), ("pasta", "Tagliatelle", 1), ("wine", "Riesling", 2)
    )
    evening.asks("mia", discounting(amount=500))
    off = {id_: line_of(evening, id_).reduced_cents for id_ in ("steak", "pasta", "wine")}
    # 44.30 of food and 14.80 of drinks: 5.00 is 3.75 and 1.25.
    assert off == {"steak": 233, "pasta": 142, "wine": 125}
    assert head_at(evening).total_cents == 5910 - 500


def test_what_fifty_percent_leaves_another_fifty_percent_halves_again() -> None:
    evening = a_table_that_ate(("beer", "Beer", 1))
    evening.asks("mia", discounting("beer", percent=5_000))
    evening.asks("mia", discounting(percent=5_000, reduction="off-2"))
    assert line_of(evening, "beer").amount_cents == 115


def test_a_check_is_brought_to_a_round_total() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting(total=2_500))
    assert head_at(evening).total_cents == 2_500
    assert written(evening) == [Written("discounted", "Whole check", 5, 260)]
    [correction] = evening.sees(Correction)
    assert (correction.said, correction.line) == ("to 25.00", "")


def test_a_hundred_percent_leaves_nothing_and_no_tax() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("mia", discounting(percent=10_000))
    assert head_at(evening).total_cents == 0
    for id_ in ("soup", "beer"):
        line = line_of(evening, id_)
        assert (line.amount_cents, tax_within(line.amount_cents, line.rate_bp)) == (0, 0)


def test_several_lines_at_once_say_how_many_dishes_they_are() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting("soup", "beer", amount=100))
    assert written(evening) == [Written("discounted", "2 dishes", 5, 100)]
    assert head_at(evening).discounts == ()


def test_twelve_and_a_half_percent_is_said_so() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("mia", discounting("soup", percent=1_250))
    assert evening.sees(Correction)[0].said == "12.5 %"


def test_a_void_takes_its_share_of_the_discount_along() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting("beer", percent=1_000))
    evening.asks("mia", voiding("beer", 1))
    assert line_of(evening, "beer").amount_cents == 920 - 92
    evening.asks("mia", voiding("beer", 2, correction="void-2"))
    assert line_of(evening, "beer").amount_cents == 0
    assert [each.cents for each in written(evening)] == [0, 460, 920]


def test_two_waiters_who_mean_the_same_ten_percent_give_it_once() -> None:
    evening = a_table_that_ate(*DINNER)
    seen = evening.rev
    evening.asks("anna", discounting(percent=1_000))
    with pytest.raises(ReducedMeanwhile, match=r"^Anna has just lowered the price of"):
        evening.asks("ben", discounting(percent=1_000, reduction="off-2"), seen=seen)


def test_a_repeat_is_answered_and_not_doubled() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting(percent=1_000))
    assert evening.asks("anna", discounting(percent=1_000)).happened == ()
    with pytest.raises(BadCorrection):
        evening.asks("anna", discounting(percent=900))


# ---------------------------------------------------------------- who may
def test_more_than_a_role_gives_alone_needs_a_manager() -> None:
    evening = a_table_that_ate(*DINNER)
    with pytest.raises(ManagerNeeded, match=r"up to 10 % alone: a manager"):
        evening.asks("anna", discounting(percent=1_100))
    with pytest.raises(ManagerNeeded):
        evening.asks("anna", discounting(amount=277))
    evening.asks("anna", discounting(percent=2_000), approved_by="mia")
    assert evening.sees(Correction)[0].approved_by == "mia"


def test_ten_times_one_percent_is_no_way_around_it() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting("beer", percent=600))
    with pytest.raises(ManagerNeeded):
        evening.asks("anna", discounting("beer", percent=600, reduction="off-2"))
    with pytest.raises(ManagerNeeded):
        evening.asks("anna", discounting(percent=1_000, reduction="off-2"))
    evening.asks("anna", discounting("beer", percent=400, reduction="off-2"))


def test_what_a_manager_gave_for_free_does_not_use_up_a_waiters_ten_percent() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("mia", comping("beer", 1))
    evening.asks("anna", discounting("beer", percent=1_000))
    assert line_of(evening, "beer").amount_cents == 920 - 92


def test_a_manager_who_agrees_without_need_is_not_written_down() -> None:
    evening = a_table_that_ate(*DINNER)
    evening.asks("anna", discounting(percent=500), approved_by="mia")
    assert evening.sees(Correction)[0].approved_by is None


def test_who_has_no_allowance_gives_nothing_alone() -> None:
    evening = a_table_that_ate(*DINNER)
    with pytest.raises(ManagerNeeded, match="no discount alone"):
        evening.asks("omar", discounting(amount=1))


def test_after_presenting_every_discount_is_a_managers_and_marked() -> None:
    evening = a_table_that_ate(*DINNER)
    shows_the_bill(evening)
    with pytest.raises(ManagerNeeded, match="guests have the bill"):
        evening.asks("anna", discounting(percent=100))
    evening.asks("anna", discounting(percent=100), approved_by="mia")
    [correction] = evening.sees(Correction)
    assert (correction.after_presenting, correction.approved_by) == (True, "mia")
    assert line_of(evening, "beer").reductions[0].after_presenting
