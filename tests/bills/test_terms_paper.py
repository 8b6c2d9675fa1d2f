"""What stands between the lines and the total of a bill."""

from __future__ import annotations

from printers.encode.text import as_text
from server.bills.terms import BillDiscount, BillTerms, Exemption, ServiceCharge, TaxRow
from server.bills.terms_paper import rate_words, terms_rows
from server.kit.clock import Moment
from server.kit.ids import PersonId

NOW, MIA = Moment(0), PersonId("mia")


def printed(terms: BillTerms) -> list[str]:
    return [" ".join(row.split()) for row in as_text(terms_rows(terms, "EUR"), 42).splitlines()]


def test_a_plain_bill_says_nothing() -> None:
    assert printed(BillTerms(goods_cents=5_900)) == []


def test_everything_in_the_order_in_which_it_is_worked_out() -> None:
    terms = BillTerms(
        goods_cents=10_000,
        discounts=(
            BillDiscount(id="d", percent_bp=1_000, cents=1_000, reason="Regular", by=MIA, at=NOW),
        ),
        charge=ServiceCharge(rule="six", name="Service charge", rate="12.5", cents=1_125),
        added_tax_cents=899,
    )
    assert printed(terms) == [
        "Subtotal 100.00",
        "Discount 10 %, Regular -10.00",
        "Service charge 12.5 % 11.25",
        "Tax 8.99",
    ]


def test_a_guest_without_tax() -> None:
    exempt = Exemption(act="e", reason="Embassy", keeps="net", by=MIA, at=NOW)
    terms = BillTerms(goods_cents=1_190, added_tax_cents=-190, exempt=exempt)
    assert printed(terms) == ["Subtotal 11.90", "Less tax -1.90", "Tax exempt: Embassy"]


def test_a_rate_is_written_as_finely_as_it_is() -> None:
    row = TaxRow(
        tax="a", name="A", rate_bp=888, rate="8.875", gross_cents=0, tax_cents=0, net_cents=0
    )
    assert rate_words(row) == "8.875 %"
