"""Publish a menu."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from server.doors.demo import DEMO
from server.doors.restaurant_file import carte_of, read
from server.kit.ids import ModifierId
from server.menu.dish import CarteDocument, CourseName, Menu, Modifier, ModifierGroup
from server.menu.publish import MenuFaulty, PublishMenu
from server.menu.room import ROOM
from tests.evening import Evening

MENU = carte_of(read(DEMO))


def published(document: CarteDocument) -> Evening:
    evening = Evening(rooms=[ROOM])
    evening.asks("marco", PublishMenu(document=document))
    return evening


def test_a_published_menu_is_in_force() -> None:
    assert published(MENU).sees_one(Menu, "current").version == 1


def test_a_new_menu_is_a_new_version_and_the_old_one_stays_readable() -> None:
    evening = published(MENU)
    evening.asks("marco", PublishMenu(document=replace(MENU, dishes=MENU.dishes[:10])))
    assert evening.sees_one(Menu, "current").version == 2
    kept = {key for states in evening.kept.states.values() for key in states}
    assert {"1", "2"} <= kept


def test_screens_get_the_version_not_the_dishes() -> None:
    assert list(published(MENU).screen) == ["menu:current"]


FIRST = MENU.dishes[0]
BARGAIN = ModifierGroup(
    id="bargain",
    name="Bargain",
    minimum=0,
    maximum=1,
    modifiers=(Modifier(id=ModifierId("free"), name="Free", kitchen="free", price_cents=-100_000),),
)
FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"dishes": ()}, "between 1 and"),
    ({"dishes": (FIRST, FIRST)}, "stands 2 times"),
    ({"dishes": (replace(FIRST, tax="luxury"),)}, "no tax luxury"),
    ({"dishes": (replace(FIRST, category="zoo"),)}, "no category zoo"),
    ({"dishes": (replace(FIRST, course=9),)}, "no course 9"),
    ({"dishes": (replace(FIRST, groups=("colours",)),)}, "no modifier group colours"),
    ({"dishes": (replace(FIRST, allergens=("love",)),)}, "not one of the 14 allergens"),
    ({"dishes": (replace(FIRST, price_cents=-1),)}, "unbelievable price"),
    ({"dishes": (replace(FIRST, name="\x1b@Soup"),)}, "no readable name"),
    ({"dishes": (replace(FIRST, id="Tomato Soup"),)}, "ids are made of"),
    ({"taxes": (replace(MENU.taxes[0], rate_bp=70_000), *MENU.taxes[1:])}, "between 0 and 100"),
    ({"courses": (CourseName(number=12, name="Late"), *MENU.courses)}, "numbered 1 to 9"),
    ({"categories": (replace(MENU.categories[0], name="\x07"),)}, "no readable name"),
    ({"groups": (BARGAIN,), "dishes": (replace(FIRST, groups=("bargain",)),)}, "less than nothing"),
    ({"groups": (replace(MENU.groups[0], minimum=3, maximum=2), *MENU.groups[1:])}, "do not fit"),
]


@pytest.mark.parametrize(("wrong", "sentence"), FAULTS)
def test_a_menu_that_contradicts_itself_is_refused(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(MenuFaulty, match=sentence):
        published(replace(MENU, **wrong))
