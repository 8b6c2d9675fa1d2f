"""The dishes of a docket: how many of what for which seat, what makes each of them different."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from printers.document import AnyBlock, Banner, Cell, Columns, Line, Rule, Size
from server.kit.ids import StationId
from server.kitchen.ticket import TicketLine
from server.menu.allergen import warning
from server.paper.docket_layout import PLAIN, DocketLayout, GroupBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """What a cook reads as one thing to make."""

    pieces: int
    line: TicketLine
    seats: tuple[int, ...] = ()

    @property
    def seat(self) -> str:
        if not self.seats:
            return ""
        return f"seat{'s' if len(self.seats) > 1 else ''} {', '.join(map(str, self.seats))}"


def plates(lines: Iterable[TicketLine], group_by: GroupBy) -> list[Plate]:
    """In the order in which they are read. What is voided whole is not made."""
    found = [
        Plate(pieces=line.wanted, line=line, seats=() if line.seat is None else (line.seat,))
        for line in lines
        if line.wanted
    ]
    match group_by:
        case "order":
            return found
        case "seat":
            return sorted(found, key=lambda plate: plate.seats)
        case "dish":
            return _alike_together(found)


def _alike_together(found: Sequence[Plate]) -> list[Plate]:
    """Equal plates are one row, and equal dishes that are altered differently stand together."""
    alike: dict[tuple[object, ...], Plate] = {}
    for plate in found:
        line = plate.line
        what = (line.name, line.modifiers, line.note, line.allergies, line.also_at)
        before = alike.get(what)
        alike[what] = (
            plate
            if before is None
            else replace(
                before,
                pieces=before.pieces + plate.pieces,
                seats=tuple(sorted({*before.seats, *plate.seats})),
            )
        )
    names = list(dict.fromkeys(plate.line.name for plate in found))
    return sorted(alike.values(), key=lambda plate: names.index(plate.line.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one printer's dishes look, and what the stations are called."""

    layout: DocketLayout = PLAIN
    is_narrow: bool = False
    """A seat beside a dish would leave no room for the dish's name."""
    stations: Mapping[StationId, str] = field(default_factory=dict)

    @property
    def seat_is_beside(self) -> bool:
        return self.layout.group_by == "order" and not self.is_narrow


def dishes(lines: Iterable[TicketLine], look: Look) -> Iterator[AnyBlock]:
    """Dishes to cook, large enough to be read from the stove."""
    by_seat = look.layout.group_by == "seat"
    seats: tuple[int, ...] | None = None
    for plate in plates(lines, look.layout.group_by):
        if by_seat and plate.seats != seats:
            seats = plate.seats
            yield Rule(text=plate.seat or "for the table")
        yield from dish(plate, look)


def dish(plate: Plate, look: Look) -> Iterator[AnyBlock]:
    """The quantity hangs to the left, so that a long name wraps beside it."""
    pieces, detail_size = str(plate.pieces), look.layout.detail_size
    cells = [Cell(text=pieces, width=len(pieces)), Cell(text=plate.line.name)]
    if plate.seat and look.seat_is_beside:
        cells.append(Cell(text=plate.seat, align="right"))
    yield Columns(cells=tuple(cells), size=look.layout.dish_size, bold=True)
    if plate.seat and look.layout.group_by != "seat" and not look.seat_is_beside:
        yield Line(text=plate.seat, size=detail_size, indent=2, hang=2)
    yield from details(plate.line, detail_size, look)


def details(line: TicketLine, size: Size, look: Look) -> Iterator[AnyBlock]:
    """What makes this plate different from the others; what is left out comes first, and bold."""
    for place, modifier in enumerate(line.modifiers):
        yield Line(text=modifier, size=size, bold=place < line.negatives, indent=2, hang=2)
    if line.note:
        yield Line(text=f'"{line.note}"', size=size, bold=True, indent=2, hang=1)
    for allergen in line.allergies:
        yield Banner(text=warning(allergen))
    if line.also_at:
        others = ", ".join(look.stations.get(each, each).upper() for each in line.also_at)
        yield Line(text=f"with {others}", indent=4, bold=True, hang=2)


def waiting_dish(line: TicketLine) -> Iterator[AnyBlock]:
    """Small on purpose: nobody takes from afar what waits for what is to be cooked."""
    pieces = str(line.wanted)
    cells = [Cell(text=pieces, width=len(pieces)), Cell(text=line.name)]
    if line.seat is not None:
        cells.append(Cell(text=f"seat {line.seat}", align="right"))
    yield Columns(cells=tuple(cells), indent=2)
    for modifier in line.modifiers:
        yield Line(text=modifier, indent=6, hang=2)
    if line.note:
        yield Line(text=f'"{line.note}"', indent=6, hang=1)
    for allergen in line.allergies:
        yield Line(text=warning(allergen), inverse=True, indent=6)
