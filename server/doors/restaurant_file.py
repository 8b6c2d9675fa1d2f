"""The restaurant's own file: a readable TOML that an owner copies, edits and loads."""

from __future__ import annotations

import tomllib
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import structs

from printers.encode.pictures import NoLogo, logo_of
from server.doors.file_words import in_words
from server.doors.price_parts import PricePart
from server.doors.restaurant_parts import (
    CategoryPart,
    DaypartPart,
    DishPart,
    GroupPart,
    InsteadPart,
    RestaurantFile,
)
from server.doors.tax_parts import RateUnreadable, tax_of
from server.kit.money import NotAnAmount, parsed, percent_of
from server.menu.daypart import Daypart
from server.menu.dish import (
    CarteDocument,
    Category,
    Dish,
    Modifier,
    ModifierGroup,
)
from server.menu.tax import Tax

AT_ONCE: Final = 0
"""How the file says "belongs to no course"."""
MINUTE_SECONDS: Final = 60
FILE_BYTES_MAX: Final = 2_000_000


class FileFaulty(Exception):
    """The file cannot be used; the sentence says where."""


def read(file: Path) -> RestaurantFile:
    """The file, or FileFaulty with a sentence for its owner."""
    try:
        if file.stat().st_size > FILE_BYTES_MAX:
            raise FileFaulty(f"{file.name} is larger than {FILE_BYTES_MAX // 1_000_000} MB.")
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as missing:
        raise FileFaulty(f"{file} cannot be read: {missing.strerror}.") from missing
    except UnicodeDecodeError as wrong:
        raise FileFaulty(f"{file.name} is not a text in UTF-8.") from wrong
    except tomllib.TOMLDecodeError as wrong:
        raise FileFaulty(f"{file.name} is not valid TOML: {wrong}.") from wrong
    try:
        found = msgspec.convert(content, type=RestaurantFile)
    except msgspec.ValidationError as wrong:
        raise FileFaulty(in_words(str(wrong), content)) from wrong
    return _with_its_logo(found, file.parent)


def _with_its_logo(found: RestaurantFile, folder: Path) -> RestaurantFile:
    if not found.house.logo:
        return found
    picture = folder / found.house.logo
    try:
        png = b64encode(logo_of(picture.read_bytes())).decode()
    except OSError as missing:
        raise FileFaulty(f"The logo {picture} cannot be read: {missing.strerror}.") from missing
    except NoLogo as no:
        raise FileFaulty(f"The logo {picture}: {no}") from no
    return structs.replace(found, house=structs.replace(found.house, logo=png))


def carte_of(file: RestaurantFile) -> CarteDocument:
    """The menu in the file, with each dish's course, station and tax resolved."""
    currency = file.house.currency
    return CarteDocument(
        currency=currency,
        taxes=_taxes(file),
        tax_rules=file.taxes.rules,
        courses=file.course,
        categories=tuple(_category(part) for part in file.category),
        groups=tuple(_group(part, currency) for part in file.group),
        dishes=tuple(
            _dish(part, category, currency)
            for category in file.category
            for part in category.dishes
        ),
        dayparts=tuple(_daypart(part, file) for part in file.daypart),
    )


def _taxes(file: RestaurantFile) -> tuple[Tax, ...]:
    try:
        return tuple(tax_of(part) for part in file.tax)
    except RateUnreadable as wrong:
        raise FileFaulty(str(wrong)) from wrong


def _amount(text: str, currency: str, whose: str, like: str = "12.50") -> int:
    try:
        return parsed(text, currency)
    except NotAnAmount as wrong:
        raise FileFaulty(f"{whose}: “{text}” cannot be read; write it like “{like}”.") from wrong


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
                    "price_cents": _amount(each.price, currency, each.name),
                    "negative": each.negative,
                    "station": each.station,
                    "also_at": each.also_at,
                    "prep_seconds": MINUTE_SECONDS * each.prep_minutes,
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
        "price_cents": _amount(part.price, currency, part.name),
        "course": _course(category.course if part.course is None else part.course),
        "station": part.station or category.station,
        "also_at": category.also_at if part.also_at is None else part.also_at,
        "tax": part.tax or category.tax,
        "groups": part.groups,
        "allergens": part.allergens,
        "prep_seconds": MINUTE_SECONDS
        * (category.prep_minutes if part.prep_minutes is None else part.prep_minutes),
        "barcodes": part.barcodes,
    }
    return msgspec.convert(own, type=Dish)


def _daypart(part: DaypartPart, file: RestaurantFile) -> Daypart:
    """What is said of a category holds for its dishes."""
    own = {
        **msgspec.to_builtins(part),
        "instead": [_instead(each, file) for each in part.instead],
        "prices": [row for each in part.prices for row in _prices(each, part.name, file)],
    }
    return msgspec.convert(own, type=Daypart)


def _instead(part: InsteadPart, file: RestaurantFile) -> dict[str, Any]:
    categories = {category.id: category for category in file.category}
    unknown = next((each for each in part.categories if each not in categories), None)
    if unknown is not None:
        raise FileFaulty(f"Dayparts: there is no category “{unknown}”.")
    named = (dish.id for each in part.categories for dish in categories[each].dishes)
    return {"station": part.station, "at": part.at, "dishes": [*part.dishes, *named]}


def _prices(part: PricePart, whose: str, file: RestaurantFile) -> Iterator[dict[str, Any]]:
    """What is said of a category holds for its dishes; percents are taken off the carte's price."""
    if bool(part.price) == bool(part.off):
        raise FileFaulty(f"{whose}: prices say either price or off.")
    categories = {category.id: category for category in file.category}
    unknown = next((each for each in part.categories if each not in categories), None)
    if unknown is not None:
        raise FileFaulty(f"{whose}: there is no category “{unknown}”.")
    named = [dish.id for each in part.categories for dish in categories[each].dishes]
    plain = {dish.id: dish for category in file.category for dish in category.dishes}
    currency = file.house.currency
    for id_ in (*part.dishes, *named):
        if id_ not in plain:
            raise FileFaulty(f"{whose}: there is no dish “{id_}”.")
        cents = _amount(part.price or plain[id_].price, currency, whose)
        less = percent_of(cents, _amount(part.off, "EUR", whose, "20")) if part.off else 0
        yield {"dish": id_, "price_cents": cents - less}


def price_rules(file: RestaurantFile) -> dict[str, Any]:
    """Who may lower prices, as the house takes it."""
    part = msgspec.to_builtins(file.prices)
    allowed = part.pop("allowed")
    for each in allowed:
        whose = f"[prices] {each['role']}"
        each["discount_bp"] = _amount(each.pop("discount"), "EUR", whose, "10")
    return {**part, "allowances": allowed}
