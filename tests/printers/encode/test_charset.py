"""Letters: whatever a guest types, a printer gets letters and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.encode.charset import PAGES, clean, fit, is_held, runs, width
from printers.encode.layout import wrapped

WIDE = ("cp858", "cp852", "cp866", "cp737")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("open\x1bp\x00\x19\xfa drawer", "openpú drawer"),
        ("a\x00b\x10\x14\x01c", "abc"),
        ("two\nrows\tand a tab", "two rows and a tab"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("e\u0301", "é"),
        ("private \ue000", "private "),
        ("line\u2028end\x85", "line end "),
    ],
)
def test_only_letters_are_left(typed: str, printed: str) -> None:
    assert clean(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Crème brûlée £5 ß", "Crème brûlée £5 ß"),
        ("Łódź", "Łódź"),
        ("Жаркое", "Жаркое"),
        ("μουσακάς", "μουσακάς"),
        ("“medium” — rare…", '"medium" - rare...'),
        ("ﬁg", "fig"),
        ("牛肉", "NiuRou"),
        ("no nuts 🥜", "no nuts :peanuts:"),
        ("x\ufe0f", "x"),
        ("كباب", "kbab"),
        ("ạ̈", "a"),
    ],
)
def test_what_a_printer_does_not_have_looks_alike_or_is_spelt(typed: str, printed: str) -> None:
    assert fit(typed, WIDE) == printed


def test_a_euro_is_a_euro_on_the_first_page() -> None:
    assert list(runs(fit("5 €", WIDE), WIDE, "cp858")) == [("cp858", b"5 \xd5")]


def test_the_page_changes_only_where_a_letter_needs_it() -> None:
    pages = [page for page, _ in runs("Łosoś, dill, Ж", WIDE, "cp858")]
    assert pages == ["cp852", "cp866"]


def test_a_poor_printer_gets_plain_letters() -> None:
    assert fit("Łódź 5 €", ("cp437",)) == "Lódz 5 EUR"


@given(st.text(), st.sampled_from(sorted(PAGES)))
def test_no_text_ever_holds_a_command(typed: str, page: str) -> None:
    for _, code in runs(fit(typed, (page,)), (page,), page):
        assert all(byte >= 0x20 and byte != 0x7F for byte in code)


def test_wide_letters_take_two_cells_and_marks_none() -> None:
    assert width("牛肉") == 4
    assert width("a\u0323") == 1


def test_a_letter_that_nobody_can_spell_is_named_by_its_number() -> None:
    assert fit("\u0787", ("cp437",)) == "U+0787"


def test_a_letter_that_can_be_drawn_stays_as_it_is() -> None:
    assert fit("牛 “x”", ("cp437",), lambda letter: letter == "牛") == '牛 "x"'
    assert not is_held("牛", ("cp437",))


def test_accents_do_not_climb_over_the_rows_above() -> None:
    assert clean("a" + "\u0323\u0324" * 40) == "\u1ea1\u0324\u0323\u0324"


def test_a_note_of_ten_thousand_letters_is_laid_out_whole() -> None:
    note = fit("schnell " * 1250, WIDE)
    assert "".join(wrapped(note, 42, 2)).replace(" ", "") == "schnell" * 1250
