"""Change a line before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, ModifierId
from server.kit.money import written
from server.menu.carte import PublishedCarte
from server.menu.daypart import cooks
from server.menu.views import carte
from server.orders.check import CheckEvent, WholeCheck, check_open
from server.orders.choose import UnknownDish, chosen, plain_price, route_of
from server.orders.line import Line
from server.orders.priced_at import priced_at
from server.orders.tally import tallied
from server.orders.unsent import AlreadyRemoved, Entered, check_author, check_unsent, load_entered
from server.orders.wishes import check_wishes
from server.paper.views import letterhead


class ChangeLine(Command, frozen=True, kw_only=True):
    """Change what is given, leave the rest; seat 0 is no seat, course 0 is at once."""

    NAME: ClassVar[str] = "orders.change"

    line: LineId
    check: CheckId
    quantity: int | None = None
    course: int | None = None
    seat: int | None = None
    note: str | None = None
    modifiers: tuple[ModifierId, ...] | None = None
    allergies: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChanged(CheckEvent):
    """An unsent line is wanted otherwise."""

    before: Line
    line: Line

    def apply(self, state: WholeCheck) -> WholeCheck:
        return tallied(state.with_lines((self.line,)))


class PriceChanged(Refusal):
    """Another part of the day has begun since the line was entered."""

    code = "orders.price_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changing:
    """A line, and the carte that new modifiers are chosen from."""

    entered: Entered
    carte: PublishedCarte
    time_zone: str = "UTC"
    currency: str = "EUR"


def load(page: Page, asked: ChangeLine, _: Occasion) -> Changing:
    return Changing(
        entered=load_entered(page, asked.check, asked.line),
        carte=carte(page),
        time_zone=letterhead(page).time_zone,
        currency=letterhead(page).currency,
    )


def change(changing: Changing, asked: ChangeLine, occasion: Occasion) -> list[CheckEvent]:
    entered = changing.entered
    check_unsent(entered.line)
    check_open(entered.check)
    check_author(entered, occasion)
    if entered.line.removed_at is not None:
        raise AlreadyRemoved(f"{entered.line.name} was removed meanwhile: put it back first.")
    check_wishes(asked.quantity, asked.course, asked.seat, asked.note, asked.allergies)
    if (asked.quantity or 0) > entered.line.quantity:
        _check_price_stands(changing, occasion)
    line = replace(entered.line, **_given(asked))
    if asked.modifiers is not None:
        line = _altered(changing, line, asked.modifiers, occasion.now)
    if line == entered.line:
        return []
    return [LineChanged(check=line.check, before=entered.line, line=line, at=occasion.now)]


def _check_price_stands(changing: Changing, occasion: Occasion) -> None:
    """A line keeps its price; further pieces cost what they cost when they are entered."""
    line, carte = changing.entered.line, changing.carte
    dish = carte.dishes.get(line.dish)
    if dish is None:
        return
    cents, daypart = plain_price(carte, dish, priced_at(occasion), changing.time_zone)
    if daypart != line.daypart:
        price = written(cents, changing.currency)
        raise PriceChanged(f"{line.name} costs {price} now: enter further ones anew.")


def _given(asked: ChangeLine) -> dict[str, Any]:
    given = {
        "quantity": asked.quantity,
        "note": None if asked.note is None else asked.note.strip(),
        "allergies": asked.allergies,
    }
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if asked.course is not None:
        changes["course"] = asked.course or None
    if asked.seat is not None:
        changes["seat"] = asked.seat or None
    return changes


def _altered(changing: Changing, line: Line, modifiers: tuple[ModifierId, ...], at: Moment) -> Line:
    """The dish keeps the price at which it was entered; its modifiers cost what they cost now,

    and may take it to another station.
    """
    carte = changing.carte
    dish = carte.dishes.get(line.dish)
    if dish is None:
        raise UnknownDish(f"{line.name} is not on the menu any more.")
    now = chosen(carte, dish, modifiers)
    plain_cents = line.price_cents - sum(each.price_cents for each in line.modifiers)
    price_cents = plain_cents + sum(each.price_cents for each in now)
    station, also_at = route_of(carte, dish, modifiers)
    return replace(
        line,
        modifiers=now,
        price_cents=price_cents,
        list_price_cents=price_cents,
        station=station,
        also_at=also_at,
        cooks=cooks(carte.document.dayparts, at, changing.time_zone, dish.id, (station, *also_at)),
    )
