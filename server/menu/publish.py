"""Publish a menu: from now on this is what can be ordered; open lines keep name and price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.clock import Moment
from server.kit.ids import is_id
from server.kit.text import is_clean
from server.menu.allergen import ALLERGENS
from server.menu.barcode import barcode_faults
from server.menu.carte import PublishedCarte, at_hand
from server.menu.daypart import daypart_faults
from server.menu.dish import COURSES_MAX, Carte, CarteDocument, Dish, Menu, ModifierGroup
from server.menu.tax import tax_faults

DISHES_MAX = 2_000
NAME_LENGTH_MAX = 60
PRICE_CENTS_MAX = 1_000_000
PREP_SECONDS_MAX = 4 * 60 * 60
CURRENT = "current"


class PublishMenu(Command, frozen=True, kw_only=True):
    """Put a whole menu in force."""

    NAME: ClassVar[str] = "menu.publish"
    document: CarteDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class CarteWritten(Event):
    """A version of the carte was laid down for ever."""

    version: int
    document: CarteDocument

    @property
    def subject(self) -> str:
        return str(self.version)

    def apply(self, _nothing: PublishedCarte | None) -> PublishedCarte:
        return at_hand(Carte(id=str(self.version), document=self.document))


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuPublished(Event):
    """This version is in force from now on."""

    version: int

    @property
    def subject(self) -> str:
        return CURRENT

    def apply(self, _before: Menu | None) -> Menu:
        return Menu(id=CURRENT, version=self.version, published_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsSkipped(Event):
    """Tablets may keep versions up to here that this history no longer knows."""

    version: int

    @property
    def subject(self) -> str:
        return CURRENT

    def apply(self, before: Menu | None) -> Menu:
        assert before is not None, "only a menu in force has versions to skip"
        return replace(before, given_out=max(before.given_out, self.version))


class MenuFaulty(Refusal):
    """The menu contradicts itself; the sentence says where."""

    code = "menu.faulty"


def publish(current: Menu | None, asked: PublishMenu, occasion: Occasion) -> Sequence[Event]:
    fault = next(faults(asked.document), None)
    if fault:
        raise MenuFaulty(fault)
    version = max(current.version, current.given_out) + 1 if current else 1
    return [
        CarteWritten(at=occasion.now, version=version, document=asked.document),
        MenuPublished(at=occasion.now, version=version),
    ]


def faults(document: CarteDocument) -> Iterator[str]:
    """Everything wrong with a menu, each in a sentence for its owner."""
    if not 0 < len(document.dishes) <= DISHES_MAX:
        yield f"A menu holds between 1 and {DISHES_MAX} dishes."
    yield from _doubled("Tax", [tax.id for tax in document.taxes])
    yield from _doubled("Category", [category.id for category in document.categories])
    yield from _doubled("Modifier group", [group.id for group in document.groups])
    yield from _doubled("Daypart", [daypart.id for daypart in document.dayparts])
    yield from _doubled("Dish", [dish.id for dish in document.dishes])
    yield from _doubled(
        "Modifier", [each.id for group in document.groups for each in group.modifiers]
    )
    for course in document.courses:
        if not 1 <= course.number <= COURSES_MAX:
            yield f"Course {course.number}: courses are numbered 1 to {COURSES_MAX}."
    for name in _headings(document):
        if not name.strip() or not is_clean(name, NAME_LENGTH_MAX):
            yield f"{name!r} is no readable name."
    yield from tax_faults(document.taxes)
    for group in document.groups:
        yield from _group_faults(group)
    for dish in document.dishes:
        yield from _dish_faults(document, dish)
    yield from barcode_faults(document.dishes)
    yield from daypart_faults(document.dayparts, (dish.id for dish in document.dishes))


def _headings(document: CarteDocument) -> Iterator[str]:
    """What stands over the dishes and between them."""
    yield from (tax.name for tax in document.taxes)
    yield from (course.name for course in document.courses)
    yield from (category.name for category in document.categories)
    yield from (group.name for group in document.groups)
    yield from (daypart.name for daypart in document.dayparts)


def _doubled(what: str, ids: Sequence[str]) -> Iterator[str]:
    for id_, count in Counter(ids).items():
        if count > 1:
            yield f"{what} {id_} stands {count} times."
        if not is_id(id_):
            yield f"{what} {id_!r}: ids are made of a-z, 0-9 and hyphens."


def _group_faults(group: ModifierGroup) -> Iterator[str]:
    if not 0 <= group.minimum <= group.maximum <= len(group.modifiers):
        count = len(group.modifiers)
        yield f"Group {group.id}: minimum and maximum do not fit its {count} choices."
    for modifier in group.modifiers:
        if abs(modifier.price_cents) > PRICE_CENTS_MAX:
            yield f"Modifier {modifier.id} has an unbelievable price."
        if abs(modifier.prep_seconds) > PREP_SECONDS_MAX:
            yield f"Modifier {modifier.id} changes the time of a dish unbelievably."
        if not is_clean(modifier.name + modifier.kitchen, 2 * NAME_LENGTH_MAX):
            yield f"Modifier {modifier.id} has an unreadable name."


def _dish_faults(document: CarteDocument, dish: Dish) -> Iterator[str]:
    if not dish.name.strip() or not is_clean(dish.name, NAME_LENGTH_MAX):
        yield f"Dish {dish.id} has no readable name."
    prices = _prices(document, dish)
    if not all(0 <= price <= PRICE_CENTS_MAX for price in prices):
        yield f"{dish.name} has an unbelievable price."
    if not 0 <= dish.prep_seconds <= PREP_SECONDS_MAX:
        yield f"{dish.name} takes an unbelievable time to make."
    if min(prices) < _reduction(document, dish):
        yield f"{dish.name} can be altered until it costs less than nothing."
    if dish.tax not in {tax.id for tax in document.taxes}:
        yield f"{dish.name}: there is no tax {dish.tax}."
    if dish.category not in {category.id for category in document.categories}:
        yield f"{dish.name}: there is no category {dish.category}."
    if dish.course is not None and dish.course not in {c.number for c in document.courses}:
        yield f"{dish.name}: there is no course {dish.course}."
    for group in set(dish.groups) - {group.id for group in document.groups}:
        yield f"{dish.name}: there is no modifier group {group}."
    for allergen in set(dish.allergens) - set(ALLERGENS):
        yield f"{dish.name}: {allergen} is not one of the 14 allergens."


def _prices(document: CarteDocument, dish: Dish) -> list[int]:
    """Its own, and those of parts of the day."""
    then = (each for daypart in document.dayparts for each in daypart.prices)
    return [dish.price_cents, *(each.price_cents for each in then if each.dish == dish.id)]


def _reduction(document: CarteDocument, dish: Dish) -> int:
    """How much cheaper the dish gets at most by what is chosen with it."""
    groups = [group for group in document.groups if group.id in dish.groups]
    lowest = (
        sorted(min(0, each.price_cents) for each in group.modifiers)[: group.maximum]
        for group in groups
    )
    return -sum(sum(prices) for prices in lowest)


def skip_versions(current: Menu | None, version: int, at: Moment) -> list[Event]:
    """For register, after a restore: what tablets keep by its number is never another menu."""
    if current is None or version <= current.version:
        return []
    return [VersionsSkipped(version=version, at=at)]
