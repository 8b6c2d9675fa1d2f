"""Laying out the tables."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from server.floor.lay_out import TABLES_MAX, BadPlan, LayOut
from server.floor.table import Table
from tests.floor.makers import LABELS, a_table, an_open_house, seating


def test_the_tables_stand_on_every_screen() -> None:
    evening = an_open_house()
    assert {table.label for table in evening.sees(Table)} == set(LABELS)


def test_the_same_plan_again_changes_nothing() -> None:
    evening = an_open_house()
    plan = LayOut(tables=tuple(a_table(label) for label in LABELS))
    assert evening.asks("house", plan).happened == ()


def test_a_new_plan_moves_tables_and_takes_the_others_off() -> None:
    evening = an_open_house()
    evening.asks("house", LayOut(tables=(replace(a_table("5"), x=500), a_table("30"))))
    assert {(table.label, table.x) for table in evening.sees(Table)} == {("5", 500), ("30", 0)}


def test_a_table_where_somebody_sits_stays() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    evening.asks("house", LayOut(tables=(a_table("5"),)))
    assert {table.label for table in evening.sees(Table)} == {"5", "9"}


def test_two_tables_of_one_name_are_refused() -> None:
    with pytest.raises(BadPlan):
        an_open_house().asks("house", LayOut(tables=(a_table("5"), a_table("5"))))
    with pytest.raises(BadPlan):
        an_open_house().asks(
            "house", LayOut(tables=(a_table("5"), replace(a_table("6"), label="5")))
        )


def test_a_name_that_is_no_name_is_refused() -> None:
    with pytest.raises(BadPlan):
        an_open_house().asks("house", LayOut(tables=(replace(a_table("5"), id="Table 5"),)))


def test_a_plan_has_an_end() -> None:
    plan = tuple(a_table(str(number)) for number in range(TABLES_MAX + 1))
    with pytest.raises(BadPlan):
        an_open_house().asks("house", LayOut(tables=plan))


@pytest.mark.parametrize(
    "wrong",
    [
        {"label": ""},
        {"label": "x" * 13},
        {"label": "5\n"},
        {"area": ""},
        {"area": "x" * 41},
        {"seats": 0},
        {"seats": 100},
        {"x": -1},
        {"height": 0},
        {"y": 950},
    ],
)
def test_a_table_that_cannot_be_drawn_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadPlan):
        an_open_house().asks("house", LayOut(tables=(replace(a_table("5"), **wrong),)))
