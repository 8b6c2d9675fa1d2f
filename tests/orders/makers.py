"""Makers for the orders: the evening's dishes, and what people ask for."""

from __future__ import annotations

from typing import Any

from server.hub.dispatch import CarriedOut
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.ids import (
    CategoryId,
    CheckId,
    DishId,
    FiringId,
    LineId,
    ModifierId,
    StationId,
    TurnId,
)
from server.menu.dish import (
    CarteDocument,
    Category,
    CourseName,
    Dish,
    Modifier,
    ModifierGroup,
    Tax,
)
from server.menu.publish import PublishMenu
from server.menu.room import ROOM as MENU
from server.orders.add import AddLines
from server.orders.check import Check, WholeCheck
from server.orders.fire import CourseFired, FireCourse
from server.orders.line import Line, NewLine
from server.orders.room import ROOM as ORDERS
from server.orders.send import Send
from server.orders.views import check_of
from server.orders.void import VoidLine
from tests.evening import Evening
from tests.floor.makers import an_open_house, seating
from tests.orders.till import TILL

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
    without = (a_modifier("no-nuts", "NO nuts"),)
    return (
        ModifierGroup(
            id="how-cooked", name="How it is cooked", minimum=1, maximum=1, modifiers=doneness
        ),
        ModifierGroup(id="on-top", name="On top", minimum=0, maximum=2, modifiers=toppings),
        ModifierGroup(id="sauce", name="Sauce", minimum=0, maximum=1, modifiers=sauces),
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


def a_house_with_a_menu() -> Evening:
    evening = an_open_house(MENU, ORDERS, TILL)
    evening.asks("mia", PublishMenu(document=a_carte()))
    return evening


def a_table_with_guests(label: str = "9", covers: int = 4, waiter: str = "anna") -> Evening:
    evening = a_house_with_a_menu()
    evening.asks(waiter, seating(label, covers=covers))
    return evening


def check_at(label: str, number: int = 1) -> CheckId:
    return CheckId(f"party-{label}-{number}")


def a_new_line(id_: str, dish: str, quantity: int = 1, **wishes: Any) -> NewLine:
    return NewLine(id=LineId(id_), dish=dish_id(dish), quantity=quantity, **wishes)


def adding(*lines: NewLine, label: str = "9", number: int = 1) -> AddLines:
    return AddLines(check=check_at(label, number), lines=lines)


def sending(
    *lines: str,
    firing: str = "f1",
    label: str = "9",
    number: int = 1,
    fire: int | None = None,
    hold: tuple[int, ...] = (),
) -> Send:
    return Send(
        check=check_at(label, number),
        lines=tuple(LineId(line) for line in lines),
        firing=FiringId(firing),
        fire=fire,
        hold=hold,
    )


def firing_course(
    course: int, *lines: str, firing: str = "fire", label: str = "9", number: int = 1
) -> FireCourse:
    return FireCourse(
        firing=FiringId(firing),
        check=check_at(label, number),
        course=course,
        lines=tuple(LineId(line) for line in lines),
    )


def voiding(
    line: str,
    pieces: int = 1,
    *,
    reason: str = "keyed wrong",
    correction: str = "void-1",
    label: str = "9",
    number: int = 1,
) -> VoidLine:
    return VoidLine(
        correction=correction,
        check=check_at(label, number),
        line=LineId(line),
        pieces=pieces,
        reason=reason,
    )


def orders_and_sends(
    evening: Evening, by: str, *lines: NewLine, firing: str, label: str = "9"
) -> CarriedOut:
    evening.asks(by, adding(*lines, label=label))
    return evening.asks(by, sending(*(line.id for line in lines), firing=firing, label=label))


def firings(done: CarriedOut) -> list[tuple[str, int | None, list[str]]]:
    """Each firing of an act: its id, its course, what the kitchen is told."""
    return [
        (event.firing, event.course, [f"{line.quantity} {line.name}" for line in event.lines])
        for event in done.happened
        if isinstance(event, CourseFired)
    ]


def of_kind(done: CarriedOut, kind: type[Event]) -> list[Event]:
    return [event for event in done.happened if isinstance(event, kind)]


def the_check(evening: Evening, label: str = "9", number: int = 1) -> WholeCheck:
    """The check as the house knows it, filed ones too."""
    found = check_of(Page(evening.kept), check_at(label, number))
    assert found is not None
    return found


def head_at(evening: Evening, label: str = "9", number: int = 1) -> Check:
    """The check as a screen shows it."""
    return evening.sees_one(Check, check_at(label, number))


def line_of(evening: Evening, id_: str) -> Line:
    return evening.sees_one(Line, id_)


TURN = TurnId("party-9")
