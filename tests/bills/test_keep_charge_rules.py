"""The owner says who pays a service charge."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from server.bills.charge_rules import ChargeRules
from server.bills.keep_charge_rules import CHARGES_MAX, KeepChargeRules, WrongChargeRules
from tests.bills.agreeing import ALWAYS, SIX, charging
from tests.bills.makers import MIA, a_house


def test_what_is_left_out_stays() -> None:
    evening = charging(a_house(), SIX)
    evening.asks(MIA, KeepChargeRules(waive_reasons=("Birthday",), own_reasons=False))
    [rules] = evening.sees(ChargeRules)
    assert (rules.charges, rules.waive_reasons, rules.own_reasons) == ((SIX,), ("Birthday",), False)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"charges": (replace(SIX, rate="0"),)}, "no percent"),
        ({"charges": (replace(SIX, rate="100.5"),)}, "no percent"),
        ({"charges": (replace(SIX, rate="1e1"),)}, "no percent"),
        ({"charges": (replace(SIX, rate="NaN"),)}, "no percent"),
        ({"charges": (replace(SIX, rate="-5"),)}, "no percent"),
        ({"charges": (replace(SIX, covers=0),)}, "1 to 99 people"),
        ({"charges": (replace(SIX, services=()),)}, "takeaway or delivery"),
        ({"charges": (replace(SIX, name="\n"),)}, "no readable name"),
        ({"charges": (replace(SIX, id="Six Up"),)}, "ids are made of"),
        ({"charges": (SIX, replace(ALWAYS, id="six"))}, "each once"),
        ({"charges": tuple(replace(SIX, id=f"s{n}") for n in range(CHARGES_MAX + 1))}, "at most"),
        ({"waive_reasons": (" ",)}, "one line"),
        ({"exempt_reasons": ("x",) * 13}, "at most 12 reasons"),
    ],
)
def test_rules_that_no_house_can_keep_are_refused(asked: dict[str, Any], why: str) -> None:
    evening = a_house()
    with pytest.raises(WrongChargeRules, match=why):
        evening.asks(MIA, KeepChargeRules(**asked))
