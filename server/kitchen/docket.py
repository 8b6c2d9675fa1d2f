"""A docket: what a station reads on paper, for a cook who has two seconds and wet hands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from printers.document import AnyBlock, Banner, Cell, Columns, Document, Feed, Line, Rule, columns
from server.kit.clock import SECOND, Moment
from server.kitchen.ticket import TicketLine
from server.menu.allergen import warning
from server.paper.job import PaperKind

BANNERS: dict[PaperKind, str] = {
    "add": "ADD",
    "void": "VOID",
    "moved": "MOVED",
    "hold": "HOLD",
    "fire": "FIRE",
    "refire": "REFIRE",
}
"""A plain docket to cook bears none."""
RAIL_ROWS = 2
"""Blank rows on top for the clip of the rail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """Everything that stands on one, in the words that are printed."""

    paper: PaperKind
    station: str
    number: int
    table: str
    waiter: str
    covers: int
    course: int | None
    time: str
    of: str = ""
    """The docket that this one speaks about: GRILL 4."""
    news: str = ""
    lines: tuple[TicketLine, ...] = ()
    also_at: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return titled(self.station, self.number)


def titled(station: str, number: int) -> str:
    """How a station's tickets and dockets are called: GRILL 5."""
    return f"{station.upper()} {number}"


def time_of_day(at: Moment, time_zone: str) -> str:
    """Hours and minutes on the restaurant's wall."""
    return f"{datetime.fromtimestamp(at // SECOND, ZoneInfo(time_zone)):%H:%M}"


def document(docket: Docket) -> Document:
    """The docket from top to bottom; lines wrap to whatever paper it comes out on."""
    return tuple(_blocks(docket))


def _blocks(docket: Docket) -> Iterator[AnyBlock]:
    yield Feed(rows=RAIL_ROWS)
    if docket.paper in BANNERS:
        yield Banner(text=BANNERS[docket.paper])
    yield columns(f"Table {docket.table}", docket.title, size=2, bold=True)
    covers = "cover" if docket.covers == 1 else "covers"
    before = f"previous {docket.number - 1}" if docket.number > 1 else "first of the day"
    yield columns(f"{docket.waiter} · {docket.covers} {covers}", before)
    yield columns("at once" if docket.course is None else f"course {docket.course}", docket.time)
    yield Rule()
    if docket.of:
        yield Line(text=f"of {docket.of}", size=2)
    if docket.news:
        yield Line(text=docket.news, size=2, bold=True, hang=2)
    for line in docket.lines:
        yield from _which(line) if docket.paper == "void" else _dish(line)
        yield from _details(line)
    if docket.also_at:
        yield Rule()
        yield Line(text=f"also at: {', '.join(name.upper() for name in docket.also_at)}", bold=True)


def _dish(line: TicketLine) -> Iterator[AnyBlock]:
    """The quantity hangs to the left, so that a long name wraps beside it."""
    pieces = str(line.wanted)
    cells = [Cell(text=pieces, width=len(pieces)), Cell(text=line.name)]
    if line.seat is not None:
        cells.append(Cell(text=f"seat {line.seat}", align="right"))
    yield Columns(cells=tuple(cells), size=2, bold=True)


def _which(line: TicketLine) -> Iterator[AnyBlock]:
    """The news has said the dish; its seat and modifiers say which plate is meant."""
    if line.seat is not None:
        yield Line(text=f"seat {line.seat}", size=2, indent=2)


def _details(line: TicketLine) -> Iterator[AnyBlock]:
    """Never smaller than the dish: what makes this plate different from the others."""
    for modifier in line.modifiers:
        yield Line(text=modifier, size=2, indent=2, hang=2)
    if line.note:
        yield Line(text=f'"{line.note}"', size=2, bold=True, indent=2, hang=1)
    for allergen in line.allergies:
        yield Banner(text=warning(allergen))
