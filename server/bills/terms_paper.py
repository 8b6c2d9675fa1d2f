"""Between the lines and the total: discounts, service charge, tax on top, a guest without tax."""

from __future__ import annotations

from collections.abc import Iterator

from printers.document import AnyBlock, Line, columns
from server.bills.terms import BillTerms, TaxRow
from server.kit.money import percent_words, written


def terms_rows(terms: BillTerms, currency: str) -> tuple[AnyBlock, ...]:
    """Nothing where the total is the sum of the lines."""
    return tuple(_rows(terms, currency))


def _rows(terms: BillTerms, currency: str) -> Iterator[AnyBlock]:
    if not terms.are_plain:
        yield columns("Subtotal", written(terms.goods_cents, currency))
    for each in terms.discounts:
        percent = f" {percent_words(each.percent_bp)}" if each.percent_bp else ""
        yield columns(f"Discount{percent}, {each.reason}", written(-each.cents, currency))
    if terms.charge and terms.charge.cents:
        words = f"{terms.charge.name} {terms.charge.rate} %"
        yield columns(words, written(terms.charge.cents, currency))
    if terms.added_tax_cents:
        words = "Tax" if terms.added_tax_cents > 0 else "Less tax"
        yield columns(words, written(terms.added_tax_cents, currency))
    if terms.exempt:
        yield Line(f"Tax exempt: {terms.exempt.reason}")


def tax_head(terms: BillTerms) -> str:
    """Over the table of taxes: whether the prices have them in them."""
    return "Tax" if terms.added_tax_cents > 0 else "Tax included"


def rate_words(row: TaxRow) -> str:
    """8.875 %, 7 %."""
    return f"{row.rate} %" if row.rate else percent_words(row.rate_bp)
