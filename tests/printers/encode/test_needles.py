"""Letters that a needle printer has not, drawn column by column, read back dot by dot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printers.document import AnyBlock, Document, Line, Picture, Qr, columns
from printers.encode.bitmap import Grid, drawn
from printers.encode.escpos import as_escpos
from printers.encode.fonts import house_fonts
from printers.encode.layout import Row
from printers.encode.needles import BAND_DOTS, as_columns
from printers.profiles import profile_of
from tests.printers.encode.test_pictures import a_logo
from tests.printers.tape_reader import commands, letters, read

NEEDLES = profile_of("tm-u220")
BLACK, WHITE = 0, 255


def seen(tape: bytes, across: int = NEEDLES.needle_dots) -> Image.Image:
    """What the needles leave on the paper: each byte eight dots, its highest bit on top."""
    bands = [each for each in commands(tape) if each.startswith(b"\x1b*")]
    paper = Image.new("1", (across, BAND_DOTS * len(bands)), WHITE)
    for band, command in enumerate(bands):
        assert command[2] == 0, "single density: neighbours may strike"
        for x, column in enumerate(command[5:]):
            for y in range(BAND_DOTS):
                if column >> (7 - y) & 1:
                    paper.putpixel((x, band * BAND_DOTS + y), BLACK)
    return paper


def test_the_needles_strike_the_row_that_was_drawn() -> None:
    row = Row(text="2 Борщ", size=2)
    picture = drawn(row, Grid.of_needles(NEEDLES), house_fonts())
    assert picture.size == (NEEDLES.needle_dots, 24)
    assert seen(as_escpos((Line("2 Борщ", size=2),), NEEDLES)).tobytes() == picture.tobytes()


def test_three_bands_touch_and_the_rows_after_them_stand_as_ever() -> None:
    told = commands(as_escpos((Line("Борщ", size=2), Line("Soup")), NEEDLES))
    first = told.index(b"\x1b3\x10")
    assert [command[:2] for command in told[first : first + 5]] == [
        b"\x1b3", b"\x1b*", b"\x1b*", b"\x1b*", b"\x1b2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "small", [Line("без лука", indent=2), columns("Ελληνική σαλάτα", "9.50", bold=True)]
)
def test_small_letters_are_drawn_large_enough_to_be_read(small: AnyBlock) -> None:
    assert seen(as_escpos((small,), NEEDLES)).height % 24 == 0


def test_what_its_page_has_is_struck_in_its_own_letters() -> None:
    paper: Document = (Line("2 Crème brûlée", size=2), Line("Борщ", size=2))
    tape = as_escpos(paper, NEEDLES)
    assert letters(tape).splitlines()[0] == "2 Crème brûlée"
    assert sum(each.startswith(b"\x1b*") for each in commands(tape)) == 3


def test_an_allergy_is_red_and_not_a_black_block() -> None:
    tape = as_escpos((Line("ОРЕХИ", inverse=True, size=2), Line("Борщ", size=2)), NEEDLES)
    told = [each for each in commands(tape) if each[:2] in {b"\x1br", b"\x1b*"}]
    assert [each[:3] for each in told] == [
        b"\x1br\x01", *[b"\x1b*\x00"] * 3, b"\x1br\x00", *[b"\x1b*\x00"] * 3,
    ]  # fmt: skip
    shown = seen(tape)
    assert shown.crop((0, 0, 5, 24)).getcolors() == [(5 * 24, WHITE)]


def test_logos_and_codes_are_words_there_as_before() -> None:
    paper = (Picture(a_logo(), "TRATTORIA"), Qr("https://pay/1"))
    assert letters(as_escpos(paper, NEEDLES)).split() == ["TRATTORIA", "https://pay/1"]


def test_a_needle_printer_whose_maker_is_unknown_spells_as_before() -> None:
    tape = as_escpos((Line("Борщ"),), profile_of("impact"))
    assert letters(tape).split() == ["Borshch"]


def test_a_white_band_is_fed() -> None:
    assert as_columns(Image.new("1", (40, 16), WHITE)) == b"\x1b3\x10\n\n\x1b2"


@given(st.binary(min_size=25, max_size=200))
def test_no_drawing_holds_a_command_that_is_obeyed_at_once(dots: bytes) -> None:
    turned = Image.frombytes("1", (8, len(dots)), dots)
    tape = as_columns(turned.transpose(Image.Transpose.TRANSPOSE))
    assert read(tape)[1] == b"", "every byte belongs to a command"
    for command in (b"\x10\x14", b"\x10\x04", b"\x10\x05"):
        assert command not in tape
