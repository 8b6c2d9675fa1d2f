"""Keep charge rules: the owner says who pays a service charge, and why it may be taken off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from server.bills.charge_rules import THE_HOUSE, ChargeRule, ChargeRules
from server.bills.views import charge_rules
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import is_id
from server.kit.money import NotAnAmount
from server.kit.taxes import RATE_WHOLE, rate_of
from server.kit.text import is_clean

CHARGES_MAX = 9
COVERS_MAX = 99
NAME_LENGTH_MAX = 40
REASONS_MAX = 12
REASON_LETTERS_MAX = 60


class KeepChargeRules(Command, frozen=True, kw_only=True):
    """Say from now on who pays a service charge; what is left out stays."""

    NAME: ClassVar[str] = "bills.keep_charge_rules"

    charges: tuple[ChargeRule, ...] | None = None
    waive_reasons: tuple[str, ...] | None = None
    exempt_reasons: tuple[str, ...] | None = None
    own_reasons: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeRulesKept(Event):
    """Bills that are drawn from now on are charged by these rules."""

    rules: ChargeRules

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: ChargeRules | None) -> ChargeRules:
        return self.rules


class WrongChargeRules(Refusal):
    """Rules that no house can keep."""

    code = "bills.wrong_charge_rules"


def load(page: Page, _asked: KeepChargeRules, _: Occasion) -> ChargeRules:
    return charge_rules(page)


def keep_charge_rules(
    there: ChargeRules, asked: KeepChargeRules, occasion: Occasion
) -> list[ChargeRulesKept]:
    wanted = ChargeRules(
        id=THE_HOUSE,
        charges=there.charges if asked.charges is None else asked.charges,
        waive_reasons=asked.waive_reasons or there.waive_reasons,
        exempt_reasons=asked.exempt_reasons or there.exempt_reasons,
        own_reasons=there.own_reasons if asked.own_reasons is None else asked.own_reasons,
    )
    fault = next(_faults(wanted), None)
    if fault:
        raise WrongChargeRules(fault)
    return [ChargeRulesKept(rules=wanted, at=occasion.now)]


def _faults(rules: ChargeRules) -> Iterator[str]:
    if len(rules.charges) > CHARGES_MAX:
        yield f"A house has at most {CHARGES_MAX} service charges."
    for id_, count in Counter(each.id for each in rules.charges).items():
        if count > 1 or not is_id(id_):
            yield f"Service charge {id_!r}: ids are made of a-z, 0-9 and hyphens, each once."
    for each in rules.charges:
        yield from _charge_faults(each)
    for reasons in (rules.waive_reasons, rules.exempt_reasons):
        if len(reasons) > REASONS_MAX:
            yield f"There are at most {REASONS_MAX} reasons to choose from."
        if any(not each.strip() or not is_clean(each, REASON_LETTERS_MAX) for each in reasons):
            yield f"A reason is one line of at most {REASON_LETTERS_MAX} letters."


def _charge_faults(charge: ChargeRule) -> Iterator[str]:
    if not charge.name.strip() or not is_clean(charge.name, NAME_LENGTH_MAX):
        yield f"{charge.name!r} is no readable name of a service charge."
    if not _is_rate(charge.rate):
        yield f"{charge.name}: “{charge.rate}” is no percent; write one like “12.5”, at most 100."
    if not 1 <= charge.covers <= COVERS_MAX:
        yield f"{charge.name}: a party is 1 to {COVERS_MAX} people."
    if not charge.services:
        yield f"{charge.name}: say whether it is for who eats in, takeaway or delivery."


def _is_rate(text: str) -> bool:
    try:
        return 0 < rate_of(text) <= RATE_WHOLE
    except NotAnAmount:
        return False
