"""All open checks on paper: short, in pages that any printer can hold, each with its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from printers.document import AnyBlock, Cell, Document, Line, Rule, columns
from printers.encode.charset import clean
from printers.encode.layout import laid_out
from server.bills.local_time import clock_words, day_words
from server.floor.tab import place_words
from server.kit.clock import Moment
from server.kit.money import written
from server.menu.allergen import warning
from server.paper.letterhead import Letterhead
from server.reports.open_check import STAGES, OpenCheck, OpenLine, Stage

PAGE_ROWS_MAX = 100
"""About 40 cm of paper and 5 kB: a printer's buffer and a waiter's hand hold that."""
MEASURED_MAX = 4_096
NARROW_COLUMNS = 32
"""Pages are measured for 58 mm; on wider paper they are shorter."""
STAGE_WORDS: dict[Stage, str] = {
    "unsent": "NOT SENT",
    "asked": "NOT IN THE KITCHEN",
    "waiting": "WAITS",
    "kitchen": "IN THE KITCHEN",
    "pass": "AT THE PASS",
    "served": "SERVED",
}
PIECES_WIDTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The open checks of one moment."""

    checks: tuple[OpenCheck, ...]
    letterhead: Letterhead
    at: Moment

    @property
    def open_cents(self) -> int:
        return sum(check.open_cents for check in self.checks)


def open_checks_pages(reading: Reading) -> tuple[Document, ...]:
    """A document for each page; a check stands on one page wherever it fits on one."""
    bodies = tuple(_filled(reading.checks, reading.letterhead))
    return tuple(
        (*_head(reading, number, len(bodies)), *body) for number, body in enumerate(bodies, start=1)
    )


def _head(reading: Reading, number: int, of: int) -> tuple[AnyBlock, ...]:
    at, currency = reading.at, reading.letterhead.currency
    count = len(reading.checks)
    return (
        Line("OPEN CHECKS", size=2, bold=True),
        columns(day_words(at, reading.letterhead.time_zone), f"page {number} of {of}", bold=True),
        columns(
            "1 check" if count == 1 else f"{count} checks",
            f"open {written(reading.open_cents, currency)} {currency}",
        ),
        Rule(heavy=True),
    )


def _filled(checks: Iterable[OpenCheck], letterhead: Letterhead) -> Iterator[tuple[AnyBlock, ...]]:
    """Page by page; with nothing open there is one page that says so."""
    page: list[AnyBlock] = []
    filled = 0
    for check in checks:
        for piece in _pieces(check, letterhead):
            rows = rows_of(piece)
            if page and filled + rows > PAGE_ROWS_MAX:
                yield tuple(page)
                page, filled = [], 0
            page += piece
            filled += rows
    yield tuple(page) or (Line("No check is open."),)


def _pieces(check: OpenCheck, letterhead: Letterhead) -> Iterator[tuple[AnyBlock, ...]]:
    """A check longer than a page goes on under its name."""
    title, *rest = _check_blocks(check, letterhead)
    again = (title, Line("goes on"))
    piece: list[AnyBlock] = [title]
    filled = rows_of(piece)
    for block in rest:
        rows = rows_of((block,))
        if filled + rows > PAGE_ROWS_MAX:
            yield tuple(piece)
            piece, filled = [*again], rows_of(again)
        piece.append(block)
        filled += rows
    yield tuple(piece)


def rows_of(blocks: Sequence[AnyBlock]) -> int:
    return sum(_rows(block) for block in blocks)


@lru_cache(maxsize=MEASURED_MAX)
def _rows(block: AnyBlock) -> int:
    """The lane waits for this, and a big floor has the same dishes on many checks."""
    return sum(1 for _ in laid_out((block,), NARROW_COLUMNS, clean))


def _check_blocks(check: OpenCheck, letterhead: Letterhead) -> Iterator[AnyBlock]:
    currency = letterhead.currency
    covers = "1 cover" if check.covers == 1 else f"{check.covers} covers"
    since = clock_words(check.since, letterhead.time_zone)
    yield Line(place_words(check.table), size=2, bold=True)
    yield columns(f"check {check.number} · {check.waiter}", f"{covers}, {since}")
    for stage in STAGES:
        lines = [line for line in check.lines if line.stage == stage]
        if lines:
            yield Line(STAGE_WORDS[stage], bold=True)
        for line in lines:
            yield from _line_blocks(line, currency)
    if not check.lines:
        yield Line("nothing ordered")
    if check.unsent_cents:
        yield columns("not sent", written(check.unsent_cents, currency))
    if check.open_cents != check.total_cents:
        yield columns("total", written(check.total_cents, currency))
    yield columns("OPEN", written(check.open_cents, currency), bold=True)
    yield Rule()


def _line_blocks(line: OpenLine, currency: str) -> Iterator[AnyBlock]:
    yield columns(
        Cell(str(line.pieces), align="right", width=PIECES_WIDTH),
        Cell(line.name),
        Cell(written(line.amount_cents, currency), align="right"),
    )
    seat = () if line.seat is None else (f"seat {line.seat}",)
    if words := ", ".join((*seat, *line.wishes)):
        yield Line(words, indent=PIECES_WIDTH + 1)
    if line.note:
        yield Line(f'"{line.note}"', indent=PIECES_WIDTH + 1)
    for allergen in line.allergies:
        yield Line(warning(allergen), bold=True, inverse=True, indent=PIECES_WIDTH + 1)
