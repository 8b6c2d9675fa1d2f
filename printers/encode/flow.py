"""A paper as a page of letters: the same blocks, set in columns that flow over a wide sheet."""

from __future__ import annotations

from html import escape
from typing import assert_never

from printers.document import (
    AnyBlock,
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
)
from printers.encode.charset import fit
from printers.encode.fonts import house_fonts

PAGES = ("cp1252",)
"""Letters that every font has."""
CELL_EM = 0.6
"""As wide as a letter of a receipt's printer."""


def as_flow(document: Document) -> str:
    """HTML with the classes `cells`, `large`, `bold`, `centre`, `banner`; letters are escaped."""
    return "".join(_block(block) for block in document)


def _block(block: AnyBlock) -> str:
    match block:
        case Line():
            return _line(block)
        case Columns():
            return _cells(block)
        case Rule():
            return "<hr>"
        case Banner():
            return f'<p class="banner">{letters(block.text)}</p>'
        case Picture():
            return _picture(block)
        case Qr() | Feed() | Cut() | Pulse() | Beep():
            return ""
        case _:
            assert_never(block)


def letters(text: str) -> str:
    """Escaped; what no font here can draw is spelt: a PDF would show a box and say nothing."""
    return escape(fit(text, PAGES, house_fonts().has))


def _line(block: Line) -> str:
    look = _look(block.size, block.bold) + (["centre"] if block.align == "centre" else [])
    return f'<p class="{" ".join(look)}"{_indented(block.indent)}>{letters(block.text)}</p>'


def _cells(block: Columns) -> str:
    """Cells without a width share the rest; figures stand on the right of theirs."""
    look = " ".join(["cells", *_look(block.size, block.bold)])
    cells = "".join(_cell(cell) for cell in block.cells)
    return f'<div class="{look}"{_indented(block.indent)}>{cells}</div>'


def _cell(cell: Cell) -> str:
    width = f"flex:0 0 {cell.width * CELL_EM:.1f}em" if cell.width else "flex:1 1 0"
    if cell.width is None and cell.align == "right":
        width = "flex:0 0 auto"
    align = "center" if cell.align == "centre" else cell.align
    return f'<span style="{width};text-align:{align}">{letters(cell.text)}</span>'


def _look(size: int, bold: bool) -> list[str]:
    return [*(["large"] if size > 1 else []), *(["bold"] if bold else [])]


def _indented(cells: int) -> str:
    return f' style="padding-left:{cells * CELL_EM:.1f}em"' if cells else ""


def _picture(block: Picture) -> str:
    if not block.png:
        return ""
    return f'<p class="centre"><img alt="logo" src="data:image/png;base64,{escape(block.png)}"></p>'
