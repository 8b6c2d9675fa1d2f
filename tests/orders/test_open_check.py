"""Opening a check."""

from __future__ import annotations

import pytest

from server.orders.check import Check
from tests.floor.makers import seating
from tests.orders.makers import (
    a_house_with_a_menu,
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    head_at,
    the_check,
)
from tests.orders.till import pays


def test_a_party_that_sits_down_has_a_check() -> None:
    evening = a_table_with_guests("9", waiter="ben")
    [check] = evening.sees(Check)
    assert (check.id, check.table, check.waiter, check.number) == (
        "party-9-1",
        "table-9",
        "ben",
        1,
    )


def test_checks_are_numbered_without_a_hole() -> None:
    evening = a_house_with_a_menu()
    for label in ("1", "3", "5"):
        evening.asks("anna", seating(label))
    assert sorted(check.number for check in evening.sees(Check)) == [1, 2, 3]


def test_an_order_at_a_paid_table_opens_a_check_for_the_same_party_and_waiter() -> None:
    evening = a_table_with_guests("9", waiter="anna")
    evening.clock.forward(minutes=30)
    pays(evening)
    evening.asks("ben", adding(a_new_line("r1", "Riesling")))
    assert head_at(evening).followed_by == check_at("9", 2)
    second = head_at(evening, number=2)
    assert (second.waiter, second.turn, second.number) == ("anna", "party-9", 2)
    assert second.opened_at == evening.clock.now()
    assert [line.name for line in the_check(evening, number=2).lines] == ["Riesling"]


def test_whoever_still_names_the_paid_check_reaches_the_one_that_follows() -> None:
    evening = a_table_with_guests("9")
    pays(evening)
    evening.asks("ben", adding(a_new_line("r1", "Riesling")))
    evening.asks("anna", adding(a_new_line("r2", "Riesling")))
    assert len(the_check(evening, number=2).lines) == 2
    pays(evening, number=2)
    evening.asks("anna", adding(a_new_line("r3", "Riesling")))
    assert [line.id for line in the_check(evening, number=3).lines] == ["r1", "r2", "r3"]
    with pytest.raises(KeyError):
        head_at(evening, number=4)
