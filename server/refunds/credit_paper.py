"""The credit note on paper: what went back of which receipt, its tax, why, and by which way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from printers.document import AnyBlock, Document, Line, Rule, columns
from server.bills.local_time import day_words
from server.bills.paper import Heading, letterhead_rows, line_rows, tax_table, total_row
from server.kit.ids import PersonId
from server.kit.money import written
from server.payments.tender_words import tender_name
from server.refunds.credit_note import CreditNote, PaidBack

HOW: Mapping[str, str] = {"terminal": "to the card", "by_hand": "by hand"}


def credit_paper(note: CreditNote, heading: Heading, names: Mapping[PersonId, str]) -> Document:
    letterhead = heading.letterhead
    currency = letterhead.currency
    lines = (replace(line, amount_cents=-line.amount_cents) for line in note.lines)
    return (
        *letterhead_rows(letterhead, for_guests=True),
        Line(f"CREDIT NOTE {note.number}", size=2, bold=True, align="centre"),
        *_cancels(note),
        *_whereof(note),
        columns(_place(note), day_words(note.at, letterhead.time_zone)),
        Rule(),
        *line_rows(lines, currency),
        Rule(),
        *_terms(note, currency),
        total_row(-note.total_cents, currency),
        Rule(),
        *(_way(way, currency) for way in note.ways),
        *_rounding(note, currency),
        Rule(),
        *tax_table((row.mirrored for row in note.taxes), currency),
        Rule(),
        *_why(note, names),
    )


def _cancels(note: CreditNote) -> tuple[AnyBlock, ...]:
    if note.of == "refund":
        return ()
    return (Line("takes back the whole receipt", bold=True, align="centre"),)


def _whereof(note: CreditNote) -> tuple[AnyBlock, ...]:
    said = f"for {note.whereof}" if note.receipt else note.whereof
    return (columns(said, note.receipt_day, bold=True),)


def _terms(note: CreditNote, currency: str) -> Iterator[AnyBlock]:
    """Nothing where the total is the sum of the lines."""
    if note.terms_cents:
        yield columns("Discount, service, tax", written(-note.terms_cents, currency))


def _place(note: CreditNote) -> str:
    if not note.table:
        return note.label
    place = f"Table {note.table}"
    return place if note.label == place else f"{place}, {note.label}"


def _way(way: PaidBack, currency: str) -> AnyBlock:
    how = HOW.get(way.how)
    name = tender_name(way.type)
    says = f"{name}, {how}" if how else f"{name} paid back"
    return columns(says, written(way.cents, currency))


def _rounding(note: CreditNote, currency: str) -> tuple[AnyBlock, ...]:
    if not note.rounding_cents:
        return ()
    return (columns("Cash rounding", written(note.rounding_cents, currency), indent=2),)


def _why(note: CreditNote, names: Mapping[PersonId, str]) -> Iterator[AnyBlock]:
    by = names.get(note.by, note.by)
    yield Line(f"{note.reason}: {by}")
    if note.approved_by is not None:
        yield Line(f"Approved by {names.get(note.approved_by, note.approved_by)}")
    if note.cash_cents:
        yield Line("")
        yield columns("Received", "____________________")
