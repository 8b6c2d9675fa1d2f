"""Keep price rules: the owner says who may lower prices, by how much, and for what reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.money import WHOLE_BP
from server.kit.text import is_clean
from server.orders.price_rules import THE_HOUSE, Allowance, PriceRules
from server.orders.views import price_rules

REASONS_MAX = 12
REASON_LETTERS_MAX = 60

Each = TypeVar("Each")


class KeepPriceRules(Command, frozen=True, kw_only=True):
    """Say who may lower prices from now on; what is left out stays."""

    NAME: ClassVar[str] = "orders.keep_price_rules"

    allowances: tuple[Allowance, ...] | None = None
    discount_reasons: tuple[str, ...] | None = None
    comp_reasons: tuple[str, ...] | None = None
    override_reasons: tuple[str, ...] | None = None
    own_reasons: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRulesKept(Event):
    """Prices are lowered by these rules from now on."""

    rules: PriceRules

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: PriceRules | None) -> PriceRules:
        return self.rules


class WrongPriceRules(Refusal):
    """Rules that no house can keep."""

    code = "orders.wrong_price_rules"


def load(page: Page, _asked: KeepPriceRules, _: Occasion) -> PriceRules:
    return price_rules(page)


def keep_price_rules(
    there: PriceRules, asked: KeepPriceRules, occasion: Occasion
) -> list[PriceRulesKept]:
    wanted = PriceRules(
        id=THE_HOUSE,
        allowances=_given(asked.allowances, there.allowances),
        discount_reasons=_given(asked.discount_reasons, there.discount_reasons),
        comp_reasons=_given(asked.comp_reasons, there.comp_reasons),
        override_reasons=_given(asked.override_reasons, there.override_reasons),
        own_reasons=there.own_reasons if asked.own_reasons is None else asked.own_reasons,
    )
    fault = next(_faults(wanted), None)
    if fault:
        raise WrongPriceRules(fault)
    return [PriceRulesKept(rules=wanted, at=occasion.now)]


def _faults(rules: PriceRules) -> Iterator[str]:
    for role, count in Counter(each.role for each in rules.allowances).items():
        if count > 1:
            yield f"What a {role} may give stands there {count} times."
    for each in rules.allowances:
        if not 0 <= each.discount_bp <= WHOLE_BP:
            yield f"A {each.role} gives 0 to 100 % of discount alone."
    for reasons in (rules.discount_reasons, rules.comp_reasons, rules.override_reasons):
        if len(reasons) > REASONS_MAX:
            yield f"There are at most {REASONS_MAX} reasons to choose from."
        if not reasons and not rules.own_reasons:
            yield "Without reasons to choose from, staff have to be able to write their own."
        if any(not each.strip() or not is_clean(each, REASON_LETTERS_MAX) for each in reasons):
            yield f"A reason is one line of at most {REASON_LETTERS_MAX} letters."


def _given(wanted: tuple[Each, ...] | None, there: tuple[Each, ...]) -> tuple[Each, ...]:
    return there if wanted is None else wanted
