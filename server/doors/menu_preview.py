"""What a new menu would change, said before it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from server.kit.money import written
from server.menu.dish import CarteDocument
from server.menu.tax import Elsewhere, TaxRules

Things = Mapping[str, Struct]


def preview(old: CarteDocument | None, new: CarteDocument) -> list[str]:
    """One row a change; empty when the menus are equal."""
    if old == new:
        return []
    before, after = _things(old), _things(new)
    rows = [row for what, things in after.items() for row in _rows(what, before[what], things, new)]
    if old and old.tax_rules != new.tax_rules:
        rows.insert(0, f"~ how tax is worked out: {', '.join(_rules(new.tax_rules))}")
    if old and old.currency != new.currency:
        rows.insert(0, f"~ currency {old.currency} → {new.currency}")
    return rows or ["~ the order of the menu"]


def _rules(rules: TaxRules) -> Iterator[str]:
    yield "rounded on every line" if rules.by_line else "once for each rate"
    yield f"prices keep their {rules.keeps}"
    yield f"exempt guests pay the {rules.exempt_keeps}"


def _things(menu: CarteDocument | None) -> dict[str, Things]:
    """Dishes first; they are what guests see."""
    if menu is None:
        return {
            "": {},
            "modifier ": {},
            "choice ": {},
            "category ": {},
            "course ": {},
            "tax ": {},
            "daypart ": {},
        }
    return {
        "": {dish.id: dish for dish in menu.dishes},
        "modifier ": {each.id: each for group in menu.groups for each in group.modifiers},
        "choice ": {group.id: group for group in menu.groups},
        "category ": {category.id: category for category in menu.categories},
        "course ": {str(course.number): course for course in menu.courses},
        "tax ": {tax.id: tax for tax in menu.taxes},
        "daypart ": {daypart.id: daypart for daypart in menu.dayparts},
    }


def _rows(what: str, before: Things, after: Things, menu: CarteDocument) -> Iterator[str]:
    for id_, thing in after.items():
        if id_ not in before:
            yield f"+ {what}{_name(thing)}{_priced(thing, menu)}"
        elif before[id_] != thing:
            for difference in _differences(before[id_], thing, menu):
                yield f"~ {what}{_name(thing)}: {difference}"
    for id_, thing in before.items():
        if id_ not in after:
            yield f"- {what}{_name(thing)}"


def _name(thing: Struct) -> str:
    return str(getattr(thing, "name", ""))


def _priced(thing: Struct, menu: CarteDocument) -> str:
    cents = getattr(thing, "price_cents", 0)
    return f"  {written(cents, menu.currency)}" if cents else ""


def _differences(old: Struct, new: Struct, menu: CarteDocument) -> Iterator[str]:
    for what in new.__struct_fields__:
        was, now = getattr(old, what), getattr(new, what)
        if was == now:
            continue
        if what == "name":
            yield f"was called {was}"
        elif what == "price_cents":
            yield f"{written(was, menu.currency)} → {written(now, menu.currency)}"
        elif what == "rate_bp":
            yield f"{written(was, 'EUR')} % → {written(now, 'EUR')} %"
        elif what == "added":
            yield "comes on top of prices" if now else "is in the prices"
        elif what == "modifiers":
            yield from _choices(was, now)
        else:
            yield f"{what} {_words(was)} → {_words(now)}"


def _choices(was: Sequence[Any], now: Sequence[Any]) -> Iterator[str]:
    """A choice that stays and changes has a row of its own."""
    old, new = [each.name for each in was], [each.name for each in now]
    if [each.id for each in was] != [each.id for each in now]:
        yield f"{_words(old)} → {_words(new)}"


def _words(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(_words(each) for each in value) or "none"
    if isinstance(value, Elsewhere):
        return f"{value.tax} for {value.service}"
    return "at once" if value is None else str(value)
