"""A small carte: the evening's dishes at the evening's prices."""

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
    ("Ice cream", 600, SWEETS, "cold", ("scoops",)),
    ("Beer", 460, DRINKS, "bar", ()),
    ("Water", 680, DRINKS, "bar", ()),
    ("Riesling", 740, DRINKS, "bar", ()),
    ("Bottle of red", 2900, DRINKS, "bar", ()),
    ("Spritz", 850, DRINKS, "bar", ()),
    ("Gin and tonic", 1050, DRINKS, "bar", ()),
    ("Cola", 390, DRINKS, "bar", ()),
    ("Espresso", 280, DRINKS, "bar", ()),
)
HOW_COOKED = ("rare", "medium-rare", "medium", "well-done")


def a_modifier(id_: str, kitchen: str, price_cents: int = 0) -> Modifier:
    return Modifier(
        id=ModifierId(id_), name=id_.capitalize(), kitchen=kitchen, price_cents=price_cents
    )


def groups() -> tuple[ModifierGroup, ...]:
    doneness = tuple(a_modifier(each, each) for each in HOW_COOKED)
    toppings = (a_modifier("cheese", "+ cheese", 150), a_modifier("bacon", "+ bacon", 200))
    sauces = (a_modifier("pepper-sauce", "+ pepper sauce", 250),)
    scoops = tuple(a_modifier(each, each) for each in ("vanilla", "lemon", "coffee"))
    without = (a_modifier("no-nuts", "NO nuts"),)
    return (
        ModifierGroup(
            id="how-cooked", name="How it is cooked", minimum=1, maximum=1, modifiers=doneness
        ),
        ModifierGroup(id="on-top", name="On top", minimum=0, maximum=2, modifiers=toppings),
        ModifierGroup(id="sauce", name="Sauce", minimum=0, maximum=1, modifiers=sauces),
        ModifierGroup(id="scoops", name="Scoops", minimum=2, maximum=3, modifiers=scoops),
        ModifierGroup(id="without", name="Without", minimum=0, maximum=1, modifiers=without),
    )


def dish_id(name: str) -> DishId:
    return DishId(name.lower().replace(" ", "-"))


def a_dish(name: str, price_cents: int, kind: str, station: str, groups_: tuple[str, ...]) -> Dish:
    return Dish(
        id=dish_id(name),
        name=name,
        category=CategoryId(f"{kind}-{station}"),
        price_cents=price_cents,
        course=COURSES[kind],
        station=StationId(station),
        tax="drinks" if kind == DRINKS else "food",
        groups=groups_,
    )


def a_carte(without: str = "") -> CarteDocument:
    dishes = tuple(a_dish(*each) for each in DISHES if each[0] != without)
    categories = {
        dish.category: Category(
            id=dish.category,
            name=dish.category,
            station=dish.station,
            tax=dish.tax,
            course=dish.course,
        )
        for dish in dishes
    }
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
        categories=tuple(categories.values()),
        groups=groups(),
        dishes=dishes,
    )
