"""Free what is held for too long."""

from __future__ import annotations

from server.kit.ids import LineId
from server.menu.free import FreePortions
from server.menu.portions import portions_id
from tests.menu.makers import BREAM, a_menu_in_force, counted, left_of

ASKED = FreePortions(portions=portions_id("dish", BREAM), line=LineId("m1"))


def test_what_holds_nothing_has_nothing_to_free() -> None:
    evening = a_menu_in_force()
    assert evening.asks("house", ASKED).happened == ()
    evening.asks("cook", counted(3))
    assert evening.asks("house", ASKED).happened == ()
    assert left_of(evening).left == 3


def test_nothing_is_due_while_nothing_is_held() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", counted(3))
    assert evening.lets_time_pass(minutes=60) == []
