"""Makers for the menu: a house with the demo's carte, and what the kitchen says of its dishes."""

from __future__ import annotations

from server.doors.demo import DEMO
from server.doors.restaurant_file import carte_of, read
from server.menu.eighty_six import CountPortions, EightySix
from server.menu.portions import Portions, Sold, portions_id
from server.menu.publish import PublishMenu
from server.menu.room import ROOM
from tests.evening import Evening

BREAM = "sea-bream"


def a_menu_in_force() -> Evening:
    evening = Evening(rooms=[ROOM])
    evening.asks("marco", PublishMenu(document=carte_of(read(DEMO))))
    return evening


def out(of: str = BREAM, what: Sold = "dish", *, until_restored: bool = False) -> EightySix:
    return EightySix(what=what, of=of, until_restored=until_restored)


def counted(left: int, of: str = BREAM, what: Sold = "dish") -> CountPortions:
    return CountPortions(what=what, of=of, left=left)


def left_of(evening: Evening, of: str = BREAM, what: Sold = "dish") -> Portions:
    return evening.sees_one(Portions, portions_id(what, of))
