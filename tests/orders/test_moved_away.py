"""Dishes that leave a table whose guests have the bill."""

from __future__ import annotations

import pytest

from server.orders.correction import Correction
from server.orders.lowering import ManagerNeeded
from tests.evening import Evening
from tests.floor.makers import seating
from tests.orders.makers import head_at
from tests.orders.prices import a_table_that_ate, bringing, shows_the_bill


def two_tables() -> Evening:
    evening = a_table_that_ate(("beer", "Beer", 3), ("soup", "Tomato soup", 1))
    evening.asks("anna", seating("12"))
    return evening


def test_before_the_bill_a_waiter_moves_dishes_and_nothing_is_written() -> None:
    evening = two_tables()
    evening.asks("anna", bringing("12", beer=2))
    assert evening.sees(Correction) == []


def test_after_it_a_manager_agrees_and_it_stands_apart() -> None:
    evening = two_tables()
    shows_the_bill(evening)
    with pytest.raises(ManagerNeeded):
        evening.asks("anna", bringing("12", beer=2))
    evening.asks("anna", bringing("12", beer=2), approved_by="mia")
    [moved] = evening.sees(Correction)
    assert (moved.what, moved.pieces, moved.name, moved.amount_cents) == ("moved", 2, "Beer", 920)
    assert (moved.after_presenting, moved.by, moved.approved_by) == (True, "anna", "mia")
    assert (head_at(evening).total_cents, head_at(evening, "12").total_cents) == (1150, 920)


def test_several_dishes_are_counted() -> None:
    evening = two_tables()
    shows_the_bill(evening)
    evening.asks("mia", bringing("12", beer=1, soup=1))
    [moved] = evening.sees(Correction)
    assert (moved.name, moved.amount_cents, moved.approved_by) == ("2 dishes", 1150, None)
