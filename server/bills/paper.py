"""The bill on paper: what the guests had, the tax per rate, and what is to be paid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from printers.document import AnyBlock, Banner, Cell, Columns, Document, Line, Rule, columns
from server.bills.bill import Bill, BillLine
from server.bills.local_time import clock_words, day_words
from server.bills.reduced import together
from server.bills.suggested_tips import suggested_tips
from server.bills.terms import TaxRow
from server.bills.terms_paper import rate_words, tax_head, terms_rows
from server.bills.why import sentence
from server.floor.tab import place_words
from server.kit.clock import Moment
from server.kit.money import written
from server.paper.letterhead import Letterhead
from server.paper.logo import logo_rows

FIGURE_WIDTH = 9
PIECES_WIDTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Who asks for the money, who had the table, and when."""

    letterhead: Letterhead
    waiter: str
    covers: int
    at: Moment
    replaces: Moment | None = None
    """When the bill was presented before that this one takes the place of."""


def bill_paper(bill: Bill, heading: Heading) -> Document:
    letterhead = heading.letterhead
    replaced = () if heading.replaces is None else _replaced(heading.replaces, letterhead)
    return (
        *letterhead_rows(letterhead, for_guests=True),
        Line("BILL", size=2, bold=True, align="centre"),
        *replaced,
        *party_rows(bill.table, bill.label, heading),
        Rule(),
        *line_rows(bill.lines, letterhead.currency),
        Rule(),
        *reduced_rows(bill.lines, letterhead.currency),
        *_why_rows(bill),
        *terms_rows(bill.terms, letterhead.currency),
        total_row(bill.total_cents, letterhead.currency),
        *_paid_rows(bill, letterhead.currency),
        Rule(),
        *tax_table(bill.taxes, letterhead.currency, tax_head(bill.terms)),
        *suggested_tips(bill.total_cents, bill.taxes, letterhead, "bill"),
        Line("This is a bill, not a receipt.", align="centre"),
    )


def _replaced(before: Moment, letterhead: Letterhead) -> tuple[AnyBlock, ...]:
    return (Banner(f"REPLACES THE BILL OF {clock_words(before, letterhead.time_zone)}"),)


def _why_rows(bill: Bill) -> tuple[AnyBlock, ...]:
    """Of a share, how the sum of its lines came about: the guests can work it out."""
    return (Line(sentence(bill.why)),) if bill.why else ()


def _paid_rows(bill: Bill, currency: str) -> tuple[AnyBlock, ...]:
    if bill.paid_cents == 0:
        return ()
    return (
        columns("Paid already", written(bill.paid_cents, currency)),
        columns("Still to pay", written(bill.open_cents, currency), bold=True),
    )


def letterhead_rows(letterhead: Letterhead, *, for_guests: bool = False) -> tuple[AnyBlock, ...]:
    """`for_guests`: with the logo and the further words of the house."""
    logo = logo_rows(letterhead) if for_guests else ()
    number = f"Tax number {letterhead.tax_number}" if letterhead.tax_number else ""
    small = (row for row in (*letterhead.address, number) if row)
    name = Line(letterhead.name, size=2, bold=True, align="centre")
    head = (Banner(letterhead.head),) if letterhead.head else ()
    more = letterhead.receipts.header if for_guests else ()
    rows = (Line(row, align="centre") for row in (*small, *more))
    return (*head, *logo, name, *rows, Rule())


def party_rows(table: str, label: str, heading: Heading) -> tuple[AnyBlock, ...]:
    place = place_words(table)
    title = place if label == place else f"{place}, {label}"
    covers = "1 cover" if heading.covers == 1 else f"{heading.covers} covers"
    covers = covers if heading.covers else ""
    return (
        columns(Cell(title), day_words(heading.at, heading.letterhead.time_zone), bold=True),
        columns(Cell(f"Served by {heading.waiter}"), covers),
    )


def line_rows(lines: Iterable[BillLine], currency: str) -> tuple[AnyBlock, ...]:
    return tuple(row for line in lines for row in _line(line, currency))


def _line(line: BillLine, currency: str) -> tuple[AnyBlock, ...]:
    """At its full price, with what was taken off below; what the whole check has comes last."""
    full = line.amount_cents + sum(cents for _, cents in line.reductions_here)
    own = together(each for each in line.reductions_here if not each[0].whole_check)
    row = columns(
        Cell(line.pieces_said, align="right", width=PIECES_WIDTH),
        Cell(line.name),
        Cell(written(full, currency), align="right"),
    )
    indent = PIECES_WIDTH + 3
    return (
        row,
        *(Line(name, indent=indent) for name in line.modifiers),
        *(columns(says, written(-cents, currency), indent=indent) for says, cents in own.items()),
    )


def reduced_rows(lines: Iterable[BillLine], currency: str) -> tuple[AnyBlock, ...]:
    """What was given on everything, once, between the lines and the total."""
    lines = tuple(lines)
    here = [each for line in lines for each in line.reductions_here if each[0].whole_check]
    given = together(here)
    if not given:
        return ()
    subtotal = sum(line.amount_cents for line in lines) + sum(given.values())
    return (
        columns("Subtotal", written(subtotal, currency)),
        *(columns(says, written(-cents, currency)) for says, cents in given.items()),
    )


def total_row(total_cents: int, currency: str) -> AnyBlock:
    return columns(f"TOTAL {currency}", written(total_cents, currency), size=2, bold=True)


def tax_table(
    taxes: Iterable[TaxRow], currency: str, head: str = "Tax included"
) -> tuple[AnyBlock, ...]:
    """One row per rate: what the tax is due on, the tax, and what both are together."""
    named = _figures(head, ("net", "tax", "gross"))
    rows = (
        _figures(
            f"{row.name} {rate_words(row)}",
            (
                written(row.due_on_cents, currency),
                written(row.tax_cents, currency),
                # What several taxes are due on is in the gross of the first one.
                written(row.gross_cents, currency) if row.base_cents is None else "",
            ),
        )
        for row in taxes
    )
    return (named, *rows)


def _figures(name: str, figures: tuple[str, ...]) -> Columns:
    cells = (Cell(figure, align="right", width=FIGURE_WIDTH) for figure in figures)
    return Columns(cells=(Cell(name), *cells))
