"""What a new menu would change, said before it does."""

from __future__ import annotations

from collections.abc import Iterator

from server.kit.money import written
from server.menu.dish import CarteDocument, Dish


def preview(old: CarteDocument | None, new: CarteDocument) -> list[str]:
    """One row a change; empty when the menus are equal."""
    if old == new:
        return []
    before = {dish.id: dish for dish in old.dishes} if old else {}
    after = {dish.id: dish for dish in new.dishes}
    rows = [
        f"+ {dish.name}  {_price(dish, new)}" for id_, dish in after.items() if id_ not in before
    ]
    rows += [f"- {dish.name}" for id_, dish in before.items() if id_ not in after]
    for id_, dish in after.items():
        if id_ in before and before[id_] != dish:
            rows += [f"~ {dish.name}: {what}" for what in _differences(before[id_], dish, new)]
    return rows or ["~ categories, courses, taxes or modifiers"]


def _differences(old: Dish, new: Dish, menu: CarteDocument) -> Iterator[str]:
    if old.name != new.name:
        yield f"was called {old.name}"
    if old.price_cents != new.price_cents:
        yield f"{_price(old, menu)} → {_price(new, menu)}"
    for what in ("category", "course", "station", "tax", "groups", "allergens"):
        was, now = getattr(old, what), getattr(new, what)
        if was != now:
            yield f"{what} {_words(was)} → {_words(now)}"


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "at once" if value is None else str(value)


def _price(dish: Dish, menu: CarteDocument) -> str:
    return written(dish.price_cents, menu.currency)
