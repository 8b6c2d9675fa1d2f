"""Which service charge a party gets by itself."""

from __future__ import annotations

from msgspec.structs import replace

from server.bills.charge_rules import PLAIN
from tests.bills.agreeing import ALWAYS, SIX, a_party_of, charging
from tests.bills.makers import a_house


def test_nobody_is_charged_until_somebody_says_so() -> None:
    assert PLAIN.charge_for(99, "eat_in") is None
    assert a_party_of(a_house(), 9).terms.charge is None


def test_the_rule_for_the_largest_party_that_fits() -> None:
    rules = replace(PLAIN, charges=(ALWAYS, SIX))
    charge = [rules.charge_for(covers, "eat_in") for covers in (1, 5, 6, 20)]
    assert [each.rule if each else "" for each in charge] == ["always", "always", "six", "six"]
    assert rules.charge_for(6, "takeaway") is None


def test_a_charge_is_spread_over_the_rates_and_taxed_as_they_are() -> None:
    """68.00 at 7 % and 4.60 at 19 %, 12.5 % of 72.60: 9.08, of which 8.50 and 0.58."""
    bill = a_party_of(charging(a_house(), SIX), 6)
    assert (bill.goods_cents, bill.terms.charge_cents, bill.total_cents) == (7_260, 908, 8_168)
    assert [(row.tax, row.gross_cents) for row in bill.taxes] == [("food", 7_650), ("drinks", 518)]
