"""The receipt on paper: what was had, the tax, how it was paid, the tip apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from printers.document import AnyBlock, Document, Line, Rule, columns
from server.bills.paper import (
    Heading,
    letterhead_rows,
    line_rows,
    party_rows,
    reduced_rows,
    tax_table,
    total_row,
)
from server.kit.money import written
from server.payments.receipt import Receipt, ReceiptTender

WORDS = {"cash": "Cash", "card": "Card"}


def receipt_paper(receipt: Receipt, heading: Heading) -> Document:
    letterhead = heading.letterhead
    currency = letterhead.currency
    return (
        *letterhead_rows(letterhead, for_guests=True),
        Line(f"RECEIPT {receipt.number}", size=2, bold=True, align="centre"),
        *party_rows(receipt.table, receipt.label, heading),
        Rule(),
        *line_rows(receipt.lines, currency),
        Rule(),
        *reduced_rows(receipt.lines, currency),
        total_row(receipt.total_cents, currency),
        Rule(),
        *_tender_rows(receipt.tenders, currency),
        Rule(),
        *tax_table(receipt.taxes, currency),
        *_foot(letterhead.footer),
    )


def _tender_rows(tenders: Iterable[ReceiptTender], currency: str) -> tuple[AnyBlock, ...]:
    return tuple(row for tender in tenders for row in _tender(tender, currency))


def _tender(tender: ReceiptTender, currency: str) -> Iterator[AnyBlock]:
    """Tip, money given and change stand below a payment when there were any."""
    yield columns(WORDS[tender.type], written(tender.amount_cents, currency))
    if tender.tip_cents:
        yield columns("Tip, thank you", written(tender.tip_cents, currency), indent=2)
    if tender.given_cents > tender.amount_cents:
        yield columns("given", written(tender.given_cents, currency), indent=2)
    if tender.change_cents:
        yield columns("change", written(tender.change_cents, currency), indent=2)


def _foot(footer: str) -> tuple[AnyBlock, ...]:
    return (Rule(), Line(footer, align="centre")) if footer else ()
