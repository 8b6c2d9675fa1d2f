"""Layout: nothing is cut off, figures stay in their column, rows are never wider than the paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.document import Banner, Cell, Columns, Cut, Document, Feed, Line, Rule, columns
from printers.encode.charset import clean, width
from printers.encode.layout import Row, laid_out, wrapped

letters = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=120)
blocks = st.one_of(
    st.builds(
        Line,
        text=letters,
        size=st.sampled_from([1, 2, 3]),
        inverse=st.booleans(),
        align=st.sampled_from(["left", "centre", "right"]),
        indent=st.integers(0, 4),
        hang=st.integers(0, 4),
    ),
    st.builds(columns, letters, st.text("0123456789.", max_size=9)),
    st.builds(Rule, text=letters),
    st.builds(Banner, text=letters),
)


@given(st.lists(blocks, max_size=6), st.sampled_from([32, 42, 48]))
def test_no_row_is_wider_than_the_paper(document: list[Line], at: int) -> None:
    for row in laid_out(tuple(document), at, clean):
        assert isinstance(row, Row)
        assert (row.blank + width(row.text)) * row.size <= at


@given(letters, st.integers(2, 48), st.integers(0, 6))
def test_wrapping_loses_no_letter(text: str, room: int, hang: int) -> None:
    kept = "".join(wrapped(clean(text), room, hang))
    assert kept.replace(" ", "") == clean(text).replace(" ", "")


def rows(document: Document, at: int = 32) -> list[str]:
    return [
        " " * row.blank + row.text for row in laid_out(document, at, clean) if isinstance(row, Row)
    ]


def test_a_long_dish_wraps_with_its_words_hanging() -> None:
    assert rows((Line("2 Tagliatelle with mushrooms and cream", hang=2),)) == [
        "2 Tagliatelle with mushrooms and",
        "  cream",
    ]


def test_a_word_longer_than_the_paper_is_broken() -> None:
    assert rows((Line("x" * 40),)) == ["x" * 32, "x" * 8]


def test_figures_stand_right_and_words_wrap_beside_them() -> None:
    assert rows((columns("Spaghetti with prawns and garlic", "19.90"),)) == [
        "Spaghetti with prawns and  19.90",
        "garlic                          ",
    ]


def test_fixed_columns_leave_the_rest_to_the_words() -> None:
    table = Columns(
        (Cell("food"), Cell("7 %", "right", 5), Cell("60.50", "right", 8), Cell("3.96", "right", 7))
    )
    assert rows((table,)) == ["food        7 %    60.50    3.96"]


def test_columns_that_do_not_fit_stand_below_each_other() -> None:
    table = Columns((Cell("drinks"), Cell("20.60", "right", 16), Cell("3.29", "right", 12)))
    assert rows((table,)) == ["drinks", " " * 27 + "20.60", " " * 28 + "3.29"]


@pytest.mark.parametrize(("text", "drawn"), [("", "─" * 32), ("Course 2", "─" * 11 + " Course 2 " + "─" * 11)])  # fmt: skip  # noqa: E501
def test_a_rule_crosses_the_paper(text: str, drawn: str) -> None:
    assert rows((Rule(text),)) == [drawn]


def test_a_banner_is_large_inverse_and_as_wide_as_the_paper() -> None:
    (banner,) = laid_out((Banner("VOID"),), 32, clean)
    assert isinstance(banner, Row)
    assert (banner.size, banner.inverse, banner.text) == (2, True, "      VOID      ")


def test_empty_rows_and_the_cut_come_through() -> None:
    assert list(laid_out((Feed(2), Cut()), 32, clean)) == [Row(), Row(), Cut()]


def test_empty_cells_are_no_row_of_their_own() -> None:
    assert rows((Columns(()),)) == []
    assert rows((Columns((Cell("a", width=4), Cell("b", width=4))),)) == ["a    b   "]


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (48, ["TRIAL, NOT A RECEIPT"]),
        (42, ["TRIAL,", "NOT A RECEIPT"]),
        (32, ["TRIAL,", "NOT A RECEIPT"]),
    ],
)
def test_a_banner_that_is_too_long_breaks_where_its_meaning_does(
    columns: int, rows: list[str]
) -> None:
    found = laid_out((Banner("TRIAL, NOT A RECEIPT"),), columns, clean)
    assert [row.text.strip() for row in found if isinstance(row, Row)] == rows
