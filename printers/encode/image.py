"""A paper as a picture: what would come out of a printer, dot by dot."""

from __future__ import annotations

import io
from typing import assert_never

from PIL import Image, ImageDraw

from printers.document import Beep, Cut, Document, Picture, Pulse, Qr
from printers.encode.bitmap import BLACK, ROW_HEIGHT, WHITE, Grid, drawn
from printers.encode.escpos import fit_for
from printers.encode.fonts import Fonts, house_fonts
from printers.encode.layout import Act, Row, laid_out
from printers.encode.needles import enlarged
from printers.encode.pictures import code_of, picture_of
from printers.profiles import Profile

HEIGHT_MAX = 20_000
"""Five metres of paper; what is longer ends there."""
DASH = 12


def as_image(document: Document, profile: Profile, fonts: Fonts | None = None) -> bytes:
    """A PNG as wide as the paper has dots."""
    fonts = fonts or house_fonts()
    parts: list[Image.Image] = []
    height = 0
    fit = fit_for(profile, fonts)
    if profile.needle_dots:
        document = enlarged(document, profile.pages, fit)
    for row in laid_out(document, profile.columns, fit, profile.size_max):
        parts.append(_part(row, Grid.of(profile), fonts))
        height = min(HEIGHT_MAX, height + parts[-1].height)
        if height == HEIGHT_MAX:
            break
    paper = Image.new("1", (profile.dots, max(1, height)), WHITE)
    at = 0
    for part in parts:
        paper.paste(part, (0, at))
        at += part.height
    written = io.BytesIO()
    paper.save(written, "PNG")
    return written.getvalue()


def _part(row: Row | Act, grid: Grid, fonts: Fonts) -> Image.Image:
    match row:
        case Row():
            return drawn(row, grid, fonts)
        case Qr():
            return code_of(row, grid.dots) or _words(row.text, grid, fonts)
        case Picture():
            return picture_of(row, grid.dots) or _words(row.words or "[logo]", grid, fonts)
        case Cut():
            return _cut(grid)
        case Pulse():
            return _words("[drawer opens]", grid, fonts)
        case Beep():
            return _words("[beep]", grid, fonts)
        case _:
            assert_never(row)


def _words(words: str, grid: Grid, fonts: Fonts) -> Image.Image:
    return drawn(Row(text=words), grid, fonts)


def _cut(grid: Grid) -> Image.Image:
    paper = Image.new("1", (grid.dots, ROW_HEIGHT), WHITE)
    pen = ImageDraw.Draw(paper)
    for left in range(0, grid.dots, 2 * DASH):
        pen.line((left, ROW_HEIGHT // 2, left + DASH, ROW_HEIGHT // 2), fill=BLACK)
    return paper
