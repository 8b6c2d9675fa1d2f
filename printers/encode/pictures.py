"""Pictures on paper: logos that somebody brought, and codes, in black dots."""

from __future__ import annotations

import io
from base64 import b64decode
from functools import lru_cache

import segno
from PIL import Image, ImageOps, UnidentifiedImageError

from printers.document import Picture, Qr
from printers.encode.charset import clean

PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
UPLOAD_BYTES_MAX = 2_000_000
PIXELS_MAX = 4_000_000
HEIGHT_MAX = 600
LOGO_WIDTH, LOGO_HEIGHT = 576, 320
"""Dots: the widest paper, and four centimetres of it."""
LOGO_BYTES_MAX = 100_000
GREYS = 16
INK_MIN = 16
"""What is nearly white stays white."""
_BROKEN = (
    OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError,
)  # fmt: skip
BAND_HEIGHT = 128
"""Printers take a high picture in pieces."""
QR_CORRECTION = "m"
WHITE = 255


class NoLogo(Exception):
    """This picture cannot stand on a paper; the sentence says why."""


@lru_cache(maxsize=16)
def picture_of(block: Picture, dots: int) -> Image.Image | None:
    """As wide as the paper at most; None when it is no picture that can be printed.

    Nobody may change what is given: every receipt of the evening has the same logo.
    """
    try:
        grey = _on_white(b64decode(block.png, validate=True))
    except (ValueError, NoLogo):
        return None
    grey.thumbnail((dots, HEIGHT_MAX))
    return _centred(grey.convert("1"), dots)


def logo_of(file: bytes) -> bytes:
    """A PNG that somebody brought, as it is kept; `NoLogo` says why it cannot be.

    Without white edges, in 16 greys, and at most as wide as the widest paper: each printer dithers
    it to its own dots.
    """
    if len(file) > UPLOAD_BYTES_MAX:
        raise NoLogo(f"The picture is larger than {UPLOAD_BYTES_MAX // 1_000_000} MB.")
    if not file.startswith(PNG_BEGINS):
        raise NoLogo("The picture is no PNG.")
    grey = _on_white(file)
    inked = ImageOps.invert(grey).point(lambda dot: dot if dot >= INK_MIN else 0).getbbox()
    if inked is None:
        raise NoLogo("The picture is white: nothing of it would be printed.")
    grey = grey.crop(inked)
    grey.thumbnail((LOGO_WIDTH, LOGO_HEIGHT))
    written = io.BytesIO()
    grey.quantize(GREYS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    kept = written.getvalue()
    assert len(kept) <= LOGO_BYTES_MAX, "four bits a dot have their bound"
    return kept


def _on_white(png: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as found:
            if found.width * found.height > PIXELS_MAX:
                raise NoLogo(f"The picture has more than {PIXELS_MAX // 1_000_000} million dots.")
            coloured = found.convert("RGBA")
    except _BROKEN as wrong:
        raise NoLogo("The picture is damaged.") from wrong
    paper = Image.new("RGBA", coloured.size, "white")
    paper.alpha_composite(coloured)
    return paper.convert("L")


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
