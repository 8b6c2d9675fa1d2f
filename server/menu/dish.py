"""What stands on the carte: dishes in categories, with their courses, stations and taxes."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from server.hub.messages import Record
from server.kit.clock import Moment
from server.kit.ids import CategoryId, DishId, ModifierId, StationId
from server.menu.daypart import Daypart
from server.menu.tax import Tax, TaxRules

COURSES_MAX = 9


class CourseName(Struct, frozen=True, kw_only=True):
    number: int
    name: str


class Category(Struct, frozen=True, kw_only=True):
    """Dishes that belong together; `course` None: at once, outside courses."""

    id: CategoryId
    name: str
    station: StationId
    tax: str
    course: int | None


class Modifier(Struct, frozen=True, kw_only=True):
    """One way to alter a dish; `kitchen` is how a docket says it: "+ cheese", "NO nuts"."""

    id: ModifierId
    name: str
    kitchen: str
    price_cents: int = 0
    prep_seconds: int = 0
    """So much longer it takes, or shorter."""
    negative: bool = False
    """Something is left out: it stands first. What begins with "no" or "without" always is."""
    station: StationId | None = None
    """The dish is cooked there instead."""
    also_at: tuple[StationId, ...] = ()
    """And there as well: "with fries" is the fryer's too."""

    @property
    def leaves_out(self) -> bool:
        return self.negative or says_no(self.kitchen)


class ModifierGroup(Struct, frozen=True, kw_only=True):
    """Modifiers to choose from, at least `minimum` and at most `maximum` of them."""

    id: str
    name: str
    minimum: int
    maximum: int
    modifiers: tuple[Modifier, ...]


class Dish(Struct, frozen=True, kw_only=True):
    """Course, station and tax are resolved from the category when the menu is published."""

    id: DishId
    name: str
    category: CategoryId
    price_cents: int
    course: int | None
    station: StationId
    also_at: tuple[StationId, ...] = ()
    """Other stations that have a hand in it; each gets it on a ticket of its own."""
    tax: str
    groups: tuple[str, ...] = ()
    allergens: tuple[str, ...] = ()
    prep_seconds: int = 0
    """From beginning to plate. Nought: nobody said."""
    barcodes: tuple[str, ...] = ()
    """What a scanner at the till reads off it."""


class CarteDocument(Struct, frozen=True, kw_only=True):
    """A whole menu, as it is published and fetched: never changed, only replaced."""

    currency: str
    taxes: tuple[Tax, ...]
    courses: tuple[CourseName, ...]
    categories: tuple[Category, ...]
    groups: tuple[ModifierGroup, ...]
    dishes: tuple[Dish, ...]
    dayparts: tuple[Daypart, ...] = ()
    tax_rules: TaxRules = TaxRules()


def says_no(words: str) -> bool:
    """NO nuts, without onions."""
    return words.partition(" ")[0].lower() in {"no", "without"}


def route(dish: Dish, modifiers: Iterable[Modifier]) -> tuple[StationId, tuple[StationId, ...]]:
    """The station that cooks the dish as it was chosen, and the others that have a hand in it."""
    modifiers = tuple(modifiers)
    moved = [each.station for each in modifiers if each.station is not None]
    station = moved[-1] if moved else dish.station
    others = (*dish.also_at, *(other for each in modifiers for other in each.also_at))
    return station, tuple(each for each in dict.fromkeys(others) if each != station)


class Menu(Record, frozen=True, kw_only=True, tag="menu"):
    """Which version of the carte is in force (id `current`)."""

    version: int
    published_at: Moment
    given_out: int = 0
    """Versions up to here may lie on tablets from before a restore; none is used again."""


class Carte(Record, frozen=True, kw_only=True, tag="carte"):
    """One version (its id) of the carte: filed from birth, screens fetch it over HTTP."""

    document: CarteDocument
