"""Rows that needle printers draw: columns of eight dots, band under band, as close as they can.

Source: Epson, ESC/POS command reference, ESC * (m = 0: eight dots, single density, neighbours
allowed; a TM-U220 has 200 of them in a row), ESC 3 (steps of 1/144 inch), ESC 2. Needles and the
rows of a picture lie 1/72 inch apart, so a band is 16 steps high.
"""

from __future__ import annotations

import re

from msgspec import structs
from PIL import Image

from printers.document import AnyBlock, Cell, Columns, Document, Line
from printers.encode.charset import is_held
from printers.encode.layout import Fit

BAND_DOTS = 8
BAND_FEED = b"\x1b3\x10"
ROW_FEED = b"\x1b2"
COLUMNS = b"\x1b*\x00"
SIZE = 2
"""Letters of one cell, five dots wide, nobody could read; these are ten dots wide or twenty."""
WHITE = 255
_REAL_TIME = re.compile(b"\x10(?=[\x04\x05\x14])")


def as_columns(picture: Image.Image) -> bytes:
    """Black on white, at most as wide as the needles reach; the printer's own row feed after it."""
    bands = -(-picture.height // BAND_DOTS)
    whole = Image.new("1", (picture.width, bands * BAND_DOTS), WHITE)
    whole.paste(picture, (0, 0))
    rows = (
        whole.crop((0, top, picture.width, top + BAND_DOTS))
        for top in range(0, whole.height, BAND_DOTS)
    )
    return BAND_FEED + b"".join(_band(row) for row in rows) + ROW_FEED


def _band(row: Image.Image) -> bytes:
    """Each byte a column, its top dot the highest bit. White at the right is left out."""
    # Turned, each column is a row of eight dots, which is what Pillow packs into a byte.
    white = row.transpose(Image.Transpose.TRANSPOSE).tobytes()
    columns = bytes(byte ^ 0xFF for byte in white).rstrip(b"\x00")
    if not columns:
        return b"\n"
    # A printer looks for real-time commands even inside pictures: one of them opens the drawer.
    harmless = _REAL_TIME.sub(b"\x30", columns)
    return COLUMNS + len(harmless).to_bytes(2, "little") + harmless + b"\n"


def enlarged(document: Document, pages: tuple[str, ...], fit: Fit) -> Document:
    """What has to be drawn stands in letters that needles can draw."""
    return tuple(_enlarged(block, pages, fit) for block in document)


def _enlarged(block: AnyBlock, pages: tuple[str, ...], fit: Fit) -> AnyBlock:
    match block:
        case Line(size=1) if not is_held(fit(block.text), pages):
            return structs.replace(block, size=SIZE)
        case Columns(size=1) if not _are_held(block.cells, pages, fit):
            return structs.replace(block, size=SIZE)
        case _:
            return block


def _are_held(cells: tuple[Cell, ...], pages: tuple[str, ...], fit: Fit) -> bool:
    return all(is_held(fit(cell.text), pages) for cell in cells)
