"""Rows drawn dot by dot, on the same cells as the printer's own letters, so that columns hold.

What is printed as a picture is at most one row high. No picture holds a real-time command: a
printer looks for those even inside pictures, and one of them opens the drawer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from PIL import Image, ImageDraw

from printers.document import Size
from printers.encode.charset import cells, width
from printers.encode.fonts import Face, Fonts, is_joined
from printers.encode.layout import Row
from printers.profiles import Profile

LETTER_HEIGHT = 24
ROW_HEIGHT = 30
"""Dots of a row in the printer's own letters, with the gap to the next."""
BASELINE = 19
FONT_HEIGHT = 20
"""Capitals and what hangs below the line."""
FONT_DOTS_MIN = 8
BOLD_DOTS = 1
RASTER = b"\x1dv0\x00"
_INVERTED = bytes(byte ^ 0xFF for byte in range(256))
_REAL_TIME = re.compile(b"\x10(?=[\x04\x05\x14])")
BLACK, WHITE = 0, 255
INK = 255


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of one paper, in dots; a row of letters n times as large is n times as high."""

    dots: int
    cell: int
    row: int = ROW_HEIGHT
    letter: int = LETTER_HEIGHT
    baseline: int = BASELINE
    font: int = FONT_HEIGHT

    @classmethod
    def of(cls, profile: Profile) -> Grid:
        return cls(dots=profile.dots, cell=profile.dots // profile.columns)

    @classmethod
    def of_needles(cls, profile: Profile) -> Grid:
        """Rows of 1/6 inch, whose dots lie 1/72 inch apart."""
        dots = profile.needle_dots
        return cls(dots, dots // profile.columns, row=12, letter=12, baseline=9, font=10)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that stand in so many cells from this one on."""

    text: str
    start: int
    cells: int
    is_joined: bool


def drawn(row: Row, grid: Grid, fonts: Fonts) -> Image.Image:
    """One row, black on white, as wide as the paper."""
    easel = _Easel(row, grid, fonts)
    text = row.text if row.inverse else row.text.rstrip()
    if row.inverse:
        easel.blacken(width(text))
    for piece in pieces(text, row.blank):
        easel.write(piece)
    return easel.picture


def row_height(row: Row, grid: Grid) -> int:
    return grid.row * row.size


def pieces(text: str, start: int = 0) -> Iterator[Piece]:
    """Each letter in its own cells; letters that join stand together with the blanks in them."""
    at = start
    for joined, letters in groupby(_clusters(text), key=lambda cluster: is_joined(cluster[0])):
        if not joined:
            for cluster in letters:
                wide = width(cluster)
                if cluster.strip():
                    yield Piece(cluster, at, wide, is_joined=False)
                at += wide
            continue
        run = "".join(letters)
        yield Piece(run, at, width(run), is_joined=True)
        at += width(run)


def _clusters(text: str) -> Iterator[str]:
    """A letter with its accents; a blank between two letters that join counts as one of them."""
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (
            cells(text[end]) == 0
            or (text[end] == " " and is_joined(text[at]) and _joins_on(text, end))
        ):
            end += 1
        yield text[at:end]
        at = end


def _joins_on(text: str, blank: int) -> bool:
    return text[blank + 1 : blank + 2] not in {"", " "} and is_joined(text[blank + 1])


class _Easel:
    """One row while it is drawn."""

    def __init__(self, row: Row, grid: Grid, fonts: Fonts) -> None:
        self.row = row
        self.fonts = fonts
        self.grid = grid
        self.cell = grid.cell * row.size
        self.picture = Image.new("1", (grid.dots, row_height(row, grid)), WHITE)
        self.pen = ImageDraw.Draw(self.picture)
        self.ink = WHITE if row.inverse else BLACK

    def blacken(self, cells: int) -> None:
        left = self.row.blank * self.cell
        edge = (left, 0, left + cells * self.cell - 1, self.picture.height - 1)
        self.pen.rectangle(edge, fill=BLACK)

    def write(self, piece: Piece) -> None:
        room = piece.cells * self.cell
        if not room:
            return
        face = _face(piece.text, self.fonts)
        stroke = BOLD_DOTS if self.row.bold and self.row.size > 1 else 0
        tile = _tile(face, replace(piece, start=0), self.grid, self.row.size, stroke)
        self.picture.paste(self.ink, (piece.start * self.cell, 0), tile)


@lru_cache(maxsize=4096)
def _tile(face: Face | None, piece: Piece, grid: Grid, large: Size, stroke: int) -> Image.Image:
    """Where the ink goes, in cells that are so many dots wide: in the middle.

    Words that are read from the right end at the right edge.
    """
    room, text = piece.cells * grid.cell * large, piece.text
    tile = Image.new("1", (room, grid.row * large), 0)
    pen = ImageDraw.Draw(tile)
    baseline = grid.baseline * large + (grid.row - grid.letter) * large // 2
    if face is None:
        # A hole in the paper is a dish that nobody cooks.
        pen.rectangle((1, grid.row // 4 * large, room - 2, baseline), outline=INK)
        return tile
    dots = grid.font * large
    long = face.at(dots).getlength(text)
    if long > room:
        dots = max(FONT_DOTS_MIN, int(dots * room / long))
    anchor, x = ("rs", room) if piece.is_joined else ("ms", room // 2)
    pen.text((x, baseline), text, INK, face.at(dots), anchor=anchor, stroke_width=stroke)
    return tile


def _face(text: str, fonts: Fonts) -> Face | None:
    """The first that has all of it, else the one of its first letter."""
    found = [face for letter in text if letter != " " and (face := fonts.face_of(letter))]
    whole = (face for face in found if all(face.has(there) for there in text if there != " "))
    return next(whole, found[0] if found else None)


def as_raster(picture: Image.Image) -> bytes:
    """GS v 0: the picture's dots, row by row, eight in a byte."""
    across = (picture.width + 7) // 8
    dots = Image.new("1", (across * 8, picture.height), WHITE)
    dots.paste(picture, (0, 0))
    # Pillow's white is 1; a printer burns a dot for each 1.
    black = dots.tobytes().translate(_INVERTED)
    size = across.to_bytes(2, "little") + picture.height.to_bytes(2, "little")
    return RASTER + size + _REAL_TIME.sub(b"\x30", black)
