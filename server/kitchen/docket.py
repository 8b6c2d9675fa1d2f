"""A docket: what a station reads on paper, for a cook who has two seconds and wet hands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from printers.document import AnyBlock, Banner, Cut, Document, Feed, Line, Rule, columns
from server.floor.tab import is_label_of_tab, place_words
from server.kit.clock import SECOND, Moment
from server.kitchen.docket_dishes import Look, details, dish, dishes, plates, waiting_dish
from server.kitchen.ticket import TicketLine
from server.paper.job import PaperKind

TO_FOLLOW = "TO FOLLOW, NOT YET"
BANNERS: dict[PaperKind, str] = {
    "add": "ADD",
    "void": "VOID",
    "moved": "MOVED",
    "hold": "HOLD",
    "fire": "FIRE",
    "refire": "REFIRE",
    "rush": "RUSH",
    "to_follow": TO_FOLLOW,
}
"""A plain docket to cook bears none."""
RAIL_ROWS = 3
"""Blank rows on top for the clip of the rail: at six rows an inch more than 12 mm."""
PLAIN_LOOK = Look()


Following = tuple[tuple[int, tuple[TicketLine, ...]], ...]
"""Dishes that wait, course by course."""


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
    promised: str = ""
    """Whom it is called out for, and when it is fetched: Rossi · 19:40."""
    start: str = ""
    """When to begin, so that the course lands together: start 20:14, in 6 min."""
    news: str = ""
    lines: tuple[TicketLine, ...] = ()
    also_at: tuple[str, ...] = ()
    to_follow: Following = ()
    """Later courses, which nobody cooks yet."""
    is_waiting: bool = False
    """It speaks of dishes that are to follow."""
    is_copy: bool = False
    """For the pass, which gets one of everything."""
    is_rushed: bool = False
    """The pass has granted a rush of what it speaks about."""

    @property
    def title(self) -> str:
        own = titled(self.station, self.number)
        return f"PASS · {own}" if self.is_copy else own


def titled(station: str, number: int) -> str:
    """How a station's tickets and dockets are called: GRILL 5."""
    return f"{station.upper()} {number}"


def course_words(course: int | None) -> str:
    return "at once" if course is None else f"course {course}"


def time_of_day(at: Moment, time_zone: str) -> str:
    """Hours and minutes on the restaurant's wall."""
    return f"{datetime.fromtimestamp(at // SECOND, ZoneInfo(time_zone)):%H:%M}"


def document(docket: Docket, look: Look = PLAIN_LOOK) -> Document:
    """The docket as its printer lays it out, from top to bottom; lines wrap to its paper."""
    copies = look.layout.copies
    papers = [
        (*slip, *([Rule(text=f"copy {copy} of {copies}")] if copies > 1 else ()))
        for copy in range(1, copies + 1)
        for slip in _slips(docket, look)
    ]
    first, *others = papers
    return (*first, *(block for paper in others for block in (Cut(), *paper)))


def _slips(docket: Docket, look: Look) -> list[tuple[AnyBlock, ...]]:
    """One paper, or one for each dish to cook and one for what is to follow."""
    found = plates(docket.lines, look.layout.group_by)
    if not look.layout.slips or docket.paper in {"void", "moved"} or len(found) < 2:  # noqa: PLR2004
        return [_one_rule((*_head(docket, look), *_body(docket, look), *_foot(docket)))]
    of = len(found) + bool(docket.to_follow)
    papers: list[tuple[AnyBlock, ...]] = []
    for place, plate in enumerate(found, start=1):
        mine = tuple(dish(plate, look))
        papers.append((*_head(docket, look, f"{place}/{of}"), *mine, *_also(docket)))
    if docket.to_follow:
        papers.append((*_head(docket, look, f"{of}/{of}"), *_following(docket)))
    return papers


def _one_rule(blocks: tuple[AnyBlock, ...]) -> tuple[AnyBlock, ...]:
    """Where two rules meet, the second one says more."""
    return tuple(
        block
        for block, after in zip(blocks, (*blocks[1:], Feed()), strict=True)
        if not (block == Rule() and isinstance(after, Rule))
    )


def _head(docket: Docket, look: Look, slip: str = "") -> Iterator[AnyBlock]:
    """The table is read from afar, the number proves that no docket is missing."""
    yield Feed(rows=RAIL_ROWS)
    if docket.paper in BANNERS:
        yield Banner(text=BANNERS[docket.paper])
    if docket.is_rushed and docket.paper not in {"rush", "void"}:
        yield Banner(text=BANNERS["rush"])
    yield Line(text=_place(docket), size=look.layout.table_size, bold=True)
    if docket.promised:
        yield Line(text=docket.promised, size=2, bold=True, hang=2)
    yield columns(docket.title, docket.time, size=2, bold=True)
    if docket.paper != "to_follow":
        yield Line(text=_when(docket), size=2, hang=2)
    if docket.start:
        yield Line(text=docket.start, size=2, bold=True, hang=2)
    covers = "cover" if docket.covers == 1 else "covers"
    before = f"previous {docket.number - 1}" if docket.number > 1 else "first of the day"
    whose = f"{docket.waiter} · {docket.covers} {covers}" if docket.covers else docket.waiter
    yield columns(whose, before)
    yield Rule(text=slip)
    if docket.of:
        yield Line(text=f"of {docket.of}", size=2)
    if docket.news:
        yield Line(text=docket.news, size=2, bold=True, hang=2)


def _place(docket: Docket) -> str:
    """What is not carried to a table stands out: TAKEAWAY 12."""
    words = place_words(docket.table)
    return words.upper() if is_label_of_tab(docket.table) else words


def _when(docket: Docket) -> str:
    if not docket.is_waiting:
        return course_words(docket.course)
    return "to follow" if docket.course is None else f"course {docket.course}, to follow"


def _body(docket: Docket, look: Look) -> Iterator[AnyBlock]:
    if docket.paper != "void":
        yield from dishes(docket.lines, look)
        return
    for line in docket.lines:
        # The news has said the dish; its seat and choices say which plate is meant.
        if line.seat is not None:
            yield Line(text=f"seat {line.seat}", size=2, indent=2)
        yield from details(line, look.layout.detail_size, look)


def _foot(docket: Docket) -> Iterator[AnyBlock]:
    yield from _following(docket)
    yield from _also(docket)


def _following(docket: Docket) -> Iterator[AnyBlock]:
    if docket.to_follow and docket.paper != "to_follow":
        yield Rule(heavy=True)
        yield Line(text=TO_FOLLOW, inverse=True, bold=True)
    for course, lines in docket.to_follow:
        yield Line(text=course_words(course), bold=True)
        for line in lines:
            yield from waiting_dish(line)


def _also(docket: Docket) -> Iterator[AnyBlock]:
    if docket.also_at:
        yield Rule()
        yield Line(text=f"also at: {', '.join(name.upper() for name in docket.also_at)}", bold=True)
