"""What was cooked for nobody."""

from __future__ import annotations

from server.kit.ids import CheckId, LineId
from server.kitchen.store import WASTE
from server.kitchen.waste import Waste, file_waste, note
from tests.kitchen.makers import ANNA, GRILL, minutes


def a_waste() -> Waste:
    return Waste(
        id="waste-1",
        what="refire",
        name="Rib-eye",
        pieces=2,
        reason="dropped",
        station=GRILL,
        table="12",
        check=CheckId("check-1"),
        line=LineId("line-1"),
        by=ANNA,
        at=minutes(1),
    )


def test_what_is_noted_twice_stands_as_it_was_noted_first() -> None:
    noted = note(a_waste())
    once = noted.apply(None)
    assert noted.apply(once) is once


def test_it_leaves_the_screens_with_the_day_it_belongs_to() -> None:
    waste = a_waste()
    assert WASTE.live(waste)
    [filed] = file_waste([waste], minutes(300))
    assert not WASTE.live(filed.apply(waste))


def test_only_what_was_thrown_away_is_surely_lost() -> None:
    assert not a_waste().is_lost
    assert not a_waste().is_told
