"""The house's rules on prices."""

from __future__ import annotations

import pytest

from server.orders.keep_price_rules import REASONS_MAX, KeepPriceRules, WrongPriceRules
from server.orders.price_rules import PLAIN, Allowance, PriceRules
from tests.orders.makers import a_house_with_a_menu


def test_what_is_left_out_stays() -> None:
    evening = a_house_with_a_menu()
    evening.asks("mia", KeepPriceRules(comp_reasons=("Friend of the house",)))
    evening.asks("mia", KeepPriceRules(allowances=(Allowance(role="cashier", discount_bp=2_000),)))
    [rules] = evening.sees(PriceRules)
    assert rules.comp_reasons == ("Friend of the house",)
    assert rules.discount_reasons == PLAIN.discount_reasons
    assert rules.discount_bp({"cashier", "waiter"}) == 2_000
    assert rules.discount_bp({"waiter"}) == 0


def test_a_manager_may_give_everything() -> None:
    assert PLAIN.discount_bp({"manager"}) == 10_000
    assert all(PLAIN.allows(act, {"manager"}) for act in ("comp", "override", "open_dish"))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (
            KeepPriceRules(allowances=(Allowance(role="waiter"), Allowance(role="waiter"))),
            "stands there 2 times",
        ),
        (KeepPriceRules(allowances=(Allowance(role="waiter", discount_bp=10_001),)), "0 to 100 %"),
        (KeepPriceRules(allowances=(Allowance(role="waiter", discount_bp=-1),)), "0 to 100 %"),
        (KeepPriceRules(comp_reasons=("x",) * (REASONS_MAX + 1)), "at most"),
        (KeepPriceRules(comp_reasons=(), own_reasons=False), "have to be able to write"),
        (KeepPriceRules(discount_reasons=(" ",)), "one line"),
        (KeepPriceRules(override_reasons=("a\nb",)), "one line"),
    ],
)
def test_rules_that_no_house_can_keep_are_refused(asked: KeepPriceRules, why: str) -> None:
    evening = a_house_with_a_menu()
    with pytest.raises(WrongPriceRules, match=why):
        evening.asks("mia", asked)
