"""The restaurant's own file: a readable TOML that an owner copies, edits and loads."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from server.kit.money import NotAnAmount, parsed
from server.menu.dish import (
    CarteDocument,
    Category,
    CourseName,
    Dish,
    Modifier,
    ModifierGroup,
    Tax,
)

AT_ONCE: Final = 0
"""How the file says "belongs to no course"."""
FILE_BYTES_MAX: Final = 2_000_000


class _Strict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class HousePart(_Strict, frozen=True, kw_only=True):
    name: str
    currency: str
    time_zone: str
    address: tuple[str, ...] = ()
    tax_number: str = ""
    footer: str = ""


class PrinterPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    address: str
    profile: str = "default"
    for_till: bool = False


class StationPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    warn_after_minutes: int
    late_after_minutes: int
    printer: str | None = None


class DrawerPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str


class TerminalPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    driver: str


class PersonPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    roles: tuple[str, ...]
    pin: str


class TablePart(_Strict, frozen=True, kw_only=True):
    label: str
    shape: str
    seats: int
    x: int
    y: int
    width: int
    height: int


class AreaPart(_Strict, frozen=True, kw_only=True):
    name: str
    tables: tuple[TablePart, ...]


class TaxPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    rate: str


class ModifierPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    kitchen: str = ""
    price: str = "0"


class GroupPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    minimum: int
    maximum: int
    modifiers: tuple[ModifierPart, ...]


class DishPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    price: str
    course: int | None = None
    station: str | None = None
    tax: str | None = None
    allergens: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


class CategoryPart(_Strict, frozen=True, kw_only=True):
    id: str
    name: str
    course: int
    station: str
    tax: str
    dishes: tuple[DishPart, ...]


class RestaurantFile(_Strict, frozen=True, kw_only=True):
    """The whole file, as it is written."""

    house: HousePart
    tax: tuple[TaxPart, ...]
    category: tuple[CategoryPart, ...]
    course: tuple[CourseName, ...] = ()
    group: tuple[GroupPart, ...] = ()
    printer: tuple[PrinterPart, ...] = ()
    station: tuple[StationPart, ...] = ()
    drawer: tuple[DrawerPart, ...] = ()
    terminal: tuple[TerminalPart, ...] = ()
    person: tuple[PersonPart, ...] = ()
    area: tuple[AreaPart, ...] = ()


class FileFaulty(Exception):
    """The file cannot be used; the sentence says where."""


def read(file: Path) -> RestaurantFile:
    """The file, or FileFaulty with a sentence for its owner."""
    try:
        if file.stat().st_size > FILE_BYTES_MAX:
            raise FileFaulty(f"{file.name} is larger than {FILE_BYTES_MAX // 1_000_000} MB.")
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        return msgspec.convert(content, type=RestaurantFile)
    except OSError as missing:
        raise FileFaulty(f"{file} cannot be read: {missing.strerror}.") from missing
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise FileFaulty(f"{file.name} is not valid TOML: {wrong}.") from wrong
    except msgspec.ValidationError as wrong:
        raise FileFaulty(f"{file.name}: {wrong}.") from wrong


def carte_of(file: RestaurantFile) -> CarteDocument:
    """The menu in the file, with each dish's course, station and tax resolved."""
    currency = file.house.currency
    try:
        return CarteDocument(
            currency=currency,
            taxes=tuple(
                Tax(id=tax.id, name=tax.name, rate_bp=parsed(tax.rate, "EUR")) for tax in file.tax
            ),
            courses=file.course,
            categories=tuple(_category(part) for part in file.category),
            groups=tuple(_group(part, currency) for part in file.group),
            dishes=tuple(
                _dish(part, category, currency)
                for category in file.category
                for part in category.dishes
            ),
        )
    except NotAnAmount as wrong:
        raise FileFaulty(f"{wrong}") from wrong


def _course(number: int) -> int | None:
    return None if number == AT_ONCE else number


def _category(part: CategoryPart) -> Category:
    return msgspec.convert(
        {
            "id": part.id,
            "name": part.name,
            "station": part.station,
            "tax": part.tax,
            "course": _course(part.course),
        },
        type=Category,
    )


def _group(part: GroupPart, currency: str) -> ModifierGroup:
    return ModifierGroup(
        id=part.id,
        name=part.name,
        minimum=part.minimum,
        maximum=part.maximum,
        modifiers=tuple(
            msgspec.convert(
                {
                    "id": each.id,
                    "name": each.name,
                    "kitchen": each.kitchen or each.name.lower(),
                    "price_cents": parsed(each.price, currency),
                },
                type=Modifier,
            )
            for each in part.modifiers
        ),
    )


def _dish(part: DishPart, category: CategoryPart, currency: str) -> Dish:
    own: Mapping[str, Any] = {
        "id": part.id,
        "name": part.name,
        "category": category.id,
        "price_cents": parsed(part.price, currency),
        "course": _course(category.course if part.course is None else part.course),
        "station": part.station or category.station,
        "tax": part.tax or category.tax,
        "groups": part.groups,
        "allergens": part.allergens,
    }
    return msgspec.convert(own, type=Dish)
