"""Restore a dish."""

from __future__ import annotations

from server.menu.portions import Portions
from server.menu.restore import RestoreDish
from tests.menu.makers import BREAM, a_menu_in_force, counted, out

BACK = RestoreDish(what="dish", of=BREAM)


def test_a_restored_dish_is_counted_by_nobody() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out())
    evening.asks("cook", BACK)
    assert evening.sees(Portions) == []


def test_restoring_twice_is_restoring_once() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", counted(2))
    evening.asks("cook", BACK)
    assert evening.asks("marco", BACK).happened == ()


def test_86_against_restore_the_later_one_at_the_house_stands() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", BACK)
    evening.asks("marco", out())
    assert len(evening.sees(Portions)) == 1
