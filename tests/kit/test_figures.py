"""A document worked out: the vectors with tax, discount and charge, and what always holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.kit.figures import Figures, Goods, Off, Terms, worked_out
from server.kit.taxes import Levy, Taxing
from tests.kit.test_both_languages import TAXINGS
from tests.kit.test_money import vector


def vat(rate: str, *, net_of: str = "") -> Taxing:
    return Taxing(levies=(Levy(id=f"vat-{rate}", name="VAT", rate=rate),), net_of=net_of)


def sales(*rates: str) -> Taxing:
    levies = tuple(Levy(id=f"sales-{rate}", name="Sales", rate=rate) for rate in rates)
    return Taxing(levies=levies, added=True)


def goods(*rows: tuple[int, Taxing]) -> list[Goods]:
    return [Goods(cents=cents, taxing=taxing) for cents, taxing in rows]


def of_vector(bill: dict[str, int]) -> list[Goods]:
    return goods(*((cents, vat(rate)) for rate, cents in bill.items()))


def taxes(figures: Figures) -> dict[str, int]:
    return {row.levy.rate: row.tax_cents for row in figures.taxes}


def gross(figures: Figures) -> dict[str, int]:
    return {row.levy.rate: row.gross_cents for row in figures.taxes}


def test_t01_tax_by_the_line_or_by_the_bill() -> None:
    what, expected = vector("T01")
    rows = goods(*((line["gross"], vat(line["rate"])) for line in what["lines"]))
    by_bill, by_line = worked_out(rows, Terms()), worked_out(rows, Terms(per_line=True))
    assert taxes(by_bill)["19"] == expected["per_bill_tax"]
    assert by_bill.taxes[0].net_cents == expected["per_bill_net"]
    assert taxes(by_line)["19"] == expected["per_line_tax"]
    assert by_line.total_cents == by_bill.total_cents


def test_t03_two_rates_in_one_bill() -> None:
    what, expected = vector("T03")
    found = worked_out(goods(*((cents, vat(rate)) for cents, rate in what["lines"])), Terms())
    assert found.total_cents == expected["total"]
    assert found.added_cents == 0
    for row in found.taxes:
        each = {"gross": row.gross_cents, "tax": row.tax_cents, "net": row.net_cents}
        assert each == expected[row.levy.rate]


def test_d01_five_off_the_bill() -> None:
    what, expected = vector("D01")
    found = worked_out(of_vector(what["bill"]), Terms(off=(Off(cents=what["discount"]),)))
    assert (gross(found), taxes(found)) == (expected["after"], expected["tax"])
    assert found.off_cents == (what["discount"],)
    assert found.total_cents == expected["total"]


def test_c01_a_service_charge_taxed_like_the_goods() -> None:
    what, expected = vector("C01")
    found = worked_out(of_vector(what["bill"]), Terms(charge_rate=what["pct"]))
    assert found.charge_cents == expected["charge"]
    assert (gross(found), taxes(found)) == (expected["gross"], expected["tax"])
    assert found.total_cents == expected["total"]


def test_c03_tax_added_and_a_gratuity_that_no_tax_is_due_on() -> None:
    what, expected = vector("C03")
    terms = Terms(charge_rate=what["auto_gratuity_pct"], charge_taxed=False)
    found = worked_out(goods((what["subtotal"], sales(what["tax_rate"]))), terms)
    assert found.added_cents == taxes(found)[what["tax_rate"]] == expected["tax"]
    assert found.charge_cents == expected["service_charge"]
    assert found.total_cents == expected["total"]


def test_several_taxes_on_one_base_are_each_worked_out_on_all_of_it() -> None:
    """64.50 at 4.5, 4 and 0.375 %: the base counts once, so that the rows add up to the total."""
    found = worked_out(goods((6_450, sales("4.5", "4", "0.375"))), Terms())
    assert taxes(found) == {"4.5": 290, "4": 258, "0.375": 24}
    assert {row.base_cents for row in found.taxes} == {6_450}
    assert sum(row.net_cents for row in found.taxes) == 6_450
    assert found.total_cents == 6_450 + 572


def test_a_tax_that_two_groups_share_is_worked_out_once() -> None:
    rows = goods((333, sales("5", "9.975")), (333, sales("5")))
    assert taxes(worked_out(rows, Terms())) == {"5": 33, "9.975": 33}


@pytest.mark.parametrize(
    ("taxing", "total", "tax"),
    [
        (vat("5"), 100_000, 4_762),
        (vat("5", net_of="13"), 92_921, 4_425),
        (sales("5"), 105_000, 5_000),
    ],
)
def test_another_tax_keeps_what_guests_pay_or_what_the_house_keeps(
    taxing: Taxing, total: int, tax: int
) -> None:
    """1000.00 with 13 % in it, sold at 5 %; and a price that never had tax in it."""
    found = worked_out(goods((100_000, taxing)), Terms())
    assert (found.total_cents, found.taxes[0].tax_cents) == (total, tax)


def test_an_exempt_guest_pays_no_tax_at_all() -> None:
    rows = goods((11_900, vat("19")), (1_000, sales("8.875")))
    keeps = worked_out(rows, Terms(exempt="gross"))
    without = worked_out(rows, Terms(exempt="net"))
    assert (keeps.total_cents, without.total_cents) == (12_900, 11_000)
    assert {row.tax_cents for row in (*keeps.taxes, *without.taxes)} == {0}


def test_a_discount_of_everything_leaves_no_tax_and_no_service_charge() -> None:
    everything = Terms(off=(Off(percent_bp=10_000),), charge_rate="10")
    found = worked_out(goods((6_450, sales("8.875")), (100, vat("7"))), everything)
    assert (found.total_cents, found.charge_cents, found.off_cents) == (0, 0, (6_550,))


ROWS = st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(TAXINGS)), min_size=1, max_size=9)
TERMS = st.builds(
    Terms,
    off=st.lists(
        st.one_of(
            st.builds(Off, percent_bp=st.integers(1, 10_000)),
            st.builds(Off, cents=st.integers(1, 10**5)),
        ),
        max_size=2,
    ).map(tuple),
    charge_rate=st.sampled_from(["", "10", "12.5"]),
    charge_taxed=st.booleans(),
    per_line=st.booleans(),
    exempt=st.sampled_from([None, "gross", "net"]),
)


@given(ROWS, TERMS, st.randoms())
def test_rows_add_up_and_the_order_of_dishes_changes_nothing(
    rows: list[tuple[int, Taxing]], terms: Terms, dice: Any
) -> None:
    found = worked_out(goods(*rows), terms)
    assert found.total_cents == sum(row.gross_cents for row in found.taxes)
    less, more = sum(found.off_cents), found.charge_cents + found.added_cents
    assert found.total_cents == found.goods_cents - less + more
    assert all(row.net_cents >= 0 and row.tax_cents >= 0 for row in found.taxes)
    if not terms.per_line:
        assert worked_out(goods(*dice.sample(rows, len(rows))), terms) == found


@given(ROWS)
def test_by_the_line_and_by_the_bill_differ_by_half_a_cent_a_line_at_most(
    rows: list[tuple[int, Taxing]],
) -> None:
    by_bill, by_line = (worked_out(goods(*rows), Terms(per_line=each)) for each in (False, True))
    tax = [sum(row.tax_cents for row in each.taxes) for each in (by_bill, by_line)]
    levies = max(len(taxing.levies) for _, taxing in rows)
    assert abs(tax[0] - tax[1]) <= levies * len(rows)


@given(ROWS, st.integers(0, 10**6), TERMS)
def test_more_is_never_cheaper(rows: list[tuple[int, Taxing]], cents: int, terms: Terms) -> None:
    """With whatever percent is taken off: an amount may be all there was."""
    taxing = rows[0][1]
    plain = Terms(charge_rate=terms.charge_rate, charge_taxed=terms.charge_taxed)
    less = worked_out(goods(*rows), plain).total_cents
    more = worked_out(goods(*rows, (cents, taxing)), plain).total_cents
    assert more >= less - 1
