"""The evening's dishes at the evening's prices, food with 7 % tax and drinks with 19 %."""

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

STARTERS, MAINS, SWEETS, DRINKS = "starters", "mains", "sweets", "drinks"
COURSES: dict[str, int | None] = {STARTERS: 1, MAINS: 2, SWEETS: 3, DRINKS: None}
DISHES: tuple[tuple[str, int, str, str, tuple[str, ...]], ...] = (
    ("Tomato soup", 690, STARTERS, "pasta", ()),
    ("Burrata", 1250, STARTERS, "cold", ()),
    ("Beef tartare", 1590, STARTERS, "cold", ()),
    ("Mixed salad", 780, STARTERS, "cold", ("without",)),
    ("Bread", 450, STARTERS, "cold", ()),
    ("Rib-eye", 3400, MAINS, "grill", ("how-cooked", "sauce")),
    ("Sea bream", 2750, MAINS, "grill", ()),
    ("Burger", 1850, MAINS, "grill", ("how-cooked", "on-top")),
    ("Tagliatelle", 1680, MAINS, "pasta", ()),
    ("Spaghetti", 1990, MAINS, "pasta", ()),
    ("French fries", 520, MAINS, "pasta", ()),
    ("Schnitzel", 990, MAINS, "pasta", ()),
    ("Panna cotta", 750, SWEETS, "cold", ()),
    ("Tiramisu", 820, SWEETS, "cold", ()),
    ("Beer", 460, DRINKS, "bar", ()),
    ("Water", 680, DRINKS, "bar", ()),
    ("Riesling", 740, DRINKS, "bar", ()),
    ("Bottle of red", 2900, DRINKS, "bar", ()),
    ("Spritz", 850, DRINKS, "bar", ()),
    ("Gin and tonic", 1050, DRINKS, "bar", ()),
    ("Cola", 390, DRINKS, "bar", ()),
    ("Espresso", 280, DRINKS, "bar", ()),
    ("Tap water", 0, DRINKS, "bar", ()),
)
HOW_COOKED = ("Rare", "Medium rare", "Medium", "Well done")


def _modifier(name: str, price_cents: int = 0) -> Modifier:
    return Modifier(
        id=ModifierId(slug(name)), name=name, kitchen=name.lower(), price_cents=price_cents
    )


def _group(id_: str, minimum: int, maximum: int, *modifiers: Modifier) -> ModifierGroup:
    return ModifierGroup(
        id=id_, name=id_.capitalize(), minimum=minimum, maximum=maximum, modifiers=modifiers
    )


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def dish_id(name: str) -> DishId:
    return DishId(slug(name))


def _dish(name: str, cents: int, kind: str, station: str, groups: tuple[str, ...]) -> Dish:
    return Dish(
        id=dish_id(name),
        name=name,
        category=CategoryId(kind),
        price_cents=cents,
        course=COURSES[kind],
        station=StationId(station),
        tax="drinks" if kind == DRINKS else "food",
        groups=groups,
    )


def the_carte() -> CarteDocument:
    return CarteDocument(
        currency="EUR",
        taxes=(
            Tax(id="food", name="Food", rate_bp=700),
            Tax(id="drinks", name="Drinks", rate_bp=1900),
        ),
        courses=tuple(
            CourseName(number=number, name=kind)
            for kind, number in COURSES.items()
            if number is not None
        ),
        categories=tuple(
            Category(
                id=CategoryId(kind),
                name=kind,
                station=StationId("bar" if course is None else "cold"),
                tax="drinks" if course is None else "food",
                course=course,
            )
            for kind, course in COURSES.items()
        ),
        groups=(
            _group("how-cooked", 1, 1, *(_modifier(name) for name in HOW_COOKED)),
            _group("on-top", 0, 2, _modifier("Cheese", 150), _modifier("Bacon", 200)),
            _group("sauce", 0, 1, _modifier("Pepper sauce", 250)),
            _group("without", 0, 1, _modifier("No nuts")),
        ),
        dishes=tuple(_dish(*each) for each in DISHES),
    )
