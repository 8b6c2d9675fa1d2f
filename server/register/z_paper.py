"""The Z report on paper: the business day, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from printers.document import AnyBlock, Document, Line, Rule, columns
from server.bills.local_time import day_words
from server.bills.paper import Heading, letterhead_rows, tax_table
from server.bills.terms import TaxRow
from server.floor.tab import within
from server.kit.ids import PersonId
from server.kit.money import written
from server.kitchen.waste import Fate, Waste
from server.orders.correction import Correction
from server.payments.tender_words import tender_name
from server.register.drawer import difference_words
from server.register.drawer_paper import cash_figures, movement_rows
from server.register.restored_rows import restored_rows
from server.register.z_reduced import presented_rows, reduced_rows
from server.register.z_refunded import refund_rows, sold_rows
from server.register.z_services import service_rows
from server.register.zreport import ZReport, ZTender, ZWaiter

FATES: Mapping[Fate, str] = {
    "unknown": "not known",
    "not_started": "not begun",
    "cooked": "cooked",
    "wasted": "wasted",
}


def z_paper(report: ZReport, heading: Heading, names: Mapping[PersonId, str]) -> Document:
    title = Line(f"Z REPORT {report.number}", size=2, bold=True, align="centre")
    return (*letterhead_rows(heading.letterhead), title, *_figures(report, heading, names))


def x_paper(report: ZReport, heading: Heading, names: Mapping[PersonId, str]) -> Document:
    """The same figures so far; it may be read as often as anybody likes."""
    return (
        *letterhead_rows(heading.letterhead),
        Line("X REPORT", size=2, bold=True, align="centre"),
        Line("A reading so far. The day is not closed.", align="centre"),
        *_figures(report, heading, names, until="read"),
    )


def _figures(
    report: ZReport, heading: Heading, names: Mapping[PersonId, str], until: str = "closed"
) -> Document:
    currency = heading.letterhead.currency
    return (
        *_day(report, heading.letterhead.time_zone, until),
        *_sales(report, currency),
        *_tenders(report, currency),
        *_tips(report, currency),
        *_drawers(report, currency, names),
        *_taken_off(report, currency, names),
        *_waste(report.waste, names),
        *restored_rows(report, heading.letterhead.time_zone),
        *_ends(report, currency),
    )


def kitchen_day_paper(report: ZReport, heading: Heading, names: Mapping[PersonId, str]) -> Document:
    """The day of a house whose money is another till's: what was taken off, and what was wasted."""
    return (
        *letterhead_rows(heading.letterhead),
        Line("KITCHEN ONLY", size=2, bold=True, align="centre"),
        Line("No Z: the money was taken at another till.", align="centre"),
        *_day(report, heading.letterhead.time_zone),
        *_voided(report, heading.letterhead.currency, names),
        *_waste(report.waste, names),
        *restored_rows(report, heading.letterhead.time_zone),
    )


def _day(report: ZReport, time_zone: str, until: str = "closed") -> tuple[AnyBlock, ...]:
    return (
        columns("Business day", report.business_day, bold=True),
        columns("opened", day_words(report.opened_at, time_zone)),
        columns(until, day_words(report.closed_at, time_zone)),
    )


def _sales(report: ZReport, currency: str) -> tuple[AnyBlock, ...]:
    rows = (
        TaxRow(
            tax=tax.name,
            name=tax.name,
            rate_bp=tax.rate_bp,
            rate=tax.rate,
            base_cents=tax.base_cents,
            gross_cents=tax.gross_cents,
            tax_cents=tax.tax_cents,
            net_cents=tax.net_cents,
        )
        for tax in report.taxes
    )
    numbers = f"{report.first_receipt} to {report.last_receipt}" if report.receipts else "none"
    return (
        Rule("SALES"),
        columns("Sales, tax included", written(report.sales_cents, currency), bold=True),
        columns(f"{report.receipts} receipts", numbers, indent=2),
        *sold_rows(report, currency),
        columns(
            f"{report.covers} covers", f"{written(report.a_cover_cents, currency)} each", indent=2
        ),
        *service_rows(report, currency),
        *(
            columns(f"{each.times} x {each.name}", written(each.cents, currency), indent=2)
            for each in report.charges
        ),
        *tax_table(rows, currency),
        columns("Tax", written(report.tax_cents, currency)),
        columns("Net", written(report.net_cents, currency)),
    )


def _tenders(report: ZReport, currency: str) -> tuple[AnyBlock, ...]:
    together = sum(tender.amount_cents for tender in report.tenders)
    rounding = columns("Cash rounding", written(report.rounding_cents, currency))
    to_return = columns("Money to return", written(report.unapplied_cents, currency), bold=True)
    return (
        Rule("TENDERS"),
        *(_tender(tender, currency) for tender in report.tenders),
        columns("Together", written(together, currency), bold=True),
        *((rounding,) if report.rounding_cents else ()),
        *((to_return,) if report.unapplied_cents else ()),
        *(_settled(each, currency) for each in report.accounts_settled),
        columns("Terminal should have taken", written(report.terminal_cents, currency)),
        columns(
            f"{report.terminal_approved} approved",
            f"{report.terminal_declined} declined",
            indent=2,
        ),
    )


def _tender(tender: ZTender, currency: str) -> AnyBlock:
    name = f"{tender_name(tender.type)} ({tender.count})"
    return columns(name, written(tender.amount_cents, currency))


def _settled(tender: ZTender, currency: str) -> AnyBlock:
    name = f"House accounts, {tender_name(tender.type).lower()} ({tender.count})"
    return columns(name, written(tender.amount_cents, currency))


def _tips(report: ZReport, currency: str) -> tuple[AnyBlock, ...]:
    return (
        Rule("TIPS, NOT SALES"),
        *(
            columns(tender_name(tender.type), written(tender.tip_cents, currency))
            for tender in report.tenders
        ),
        columns("Together", written(report.tips_cents, currency), bold=True),
        *(row for waiter in report.waiters for row in _waiter(waiter, currency)),
    )


def _waiter(waiter: ZWaiter, currency: str) -> tuple[AnyBlock, ...]:
    cash, card = written(waiter.tip_cash_cents, currency), written(waiter.tip_card_cents, currency)
    return (
        columns(waiter.name, written(waiter.tip_cents, currency), bold=True),
        Line(f"cash {cash}, card {card}", indent=2),
        columns("sales", written(waiter.sales_cents, currency), indent=2),
        Line(f"tables {' '.join(waiter.tables)}", indent=2, hang=7),
    )


def _drawers(report: ZReport, currency: str, names: Mapping[PersonId, str]) -> Iterator[AnyBlock]:
    yield Rule("DRAWERS")
    for opening in report.drawers:
        difference = difference_words(opening.over_short_cents or 0, currency)
        state = difference if opening.closed_at is not None else "open"
        yield columns(opening.name, state, bold=True)
        yield from cash_figures(opening, currency)
    if report.movements:
        yield Rule("MOVEMENTS")
    for each in report.movements:
        yield from movement_rows(each, currency, names)


def _taken_off(
    report: ZReport, currency: str, names: Mapping[PersonId, str]
) -> tuple[AnyBlock, ...]:
    return (
        *_voided(report, currency, names),
        *reduced_rows(report, currency),
        *refund_rows(report, currency, names),
        *presented_rows(report, currency, names),
    )


def _voided(report: ZReport, currency: str, names: Mapping[PersonId, str]) -> tuple[AnyBlock, ...]:
    return (
        Rule("TAKEN OFF"),
        columns(
            f"Voids after sending ({report.voided_pieces})",
            written(report.voided_cents, currency),
        ),
        *(row for void in report.voids for row in _void(void, currency, names)),
        columns(
            f"Removed before sending ({report.removed_pieces})",
            written(report.removed_cents, currency),
        ),
    )


def _void(void: Correction, currency: str, names: Mapping[PersonId, str]) -> tuple[AnyBlock, ...]:
    fired = "fired" if void.fired else "not fired"
    approved = f", approved by {names[void.approved_by]}" if void.approved_by else ""
    return (
        columns(f"{void.pieces} {void.name}", written(void.amount_cents, currency), indent=2),
        Line(f"{fired}, {void.reason}: {names[void.by]}{approved}", indent=4),
    )


def _waste(waste: Sequence[Waste], names: Mapping[PersonId, str]) -> Iterator[AnyBlock]:
    """Nothing where no station ever says what became of a void."""
    if not any(each.is_told for each in waste):
        return
    yield Rule("WASTE")
    lost = sum(each.pieces for each in waste if each.is_lost)
    yield columns(f"Wasted ({lost})", "")
    for each in waste:
        why = "refire" if each.what == "refire" else "void"
        yield columns(f"{each.pieces} {each.name}", FATES[each.fate], indent=2)
        yield Line(f"{why}, {each.station}, {each.reason}: {names[each.by]}", indent=4)


def _ends(report: ZReport, currency: str) -> tuple[AnyBlock, ...]:
    homeless = columns("Cash in no drawer", written(report.no_drawer_cents, currency), bold=True)
    owed = columns("Cards that never paid", written(report.receivable_cents, currency), bold=True)
    return (
        Rule(),
        columns("Open", written(report.open_cents, currency)),
        *(
            columns(within(each.table), written(each.cents, currency), indent=2)
            for each in report.open_tables
        ),
        *((homeless,) if report.no_drawer_cents else ()),
        *((owed,) if report.receivable_cents else ()),
    )
