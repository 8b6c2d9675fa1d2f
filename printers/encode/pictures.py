"""Pictures on paper: logos that somebody brought, and codes, in black dots."""

from __future__ import annotations

import io
from base64 import b64decode

import segno
from PIL import Image, UnidentifiedImageError

from printers.document import Picture, Qr
from printers.encode.charset import clean

PIXELS_MAX = 4_000_000
HEIGHT_MAX = 600
BAND_HEIGHT = 128
"""Printers take a high picture in pieces."""
QR_CORRECTION = "m"
WHITE = 255


def picture_of(block: Picture, dots: int) -> Image.Image | None:
    """As wide as the paper; None when it is no picture that can be printed."""
    try:
        png = b64decode(block.png, validate=True)
        with Image.open(io.BytesIO(png), formats=["PNG"]) as found:
            if found.width * found.height > PIXELS_MAX:
                return None
            coloured = found.convert("RGBA")
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    paper = Image.new("RGBA", coloured.size, "white")
    paper.alpha_composite(coloured)
    grey = paper.convert("L")
    grey.thumbnail((dots, HEIGHT_MAX))
    return _centred(grey.convert("1"), dots)


def code_of(block: Qr, dots: int) -> Image.Image | None:
    """None for no words, and for more than any code can hold."""
    try:
        code = segno.make(clean(block.text), error=QR_CORRECTION, micro=False)
    except ValueError:
        return None
    rows = [bytes(0 if dot else 255 for dot in row) for row in code.matrix_iter(block.size, 2)]
    drawn = Image.frombytes("L", (len(rows[0]), len(rows)), b"".join(rows))
    return _centred(drawn.convert("1"), dots) if drawn.width <= dots else None


def _centred(picture: Image.Image, dots: int) -> Image.Image:
    paper = Image.new("1", (dots, picture.height), WHITE)
    paper.paste(picture, ((dots - picture.width) // 2, 0))
    return paper


def bands(picture: Image.Image) -> list[Image.Image]:
    return [
        picture.crop((0, top, picture.width, min(top + BAND_HEIGHT, picture.height)))
        for top in range(0, picture.height, BAND_HEIGHT)
    ]
