"""Logos and codes: black dots as wide as the paper, words where they cannot be drawn."""

from __future__ import annotations

import io
from base64 import b64encode

from PIL import Image

from printers.document import Line, Picture, Qr
from printers.encode.escpos import GUARD_DRAWER, as_escpos
from printers.encode.html import as_html
from printers.encode.pictures import bands, code_of, picture_of
from printers.encode.text import as_text
from printers.profiles import profile_of
from tests.printers.tape_reader import commands, letters


def a_logo(wide: int = 200, high: int = 80) -> str:
    written = io.BytesIO()
    Image.new("RGBA", (wide, high), (0, 0, 0, 255)).save(written, "PNG")
    return b64encode(written.getvalue()).decode()


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
