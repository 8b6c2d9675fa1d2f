"""The evening's dishes, as the kitchen cares for them: name, station, course, modifiers."""

from __future__ import annotations

from server.kit.ids import CategoryId, DishId, ModifierId, StationId
from server.menu.dish import (
    CarteDocument,
    Category,
    CourseName,
    Dish,
    Modifier,
    ModifierGroup,
)
from server.menu.tax import Tax

DISHES = (
    ("Tomato soup", "pasta", 1),
    ("Burrata", "cold", 1),
    ("Beef tartare", "cold", 1),
    ("Mixed salad", "cold", 1),
    ("Bread", "cold", 1),
    ("Rib-eye", "grill", 2),
    ("Sea bream", "grill", 2),
    ("Burger", "grill", 2),
    ("Tagliatelle with mushrooms", "pasta", 2),
    ("Spaghetti with prawns", "pasta", 2),
    ("French fries", "pasta", 2),
    ("Child's schnitzel", "pasta", 2),
    ("Panna cotta", "cold", 3),
    ("Tiramisu", "cold", 3),
    ("Beer 0.4 l", "bar", None),
    ("Water 0.75 l", "bar", None),
    ("Riesling 0.15 l", "bar", None),
    ("Bottle of red 0.75 l", "bar", None),
    ("Spritz", "bar", None),
    ("Gin and tonic", "bar", None),
    ("Cola", "bar", None),
    ("Espresso", "bar", None),
)
MODIFIERS = {
    "Rib-eye": ("rare", "medium rare", "medium", "well done", "+ pepper sauce"),
    "Burger": ("medium", "well done", "+ cheese", "+ bacon"),
    "Mixed salad": ("NO nuts",),
}


def dish_id(name: str) -> DishId:
    return DishId("".join(letter if letter.isalnum() else "-" for letter in name.lower()))


def modifier_id(dish: str, words: str) -> ModifierId:
    return ModifierId(f"{dish_id(dish)}-{dish_id(words)}".replace("---", "-"))


def a_carte() -> CarteDocument:
    return CarteDocument(
        currency="EUR",
        taxes=(Tax(id="food", name="Food", rate_bp=700),),
        courses=tuple(CourseName(number=each, name=f"Course {each}") for each in (1, 2, 3)),
        categories=tuple(
            Category(id=category, name=category, station=StationId(station), tax="food", course=at)
            for category, station, at in sorted(
                {(_category(station, course), station, course) for _, station, course in DISHES},
                key=lambda each: each[0],
            )
        ),
        groups=tuple(_group(dish, words) for dish, words in MODIFIERS.items()),
        dishes=tuple(_dish(*dish) for dish in DISHES),
    )


def _category(station: str, course: int | None) -> CategoryId:
    return CategoryId(f"{station}-{course or 'now'}")


def _group(dish: str, words: tuple[str, ...]) -> ModifierGroup:
    return ModifierGroup(
        id=f"of-{dish_id(dish)}",
        name=f"{dish} how",
        minimum=0,
        maximum=len(words),
        modifiers=tuple(
            Modifier(id=modifier_id(dish, each), name=each, kitchen=each) for each in words
        ),
    )


def _dish(name: str, station: str, course: int | None) -> Dish:
    return Dish(
        id=dish_id(name),
        name=name,
        category=_category(station, course),
        price_cents=1_000,
        course=course,
        station=StationId(station),
        tax="food",
        groups=(f"of-{dish_id(name)}",) if name in MODIFIERS else (),
        allergens=(),
    )
