"""The Z on paper: what went back to guests, by credit note, with its reason and who agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printers.document import AnyBlock, Line, columns
from server.kit.ids import PersonId
from server.kit.money import written
from server.payments.tender_words import tender_name
from server.refunds.credit_note import CreditNote
from server.register.zreport import ZReport


def sold_rows(report: ZReport, currency: str) -> Iterator[AnyBlock]:
    """How the sales came about, where something went back."""
    if not report.credit_notes:
        return
    yield columns("on receipts", written(report.receipts_cents, currency), indent=2)
    first, last = report.credit_notes[0].number, report.credit_notes[-1].number
    count = len(report.credit_notes)
    words = "1 credit note" if count == 1 else f"{count} credit notes"
    numbers = str(first) if count == 1 else f"{first} to {last}"
    yield columns(f"{words}, {numbers}", written(-report.refunds_cents, currency), indent=2)


def refund_rows(
    report: ZReport, currency: str, names: Mapping[PersonId, str]
) -> Iterator[AnyBlock]:
    """Money that guests were given, apart from receipts that were only written wrongly."""
    taken_back = [note for note in report.credit_notes if note.of == "cancellation"]
    taken_back_cents = sum(note.total_cents for note in taken_back)
    yield columns("Given back", written(report.refunds_cents - taken_back_cents, currency))
    for row in report.refunds:
        says = f"{tender_name(row.type)} paid back ({row.count})"
        yield columns(says, written(row.amount_cents, currency), indent=2)
    for note in report.credit_notes:
        if note.of == "refund":
            yield from _note(note, currency, names)
    yield columns("Receipts taken back", written(taken_back_cents, currency))
    for note in taken_back:
        yield from _note(note, currency, names)


def _note(note: CreditNote, currency: str, names: Mapping[PersonId, str]) -> Iterator[AnyBlock]:
    says = f"Credit note {note.number}, {note.whereof}"
    yield columns(says, written(note.total_cents, currency), indent=2)
    agreed = f", approved by {names[note.approved_by]}" if note.approved_by else ""
    yield Line(f"{note.reason}: {names.get(note.by, note.by)}{agreed}", indent=4)
