"""Dropping to the safe: notes leave the drawer, and nobody looks for them at the count."""

from __future__ import annotations

import pytest

from server.register.drop import Drop
from server.register.movement import BadSum
from tests.bills.makers import CLEO
from tests.register.makers import a_drawer, closes, counts, movements, slip_of, z_of


def test_what_is_in_the_safe_is_not_expected_in_the_drawer() -> None:
    evening, opening = a_drawer()
    evening.asks(CLEO, Drop(movement="m1", opening=opening, cents=15_000, reason="to the safe"))
    assert [each.what for each in movements(evening)] == ["drop"]
    assert "DROP TO THE SAFE" in slip_of(evening)
    assert counts(evening, 5_000).dropped_cents == 15_000
    closes(evening)
    assert [each.cents for each in z_of(evening).movements] == [-15_000]
    assert movements(evening) == [], "the day is closed, the screens are clear"


@pytest.mark.parametrize("cents", [0, -1, 20_001])
def test_only_what_lies_there_is_dropped(cents: int) -> None:
    evening, opening = a_drawer()
    with pytest.raises(BadSum):
        evening.asks(CLEO, Drop(movement="m1", opening=opening, cents=cents, reason="safe"))
