"""Does this house take money: yes, on trial, or not at all because another till does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from server.floor.customs import Money
from server.floor.views import customs
from server.hub.dispatch import Verb
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page

TRIAL_FROM: Final = 9_000_000
"""Numbers of a trial begin behind it: none is ever taken for a receipt's, and none is used up."""


class KitchenOnly(Refusal):
    """The money is another till's business."""

    code = "floor.kitchen_only"


def money(page: Page) -> Money:
    return customs(page).money


def is_trial(page: Page) -> bool:
    return money(page) == "trial"


def next_number(last: int, last_trial: int, *, trial: bool) -> int:
    """Of receipts, drawer reports or Zs: those of a trial are a row of their own."""
    return max(last_trial, TRIAL_FROM) + 1 if trial else last + 1


def with_money(verbs: Iterable[Verb[Any, Any]]) -> tuple[Verb[Any, Any], ...]:
    """These acts are refused where the house only cooks."""
    return tuple(replace(verb, load=_checked(verb)) for verb in verbs)


def _checked(verb: Verb[Any, Any]) -> Any:  # noqa: ANN401 - whatever the verb loads
    def load(page: Page, asked: Command, occasion: Occasion) -> Any:  # noqa: ANN401 - the same
        if money(page) == "off":
            raise KitchenOnly(
                "This house runs kitchen only: bills and payments are done at the other till."
            )
        return verb.load(page, asked, occasion)

    return load
