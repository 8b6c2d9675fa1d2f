"""Rows that are drawn: on the cells of the printer, joined where letters join, harmless."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from printers.document import Size
from printers.encode.bitmap import Grid, as_raster, drawn, pieces, row_height
from printers.encode.fonts import Fonts, can_join, house_fonts
from printers.encode.layout import Row
from printers.profiles import profile_of

GRID = Grid.of(profile_of("default"))
NO_FONTS = Fonts(iter(()))

joins = pytest.mark.skipif(not can_join(), reason="this machine's Pillow cannot join letters")


def ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    """Where the black dots are."""
    return ImageChops.invert(picture.convert("L")).getbbox()


def row(words: str, **look: Any) -> Image.Image:
    return drawn(Row(text=words, **look), GRID, house_fonts())


@joins
def test_figures_stand_in_their_column_beside_letters_of_another_country() -> None:
    """Eleven cells of words, then the price: its dots are the same whatever the words are."""
    latin, arabic = row("2 kbab mshw  19.90"), row("2 كباب مشوي  19.90")
    price = (12 * GRID.cell, 0, GRID.dots, latin.height)
    assert latin.crop(price).tobytes() == arabic.crop(price).tobytes()
    assert latin.tobytes() != arabic.tobytes()


@joins
def test_words_that_are_read_from_the_right_are_one_piece() -> None:
    words = [(piece.text, piece.start, piece.is_joined) for piece in pieces("2 كباب مشوي x")]
    assert words == [("2", 0, False), ("كباب مشوي", 2, True), ("x", 12, False)]


def test_wide_letters_take_two_cells_and_accents_none() -> None:
    found = [(piece.text, piece.start, piece.cells) for piece in pieces("牛a\u0331b", 1)]
    assert found == [("牛", 1, 2), ("a\u0331", 3, 1), ("b", 4, 1)]


def test_what_no_font_has_is_a_box_and_never_a_hole() -> None:
    assert ink(drawn(Row(text="牛"), GRID, NO_FONTS)) == (1, 7, 23, 23)


def test_inverse_letters_are_white_on_black_and_blanks_before_them_are_not() -> None:
    there = ink(row("VOID", blank=2, size=2, inverse=True))
    assert there == (4 * GRID.cell, 0, 12 * GRID.cell, row_height(Row(size=2), GRID))


@pytest.mark.parametrize("size", [1, 2, 3])
def test_large_letters_are_as_wide_as_the_printer_s(size: Size) -> None:
    there = ink(row("M" * 16, size=size))
    assert there is not None
    assert 15 * GRID.cell * size < there[2] <= 16 * GRID.cell * size
    assert there[3] <= row_height(Row(size=size), GRID)


@given(st.binary(min_size=72, max_size=72))
def test_no_picture_holds_a_command_that_is_obeyed_at_once(dots: bytes) -> None:
    picture = Image.frombytes("1", (576, 1), dots)
    raster = as_raster(picture)
    assert len(raster) == 8 + 72
    for command in (b"\x10\x14", b"\x10\x04", b"\x10\x05"):
        assert command not in raster


def test_a_drawer_pulse_in_a_picture_costs_one_dot_and_nothing_more() -> None:
    pulse = bytes(byte ^ 0xFF for byte in b"\x10\x14\x01\x00\x01")
    assert as_raster(Image.frombytes("1", (40, 1), pulse))[8:] == b"\x30\x14\x01\x00\x01"
