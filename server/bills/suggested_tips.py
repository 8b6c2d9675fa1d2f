"""Suggested tips: what some percents come to, and of which amount they are."""

from __future__ import annotations

from collections.abc import Iterable

from printers.document import AnyBlock, Line, Rule, columns
from server.bills.terms import TaxRow
from server.kit.money import percent_of, percent_words, written
from server.paper.letterhead import Letterhead
from server.paper.receipt_customs import TipsOn


def suggested_tips(
    total_cents: int, taxes: Iterable[TaxRow], letterhead: Letterhead, on: TipsOn
) -> tuple[AnyBlock, ...]:
    """Rows for a paper of this kind; none where the house suggests nothing there."""
    customs = letterhead.receipts
    if customs.tips_on not in {on, "both"} or not customs.tips_bp or total_cents <= 0:
        return ()
    if customs.tip_base == "net":
        base, of = sum(row.net_cents for row in taxes), "without tax"
    else:
        base, of = total_cents, "total"
    head = f"Suggested tips, on {written(base, letterhead.currency)} ({of})"
    return (
        Rule(),
        Line(head),
        *(
            columns(
                percent_words(tip_bp),
                written(percent_of(base, tip_bp), letterhead.currency),
                indent=2,
            )
            for tip_bp in customs.tips_bp
        ),
    )
