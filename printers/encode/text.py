"""A paper as plain letters, exactly as wide as the printer's: for golden files and previews."""

from __future__ import annotations

import re
from typing import assert_never

from printers.document import Beep, Cut, Document, Picture, Pulse, Qr
from printers.encode.charset import clean, width
from printers.encode.layout import Act, Row, laid_out

COLUMNS = 48


def as_text(document: Document, columns: int = COLUMNS) -> str:
    """Rows of at most `columns` cells; inverse words stand in black ends: ▌VOID▐ or ██ VOID ██."""
    rows = (_row(row, columns) for row in laid_out(document, columns, clean))
    return "".join(f"{row.rstrip()}\n" for row in rows)


def _row(row: Row | Act, columns: int) -> str:
    match row:
        case Row():
            return _letters(row, columns)
        case Qr():
            return f"[qr {clean(row.text)}]"
        case Picture():
            return "[logo]" if row.kept else f"[picture {clean(row.words)}]"
        case Cut():
            return "[cut]"
        case Pulse():
            return f"[drawer {row.pin}]"
        case Beep():
            return f"[beep {row.times}]"
        case _:
            assert_never(row)


def _letters(row: Row, columns: int) -> str:
    if not row.inverse:
        return " " * row.blank * row.size + _spread(row.text, row.size)
    words = row.text.strip()
    if width(row.text) * row.size >= columns - 1:
        black = columns - width(words) - 2
        return "█" * (black // 2) + f" {words} " + "█" * (black - black // 2)
    return " " * row.blank * row.size + f"▌{words}▐"


def _spread(large: str, size: int) -> str:
    """Letters cannot be large here, so the widest gap grows: figures stay at the right edge."""
    if size == 1:
        return large
    gap = max(re.findall(r"(?<=\S) {2,}", large), key=len, default="")
    return large.replace(gap, gap + " " * width(large) * (size - 1), 1) if gap else large
