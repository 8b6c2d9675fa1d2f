"""The figures of what went back: less sales, less tax and less money, each on its own line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from server.kit.ids import PersonId
from server.kit.money import rounded
from server.refunds.credit_note import CreditNote
from server.register.zreport import ZReport, ZTender, ZWaiter


def negated(notes: Iterable[CreditNote]) -> tuple[CreditNote, ...]:
    """Their taxes as they count on a report: below nothing."""
    return tuple(replace(note, taxes=tuple(row.mirrored for row in note.taxes)) for note in notes)


def with_refunds(
    report: ZReport, notes: Sequence[CreditNote], receipts: Collection[int]
) -> ZReport:
    """`receipts`: the numbers of the day's own. What went back of older ones counts today too."""
    back = sum(note.total_cents for note in notes)
    sales = report.sales_cents - back
    return replace(
        report,
        receipts_cents=report.sales_cents,
        sales_cents=sales,
        a_cover_cents=rounded(sales, report.covers) if report.covers else 0,
        tenders=less_refunds(report.tenders, notes),
        waiters=_less_sold(report.waiters, notes),
        terminal_cents=report.terminal_cents - _of_older_cards(notes, receipts),
        refunds_cents=back,
        rounding_cents=report.rounding_cents - sum(note.rounding_cents for note in notes),
        refunds=refunds_by_type(notes),
        credit_notes=tuple(notes),
    )


def refunds_by_type(notes: Iterable[CreditNote]) -> tuple[ZTender, ...]:
    rows: dict[str, list[int]] = {}
    for way in (way for note in notes for way in note.ways):
        rows.setdefault(way.type, []).append(way.cents)
    return tuple(
        ZTender(type=type_, amount_cents=sum(cents), count=len(cents), tip_cents=0)
        for type_, cents in sorted(rows.items())
    )


def less_refunds(tenders: Sequence[ZTender], notes: Iterable[CreditNote]) -> tuple[ZTender, ...]:
    """What is left of each type; one that only gave back stands below nothing."""
    back: Mapping[str, int] = {row.type: row.amount_cents for row in refunds_by_type(notes)}
    there = {row.type for row in tenders}
    others = (
        ZTender(type=type_, amount_cents=-cents, count=0, tip_cents=0)
        for type_, cents in back.items()
        if type_ not in there
    )
    rows = (replace(row, amount_cents=row.amount_cents - back.get(row.type, 0)) for row in tenders)
    return (*rows, *others)


def _less_sold(waiters: Sequence[ZWaiter], notes: Iterable[CreditNote]) -> tuple[ZWaiter, ...]:
    """Whose check it was sold less; somebody who is not at work today has no row for it."""
    back: dict[PersonId, int] = {}
    for note in notes:
        back[note.waiter] = back.get(note.waiter, 0) + note.total_cents
    return tuple(
        replace(row, sales_cents=row.sales_cents - back.get(row.person, 0)) for row in waiters
    )


def _of_older_cards(notes: Iterable[CreditNote], receipts: Collection[int]) -> int:
    """What terminals gave back today of payments that stand on an earlier report."""
    older = (note for note in notes if note.receipt not in receipts)
    return sum(way.cents for note in older for way in note.ways if way.how == "terminal")
