"""Open dish: something that is not on the carte, with a name, a price, a tax and a station."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.floor.change_covers import check_here
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import CheckId, DishId, LineId, StationId, derived
from server.kit.text import is_clean
from server.menu.daypart import cooks
from server.menu.publish import NAME_LENGTH_MAX, PRICE_CENTS_MAX
from server.orders.add import AddLines, LinesAdded, Order, placed
from server.orders.add import load as load_order
from server.orders.check import known
from server.orders.line import Line, NewLine
from server.orders.lowering import ManagerNeeded
from server.orders.override import WrongPrice
from server.orders.price_rules import PriceRules
from server.orders.views import price_rules
from server.orders.wishes import check_wishes


class AddOpenDish(Command, frozen=True, kw_only=True):
    """Enter a dish that is not on the carte. `course` 0 is at once."""

    NAME: ClassVar[str] = "orders.add_open"

    check: CheckId
    line: LineId
    name: str
    price_cents: int
    tax: str
    station: StationId
    course: int = 0
    quantity: int = 1
    seat: int | None = None
    note: str = ""
    allergies: tuple[str, ...] = ()


class BadDishName(Refusal):
    """A dish without a name that a docket can print."""

    code = "orders.bad_dish_name"


class UnknownTax(Refusal):
    """The carte has no such tax."""

    code = "orders.unknown_tax"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The order, and who in this house may enter what is not on the carte."""

    order: Order
    rules: PriceRules


def load(page: Page, asked: AddOpenDish, occasion: Occasion) -> Opening:
    as_line = NewLine(id=asked.line, dish=dish_of(asked.name))
    order = load_order(page, AddLines(check=asked.check, lines=(as_line,)), occasion)
    return Opening(order=order, rules=price_rules(page))


def add_open(state: Opening, asked: AddOpenDish, occasion: Occasion) -> Sequence[Event]:
    order = state.order
    known(order.checks[-1] if order.checks else None)
    assert order.turn is not None, "a check always has a party"
    entered = {line.id for check in order.checks for line in check.lines}
    if asked.line in entered | order.left:
        return []
    check_here(order.turn)
    _check_dish(order, asked)
    if not state.rules.allows("open_dish", occasion.roles) and not occasion.may("manager"):
        raise ManagerNeeded("A manager has to agree to a dish off the menu: type the PIN.")
    check, opened = placed(order, {asked.line}, 1, occasion)
    line = _line(order, asked, check, occasion)
    added = LinesAdded(
        check=check,
        lines=(line,),
        by=occasion.by,
        offered_again=occasion.offered_again,
        at=occasion.now,
    )
    return [*opened, added]


def dish_of(name: str) -> DishId:
    """The same name is the same dish: a station counts all of them together."""
    return DishId(f"open-{derived('open dish', name.strip().casefold())}")


def _check_dish(order: Order, asked: AddOpenDish) -> None:
    if not asked.name.strip() or not is_clean(asked.name, NAME_LENGTH_MAX):
        raise BadDishName(f"A dish has a name of one line, at most {NAME_LENGTH_MAX} letters.")
    if not 0 <= asked.price_cents <= PRICE_CENTS_MAX:
        raise WrongPrice("A price is nothing or more, and no more than anything costs.")
    if asked.tax not in order.carte.taxes:
        raise UnknownTax("This tax is not on the menu. The menu may have changed: look again.")
    check_wishes(asked.quantity, asked.course, asked.seat, asked.note, asked.allergies)


def _line(order: Order, asked: AddOpenDish, check: CheckId, occasion: Occasion) -> Line:
    dish, service = dish_of(asked.name), order.turn.service if order.turn else "eat_in"
    dayparts = order.carte.document.dayparts
    return Line(
        id=asked.line,
        check=check,
        dish=dish,
        name=asked.name.strip(),
        price_cents=asked.price_cents,
        list_price_cents=asked.price_cents,
        quantity=asked.quantity,
        course=asked.course or None,
        seat=asked.seat or None,
        note=asked.note.strip(),
        allergies=asked.allergies,
        station=asked.station,
        cooks=cooks(dayparts, occasion.now, order.time_zone, dish, (asked.station,)),
        **order.carte.taxed(asked.tax, service),
        service=service,
        person=occasion.by,
        entered_at=occasion.now,
    )
