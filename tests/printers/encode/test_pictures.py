"""Logos and codes: black dots as wide as the paper, words where they cannot be drawn."""

from __future__ import annotations

import io
from base64 import b64encode

import pytest
from PIL import Image

from printers.document import Line, Picture, Qr, kept_pictures, with_pictures
from printers.encode.escpos import GUARD_DRAWER, as_escpos
from printers.encode.html import as_html
from printers.encode.pictures import (
    GREYS,
    LOGO_BYTES_MAX,
    LOGO_WIDTH,
    UPLOAD_BYTES_MAX,
    NoLogo,
    bands,
    code_of,
    logo_of,
    picture_of,
)
from printers.encode.text import as_text
from printers.profiles import profile_of
from tests.printers.tape_reader import commands, letters


def a_logo(wide: int = 200, high: int = 80) -> str:
    return b64encode(a_picture(wide, high)).decode()


def a_picture(wide: int = 200, high: int = 80) -> bytes:
    """Black all over, as a PNG file."""
    return written(Image.new("RGBA", (wide, high), (0, 0, 0, 255)))


def written(picture: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def opened(file: bytes) -> Image.Image:
    return Image.open(io.BytesIO(file))


LOGO = Picture(a_logo(), "TRATTORIA")


def test_a_logo_stands_in_the_middle() -> None:
    drawn = picture_of(LOGO, 576)
    assert drawn is not None
    assert (drawn.size, drawn.getpixel((0, 0)), drawn.getpixel((288, 40))) == ((576, 80), 255, 0)


def test_a_large_logo_becomes_as_wide_as_the_paper() -> None:
    drawn = picture_of(Picture(a_logo(1600, 400)), 384)
    assert drawn is not None
    assert drawn.size == (384, 96)


def test_what_is_no_picture_is_its_words() -> None:
    for png in ("", "R0lGODlh", "no base64", a_logo()[:60], a_logo(3000, 3000)):
        assert picture_of(Picture(png), 576) is None
        job = as_escpos((Picture(png, "TRATTORIA"),), profile_of("default"))
        assert letters(job).split() == ["TRATTORIA"]


def test_a_needle_printer_prints_the_words() -> None:
    assert letters(as_escpos((LOGO,), profile_of("tm-u220"))).split() == ["TRATTORIA"]


def test_a_picture_is_guarded_where_the_printer_can_and_only_then() -> None:
    told = commands(as_escpos((Line("a"), LOGO), profile_of("tm-m30")))
    guard = told.index(GUARD_DRAWER)
    assert all(command[:3] != b"\x1dv0" for command in told[:guard])
    assert GUARD_DRAWER not in commands(as_escpos((Line("a"),), profile_of("tm-m30")))


def test_a_high_picture_goes_in_pieces() -> None:
    assert [band.height for band in bands(Image.new("1", (8, 300)))] == [128, 128, 44]


def test_a_code_is_drawn_and_what_no_code_can_hold_is_not() -> None:
    drawn = code_of(Qr("https://pay.example/1", 4), 576)
    assert drawn is not None
    assert drawn.width == 576
    assert code_of(Qr("x" * 5000), 576) is None


def test_a_logo_in_text_and_in_a_browser() -> None:
    assert as_text((LOGO,)) == "[picture TRATTORIA]\n"
    drawn = as_html((Picture(a_logo(), '"><script>'),))
    assert '<img alt="&quot;&gt;&lt;script&gt;" src="data:image/png;base64,iVBOR' in drawn


def test_a_logo_is_kept_without_white_edges_and_no_wider_than_paper() -> None:
    drawing = Image.new("RGBA", (3_000, 1_000), (0, 0, 0, 0))
    drawing.paste((20, 40, 60, 255), (600, 300, 2_400, 600))
    kept = opened(logo_of(written(drawing)))
    assert kept.size == (LOGO_WIDTH, 96)
    assert kept.convert("L").getpixel((0, 0)) != 255, "nothing of the transparent edge is left"
    assert len(logo_of(a_picture())) < 1_000
    assert len(logo_of(written(Image.effect_noise((900, 900), 250)))) <= LOGO_BYTES_MAX


def test_a_photograph_keeps_its_shades_until_a_printer_dithers_it() -> None:
    grey = Image.radial_gradient("L").resize((400, 300))
    kept = logo_of(written(grey))
    assert 8 < len(opened(kept).convert("L").getcolors() or ()) <= GREYS
    drawn = picture_of(Picture(b64encode(kept).decode()), 384)
    assert drawn is not None
    assert (drawn.mode, drawn.width) == ("1", 384)


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b"", "no PNG"),
        (written(Image.new("L", (20, 20)), "JPEG"), "no PNG"),
        (a_picture()[:60], "damaged"),
        (a_picture(2_100, 2_000), "million dots"),
        (written(Image.new("RGBA", (90, 90), (255, 255, 255, 255))), "white"),
        (written(Image.new("RGBA", (90, 90), (0, 0, 0, 0))), "white"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * UPLOAD_BYTES_MAX, "larger than 2 MB"),
    ],
)
def test_what_cannot_head_a_receipt_is_said(file: bytes, why: str) -> None:
    with pytest.raises(NoLogo, match=why):
        logo_of(file)


def test_a_logo_that_is_only_named_is_a_word_on_screens_and_nothing_on_paper() -> None:
    named = (Picture(png="", kept="abc"), Line("Soup"))
    assert as_text(named) == "[logo]\nSoup\n"
    assert '<div class="act">logo</div>' in as_html(named)
    assert as_escpos(named, profile_of("default")) == as_escpos(named[1:], profile_of("default"))
    needle = profile_of("tm-u220")
    filled = with_pictures(named, {"abc": a_logo()})
    assert kept_pictures(named) == {"abc"}
    assert kept_pictures(filled) == frozenset()
    assert as_text(filled) == as_text(named)
    assert as_escpos(filled, needle) == as_escpos(named[1:], needle)
