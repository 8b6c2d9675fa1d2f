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
from server.bills.suggested_tips import suggested_tips
from server.bills.terms_paper import tax_head, terms_rows
from server.kit.money import written
from server.paper.letterhead import Letterhead
from server.payments.receipt import Receipt, ReceiptTender
from server.payments.self_service import self_service_rows
from server.payments.tender_words import tender_name


def receipt_paper(receipt: Receipt, heading: Heading) -> Document:
    letterhead = heading.letterhead
    return (
        *letterhead_rows(letterhead, for_guests=True),
        Line(f"RECEIPT {receipt.number}", size=2, bold=True, align="centre"),
        *party_rows(receipt.table, receipt.label, heading),
        Rule(),
        *receipt_rows(receipt, letterhead.currency),
        *_slips(receipt.tenders),
        *_suggested(receipt, letterhead),
        *_foot(letterhead),
        *self_service_rows(receipt.number, receipt.at, letterhead),
    )


def receipt_rows(receipt: Receipt, currency: str) -> Document:
    """What was had, its tax and how it was paid: the same on receipts and invoices."""
    return (
        *line_rows(receipt.lines, currency),
        Rule(),
        *reduced_rows(receipt.lines, currency),
        *terms_rows(receipt.terms, currency),
        total_row(receipt.total_cents, currency),
        Rule(),
        *_tender_rows(receipt.tenders, currency),
        Rule(),
        *tax_table(receipt.taxes, currency, tax_head(receipt.terms)),
    )


def _tender_rows(tenders: Iterable[ReceiptTender], currency: str) -> tuple[AnyBlock, ...]:
    return tuple(row for tender in tenders for row in _tender(tender, currency))


def _tender(tender: ReceiptTender, currency: str) -> Iterator[AnyBlock]:
    """Tip, money given and change stand below a payment when there were any."""
    yield columns(tender_name(tender.type), written(tender.amount_cents, currency))
    if tender.detail:
        yield Line(tender.detail, indent=2)
    if tender.tip_cents:
        yield columns("Tip, thank you", written(tender.tip_cents, currency), indent=2)
    if tender.rounding_cents:
        yield columns("Cash rounding", written(tender.rounding_cents, currency), indent=2)
    if tender.given_cents > tender.amount_cents:
        yield columns("given", written(tender.given_cents, currency), indent=2)
    if tender.change_cents:
        yield columns("change", written(tender.change_cents, currency), indent=2)
    if tender.temporary:
        yield columns("for temporary receipt", tender.temporary, indent=2)


def _slips(tenders: Iterable[ReceiptTender]) -> Iterator[AnyBlock]:
    """What the terminal would have printed for the guest, on the same paper."""
    for tender in tenders:
        if tender.slip:
            yield Rule("CARD TERMINAL")
        yield from (Line(row) for row in tender.slip)


def _suggested(receipt: Receipt, letterhead: Letterhead) -> tuple[AnyBlock, ...]:
    """Whoever has left a tip is not asked for another."""
    if any(tender.tip_cents for tender in receipt.tenders):
        return ()
    return suggested_tips(receipt.total_cents, receipt.taxes, letterhead, "receipt")


def _foot(letterhead: Letterhead) -> tuple[AnyBlock, ...]:
    rows = [row for row in (letterhead.footer, *letterhead.receipts.footer) if row]
    return (Rule(), *(Line(row, align="centre") for row in rows)) if rows else ()
