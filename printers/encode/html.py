"""A paper as it looks, for a browser: the rows of the printer, letters escaped."""

from __future__ import annotations

import io
from html import escape
from typing import assert_never

import segno

from printers.document import Beep, Cut, Document, Picture, Pulse, Qr
from printers.encode.charset import clean
from printers.encode.layout import Act, Row, laid_out
from printers.encode.text import COLUMNS

QR_CORRECTION = "m"
SIZES: dict[int, list[str]] = {1: [], 2: ["large"], 3: ["huge"]}


def as_html(document: Document, columns: int = COLUMNS) -> str:
    """`div.row` for each row, to stand in an element with a monospaced font `columns` wide.

    Classes: `large` and `huge` (twice and thrice the letters' size), `bold`, `inverse`, and
    `cut`, `act`, `qr`.
    """
    return "".join(_row(row) for row in laid_out(document, columns, clean))


def _row(row: Row | Act) -> str:
    match row:
        case Row():
            return _letters(row)
        case Qr():
            return _qr(row)
        case Picture():
            return _picture(row)
        case Cut():
            return '<div class="cut"></div>'
        case Pulse():
            return '<div class="act">drawer opens</div>'
        case Beep():
            return '<div class="act">beep</div>'
        case _:
            assert_never(row)


def _letters(row: Row) -> str:
    look = " ".join(["row", *SIZES[row.size], *["bold"] * row.bold])
    words = escape(row.text)
    if row.inverse:
        words = f'<span class="inverse">{words}</span>'
    return f'<div class="{look}">{" " * row.blank}{words}</div>'


def _qr(block: Qr) -> str:
    words = clean(block.text)
    drawn = io.BytesIO()
    try:
        code = segno.make(words, error=QR_CORRECTION, micro=False)
    except ValueError:
        # Nothing in it, or more than any code can hold: the words themselves.
        return f'<div class="row">{escape(words)}</div>'
    code.save(drawn, kind="svg", xmldecl=False, svgns=True, border=2, scale=block.size)
    return f'<div class="qr">{drawn.getvalue().decode()}</div>'


def _picture(block: Picture) -> str:
    code, words = escape(block.png), escape(clean(block.words) or "logo")
    if not code:
        return f'<div class="act">{words}</div>'
    return f'<div class="qr"><img alt="{words}" src="data:image/png;base64,{code}"></div>'
