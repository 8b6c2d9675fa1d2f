"""The evening's dishes, by the names that the script gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a waiter enters: so many of a dish, altered like this, for this seat."""

    dish: str
    quantity: int = 1
    modifiers: tuple[str, ...] = ()
    seat: int | None = None
    course: int | None = None
    allergies: tuple[str, ...] = ()
    note: str = ""

    def __rmul__(self, quantity: int) -> Wish:
        return replace(self, quantity=quantity)

    def args(self, line: str) -> dict[str, Any]:
        said: dict[str, Any] = {"id": line, "dish": self.dish, "quantity": self.quantity}
        for name in ("modifiers", "seat", "course", "allergies", "note"):
            if getattr(self, name):
                said[name] = getattr(self, name)
        return said


def dish(name: str, *modifiers: str, **how: Any) -> Wish:
    return Wish(dish=name, modifiers=modifiers, **how)


SOUP, BURRATA, TARTARE = dish("tomato-soup"), dish("burrata"), dish("beef-tartare")
SALAD, BREAD = dish("mixed-salad"), dish("bread")
BREAM, TAGLIATELLE, SPAGHETTI = dish("sea-bream"), dish("tagliatelle"), dish("spaghetti-prawns")
FRIES, SCHNITZEL = dish("french-fries"), dish("child-schnitzel")
PANNA_COTTA, TIRAMISU = dish("panna-cotta"), dish("tiramisu")
BEER, WATER, RIESLING, RED = dish("beer"), dish("water"), dish("riesling"), dish("red-bottle")
SPRITZ, GIN_TONIC, COLA, ESPRESSO = (
    dish("spritz"),
    dish("gin-tonic"),
    dish("cola"),
    dish("espresso"),
)


def rib_eye(cooked: str, *more: str, **how: Any) -> Wish:
    return dish("rib-eye", cooked, *more, **how)


def burger(cooked: str, *more: str, **how: Any) -> Wish:
    return dish("burger", cooked, *more, **how)
