"""Layout: blocks become rows of cells for one width of paper, the same for every encoder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from msgspec import structs

from printers.document import (
    Align,
    Banner,
    Beep,
    Cell,
    Columns,
    Cut,
    Document,
    Feed,
    Line,
    Picture,
    Pulse,
    Qr,
    Rule,
    Size,
)
from printers.encode.charset import cells, width

Fit = Callable[[str], str]
"""Makes text harmless and printable, before it is measured."""

FLEXIBLE_CELLS_MIN = 5
"""Words squeezed narrower than this stand on rows of their own."""


RULE_STROKES_MIN = 2
"""Words too long to stand between two strokes stand below the rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One printed row: blank cells, then text. Cells are as large as `size` says."""

    text: str = ""
    blank: int = 0
    size: Size = 1
    bold: bool = False
    inverse: bool = False


Act = Qr | Picture | Cut | Pulse | Beep
"""What is not letters."""


def laid_out(document: Document, columns: int, fit: Fit, size_max: Size = 3) -> Iterator[Row | Act]:
    """The document at `columns` letters a row; no letter larger than `size_max`."""
    for block in document:
        match block:
            case Line() | Columns() if block.size > size_max:
                yield from laid_out((structs.replace(block, size=size_max),), columns, fit)
            case Line():
                yield from _line(block, columns // block.size, fit)
            case Columns():
                yield from _columns(block, columns // block.size, fit)
            case Rule():
                yield from _rule(block, columns, fit)
            case Banner():
                yield from _banner(block, columns // 2, fit)
            case Feed():
                yield from [Row()] * block.rows
            case Qr() | Picture() | Cut() | Pulse() | Beep():
                yield block
            case _:
                assert_never(block)


def _line(block: Line, columns: int, fit: Fit) -> Iterator[Row]:
    edge = " " if block.inverse else ""
    room = max(1, columns - block.indent - 2 * len(edge))
    for place, words in enumerate(wrapped(fit(block.text), room, block.hang)):
        hang = block.hang if place else 0
        yield Row(
            text=edge + words + edge,
            blank=block.indent + hang + _before(block.align, room - hang - width(words)),
            size=block.size,
            bold=block.bold,
            inverse=block.inverse,
        )


def _before(align: Align, spare: int) -> int:
    match align:
        case "left":
            return 0
        case "centre":
            return max(0, spare // 2)
        case "right":
            return max(0, spare)


def _rule(block: Rule, columns: int, fit: Fit) -> Iterator[Row]:
    stroke = fit("═" if block.heavy else "─")[:1]
    words = fit(block.text).strip()
    spare = columns - width(words) - 2
    if words and spare >= RULE_STROKES_MIN:
        yield Row(text=f"{stroke * (spare // 2)} {words} {stroke * (spare - spare // 2)}")
        return
    yield Row(text=stroke * columns)
    if words:
        yield from _line(Line(block.text, align="centre"), columns, fit)


def _banner(block: Banner, columns: int, fit: Fit) -> Iterator[Row]:
    for words in _banner_rows(fit(block.text), columns - 2):
        left = (columns - width(words)) // 2
        right = columns - width(words) - left
        yield Row(text=" " * left + words + " " * right, size=2, bold=True, inverse=True)


def _banner_rows(text: str, room: int) -> Iterator[str]:
    """Too long, it breaks at its comma first: no row says RECEIPT of what is NOT A RECEIPT."""
    if width(text) <= room or ", " not in text:
        yield from wrapped(text, room, 0)
        return
    first, rest = text.split(", ", 1)
    yield from wrapped(f"{first},", room, 0)
    yield from _banner_rows(rest, room)


def _columns(block: Columns, columns: int, fit: Fit) -> Iterator[Row]:
    cells = [_fitted(cell, fit) for cell in block.cells]
    room = columns - block.indent
    widths = _widths(cells, room)
    look = Row(blank=block.indent, size=block.size, bold=block.bold, inverse=block.inverse)
    if widths is None:
        yield from _stacked(cells, room, look)
        return
    parts = [list(wrapped(cell.text, at, 0)) for cell, at in zip(cells, widths, strict=True)]
    for place in range(max((len(part) for part in parts), default=0)):
        texts = [part[place] if place < len(part) else "" for part in parts]
        padded = [
            _padded(text, at, cell.align)
            for text, at, cell in zip(texts, widths, cells, strict=True)
        ]
        yield replace(look, text=" ".join(padded))


def _fitted(cell: Cell, fit: Fit) -> Cell:
    return Cell(text=fit(cell.text), align=cell.align, width=cell.width)


def _widths(cells: list[Cell], room: int) -> list[int] | None:
    """Figures get what they need, words share the rest; None when the words get too little."""
    fixed = [_fixed(cell) for cell in cells]
    rest = room - (len(cells) - 1) - sum(at or 0 for at in fixed)
    sharing = fixed.count(None)
    if not sharing:
        return [at or 0 for at in fixed] if rest >= 0 else None
    if rest < sharing * FLEXIBLE_CELLS_MIN:
        return None
    each, odd = divmod(rest, sharing)
    widths: list[int] = []
    for at in fixed:
        if at is None:
            widths.append(each + (1 if odd > 0 else 0))
            odd -= 1
        else:
            widths.append(at)
    return widths


def _fixed(cell: Cell) -> int | None:
    if cell.width is not None:
        return cell.width
    return width(cell.text) if cell.align == "right" else None


def _stacked(cells: list[Cell], room: int, look: Row) -> Iterator[Row]:
    """Paper too narrow for columns: one cell below the other, figures still on the right."""
    for cell in cells:
        for words in wrapped(cell.text, room, 0):
            blank = look.blank + _before(cell.align, room - width(words))
            yield replace(look, text=words, blank=blank)


def _padded(text: str, at: int, align: Literal["left", "centre", "right"]) -> str:
    spare = max(0, at - width(text))
    before = _before(align, spare)
    return " " * before + text + " " * (spare - before)


def wrapped(text: str, room: int, hang: int) -> Iterator[str]:
    """Rows of at most `room` cells, later ones `hang` cells shorter; nothing is cut off."""
    rest = text.strip()
    at = room
    while (end := _break(rest, at)) < len(rest):
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
        at = max(1, room - hang)
    yield rest


def _break(text: str, room: int) -> int:
    """Where a row ends: after the last word that fits, else in the middle of a long word."""
    taken = 0
    fits = 0
    while fits < len(text) and (taken := taken + cells(text[fits])) <= room:
        fits += 1
    if fits == len(text):
        return fits
    fits = max(1, fits)
    if text[fits : fits + 1] == " ":
        return fits
    space = text.rfind(" ", 0, fits)
    return space + 1 if space > 0 and text[:space].strip() else fits
