"""Whole cents: every vector of tests/vectors/money.json, and what must hold for any amount."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.kit.money import (
    NotAnAmount,
    allocated,
    cash_rounded,
    cumulative,
    exponent_of,
    parsed,
    rounded,
    split_evenly,
    split_with_rates,
    tax_on,
    tax_within,
    written,
)

_FILE = Path(__file__).parent.parent / "vectors" / "money.json"
VECTORS: dict[str, dict[str, Any]] = {
    vector["id"]: vector for vector in json.loads(_FILE.read_text())["vectors"]
}
CENTS = st.integers(-(10**9), 10**9)


def vector(id_: str) -> tuple[dict[str, Any], Any]:
    return cast("dict[str, Any]", VECTORS[id_]["given"]), VECTORS[id_]["expected"]


def basis_points(percent: str) -> int:
    return parsed(percent, "EUR")


def tax_of_bill(bill: dict[str, int]) -> dict[str, int]:
    return {rate: tax_within(gross, basis_points(rate)) for rate, gross in bill.items()}


def test_every_vector_is_played() -> None:
    played = "P01 S01 S03 S05 S10 T01 T03 D01 D04 C01 C03 R01 R03 F01 S12"
    assert set(VECTORS) == set(played.split())


def test_p01_decimal_text_becomes_cents_without_a_float() -> None:
    what, expected = vector("P01")
    assert [parsed(*case) for case in what["cases"]] == expected["minor"]
    for text, currency in expected["must_reject"]:
        with pytest.raises(NotAnAmount):
            parsed(text, currency[:3])


@pytest.mark.parametrize("text", ["", ".5", "5.", "+1", "1 000", "\uff11", "\u0663.20", "1" * 16])
def test_other_texts_are_no_amounts(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parsed(text, "EUR")


@pytest.mark.parametrize("id_", ["S01", "S03"])
def test_even_splits(id_: str) -> None:
    what, expected = vector(id_)
    assert list(split_evenly(what["total"], what["ways"])) == expected


def test_s05_a_tie_goes_to_the_lower_index() -> None:
    what, expected = vector("S05")
    assert list(allocated(what["total"], what["weights"])) == expected


def test_s10_three_documents_or_one_with_three_payments() -> None:
    what, expected = vector("S10")
    line = what["lines"][0]
    rate_bp = basis_points(line["rate"])
    gross = split_evenly(line["gross"], what["ways"])
    assert list(gross) == expected["gross"]
    whole = tax_within(line["gross"], rate_bp)
    assert whole == expected["whole_bill_tax"]
    each = [tax_within(share, rate_bp) for share in gross]
    assert each == expected["mode_three_documents"]["tax_each"]
    assert sum(each) == expected["mode_three_documents"]["tax_sum"]
    shown = expected["mode_one_document_three_payments"]["tax_shown_per_payer"]
    assert list(allocated(whole, gross)) == shown


def test_t01_tax_is_worked_out_once_per_bill() -> None:
    what, expected = vector("T01")
    lines = [(line["gross"], basis_points(line["rate"])) for line in what["lines"]]
    assert sum(tax_within(gross, rate) for gross, rate in lines) == expected["per_line_tax"]
    gross = sum(gross for gross, _ in lines)
    tax = tax_within(gross, lines[0][1])
    assert (tax, gross - tax) == (expected["per_bill_tax"], expected["per_bill_net"])


def test_t03_two_rates_on_one_bill() -> None:
    what, expected = vector("T03")
    for rate in ("7", "19"):
        gross = sum(gross for gross, of in what["lines"] if of == rate)
        tax = tax_within(gross, basis_points(rate))
        assert {"gross": gross, "tax": tax, "net": gross - tax} == expected[rate]


def test_d01_a_discount_is_spread_over_the_rates() -> None:
    what, expected = vector("D01")
    bill = what["bill"]
    off = dict(zip(bill, allocated(what["discount"], list(bill.values())), strict=True))
    after = {rate: bill[rate] - off[rate] for rate in bill}
    assert off == expected["discount"]
    assert after == expected["after"]
    assert tax_of_bill(after) == expected["tax"]
    assert sum(after.values()) == expected["total"]


def test_d04_a_set_menu_is_shared_by_list_prices() -> None:
    what, expected = vector("D04")
    parts = allocated(what["price"], what["list"])
    assert list(parts) == expected["parts"]
    taxes = [
        tax_within(part, basis_points(rate))
        for part, rate in zip(parts, what["rates"], strict=True)
    ]
    assert taxes == expected["tax"]


def test_c01_a_service_charge_is_taxed_like_the_goods() -> None:
    what, expected = vector("C01")
    bill = what["bill"]
    charge = tax_on(sum(bill.values()), basis_points(what["pct"]))
    parts = dict(zip(bill, allocated(charge, list(bill.values())), strict=True))
    gross = {rate: bill[rate] + parts[rate] for rate in bill}
    assert (charge, parts, gross) == (expected["charge"], expected["parts"], expected["gross"])
    assert tax_of_bill(gross) == expected["tax"]
    assert sum(gross.values()) == expected["total"]


def test_c03_tax_and_gratuity_on_top() -> None:
    what, expected = vector("C03")
    subtotal = what["subtotal"]
    # 8.875 % is finer than a basis point; the rounding rule is the same.
    tax = rounded(subtotal * parsed(what["tax_rate"], "KWD"), 100_000)
    charge = tax_on(subtotal, basis_points(what["auto_gratuity_pct"]))
    assert (tax, charge) == (expected["tax"], expected["service_charge"])
    assert subtotal + tax + charge == expected["total"]


def test_r01_all_ten_endings_in_a_country_without_cents() -> None:
    what, expected = vector("R01")
    assert [cash_rounded(amount, what["step"]) for amount in what["in"]] == expected


def test_r03_only_what_is_left_for_cash_is_rounded() -> None:
    what, expected = vector("R03")
    left = what["total"] - what["card"]
    due = cash_rounded(left, what["step"])
    assert (due, due - left) == (expected["cash_due"], expected["rounding"])


def test_f01_units_come_back_one_at_a_time() -> None:
    what, expected = vector("F01")
    assert list(cumulative(what["total"], what["units"])) == expected


def test_s12_rows_and_columns_both_add_up() -> None:
    what, expected = vector("S12")
    food, drinks = split_with_rates([what["bill"]["7"], what["bill"]["19"]], what["ways"])
    assert list(food) == expected["7"]
    assert list(drinks) == expected["19"]
    assert [f + d for f, d in zip(food, drinks, strict=True)] == expected["totals"]


def test_rounding_is_half_away_from_zero() -> None:
    assert [rounded(n, 2) for n in (1, -1, 3, -3, 2)] == [1, -1, 2, -2, 1]


def test_a_weight_of_zero_gets_nothing() -> None:
    assert allocated(5, [0, 1, 1]) == (0, 3, 2)


@given(CENTS, st.lists(st.integers(0, 10**6), min_size=1, max_size=30).filter(any))
def test_sharing_out_never_loses_a_cent(total: int, weights: list[int]) -> None:
    shares = allocated(total, weights)
    assert sum(shares) == total
    assert allocated(-total, weights) == tuple(-share for share in shares)
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * sum(weights) - total * weight) < sum(weights)


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=4), st.integers(1, 30))
def test_an_even_split_with_rates_adds_up_both_ways(gross: list[int], ways: int) -> None:
    rows = split_with_rates(gross, ways)
    assert [sum(row) for row in rows] == gross
    columns = [sum(row[way] for row in rows) for way in range(ways)]
    assert tuple(columns) == split_evenly(sum(gross), ways)


@given(CENTS, st.integers(0, 3_000))
def test_net_and_tax_are_the_gross(gross: int, rate_bp: int) -> None:
    tax = tax_within(gross, rate_bp)
    assert abs(tax) <= abs(gross)
    assert tax_within(-gross, rate_bp) == -tax


@given(CENTS, st.sampled_from(["EUR", "JPY", "KWD"]))
def test_what_is_written_reads_back(amount: int, currency: str) -> None:
    assert parsed(written(amount, currency), currency) == amount


def test_written_amounts() -> None:
    assert [written(5, "EUR"), written(-250, "CHF"), written(1000, "JPY"), written(5, "BHD")] == [
        "0.05",
        "-2.50",
        "1000",
        "0.005",
    ]
    assert exponent_of("EUR") == 2


@given(CENTS, st.sampled_from([1, 5, 10, 50, 100]))
def test_cash_rounding_moves_by_half_a_step_at_most(amount: int, step: int) -> None:
    due = cash_rounded(amount, step)
    assert abs(due - amount) * 2 <= step
    assert cash_rounded(due, step) == due


@pytest.mark.parametrize(
    ("amount", "nearest", "down", "up"),
    [(342, 340, 340, 345), (343, 345, 340, 345), (345, 345, 345, 345), (-343, -345, -340, -345)],
)
def test_cash_is_rounded_the_way_the_shop_says(
    amount: int, nearest: int, down: int, up: int
) -> None:
    assert cash_rounded(amount, 5, "nearest") == nearest
    assert cash_rounded(amount, 5, "down") == down
    assert cash_rounded(amount, 5, "up") == up
