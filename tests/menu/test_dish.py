"""Where a dish is cooked, as it was chosen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.kit.ids import CategoryId, DishId, ModifierId, StationId
from server.menu.dish import Dish, Modifier, route, says_no

GRILL, FRY, PASTA = StationId("grill"), StationId("fry"), StationId("pasta")
BURGER = Dish(
    id=DishId("burger"),
    name="Burger",
    category=CategoryId("mains"),
    price_cents=1_850,
    course=2,
    station=GRILL,
    also_at=(PASTA,),
    tax="food",
)
PLAIN = Modifier(id=ModifierId("rare"), name="Rare", kitchen="rare")
WITH_FRIES = replace(PLAIN, id=ModifierId("fries"), also_at=(FRY,))
TARTARE = replace(PLAIN, id=ModifierId("raw"), station=PASTA)


def test_a_dish_is_cooked_where_the_menu_says_and_elsewhere_too() -> None:
    assert route(BURGER, (PLAIN,)) == (GRILL, (PASTA,))


def test_with_fries_it_is_the_fryer_s_too() -> None:
    assert route(BURGER, (WITH_FRIES, WITH_FRIES)) == (GRILL, (PASTA, FRY))


def test_a_choice_may_take_it_to_another_station() -> None:
    assert route(BURGER, (TARTARE,)) == (PASTA, ())


@pytest.mark.parametrize(
    ("words", "is_negative"),
    [("NO nuts", True), ("no nuts", True), ("without bun", True), ("Norwegian", False)],
)
def test_what_is_left_out_is_known_by_its_words(words: str, *, is_negative: bool) -> None:
    assert says_no(words) is is_negative


def test_or_by_what_the_menu_says_of_it() -> None:
    assert replace(PLAIN, kitchen="hold the mayo", negative=True).leaves_out
