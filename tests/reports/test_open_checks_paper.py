"""All open checks on paper, wide and narrow, on a small floor and on a big one."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.document import Line as Words
from printers.encode.escpos import as_escpos
from printers.encode.text import as_text
from printers.profiles import profile_of
from server.hub.messages import Record
from server.reports.open_checks_paper import PAGE_ROWS_MAX, open_checks_pages, rows_of
from tests.bills.golden import assert_golden
from tests.reports.makers import a_line, a_party, a_reading, a_settlement, a_ticket, cooked

BUFFER_BYTES = 16_384
"""What the network card of a common printer holds."""
HEAD_ROWS_MAX = 6


def a_floor() -> list[Record]:
    """Table 7 in the middle of its mains, table 12 part paid, table 9 just seated."""
    salad = a_line("Mixed salad", cents=780, seat=4, wishes=("NO nuts",), stage="bumped",
                   note="NUT ALLERGY", allergies=("nuts",))  # fmt: skip
    rib_eye = a_line("Rib-eye", pieces=2, cents=3400, wishes=("medium rare", "+ pepper sauce"),
                     stage="cooking", note="sauce on the side in a small warm bowl")  # fmt: skip
    return cooked([
        *a_party(
            "7", a_line("Beer 0.4 l", pieces=3, cents=460), salad, rib_eye,
            a_line("Tagliatelle with mushrooms", cents=1680, stage="waiting"),
            a_line("Tiramisu", pieces=2, cents=820, stage="unsent"), covers=5, number=4,
        ),
        *a_party("12", a_line("Sea bream", cents=2750), a_line("Riesling 0.15 l", cents=740),
                 number=7),
        a_settlement("turn-12-1", total=3490, paid=2750),
        *a_party("9", covers=1, number=9),
        a_ticket("cooking"), a_ticket("bumped", bumped=True), a_ticket("served", served=True),
    ])  # fmt: skip


@pytest.mark.parametrize(("columns", "name"), [(48, "80-mm"), (32, "58-mm")])
def test_the_floor_reads_well_on_both_papers(columns: int, name: str) -> None:
    pages = open_checks_pages(a_reading(a_floor()))
    text = "".join(as_text(page, columns) for page in pages)
    assert all(len(row) <= columns for row in text.splitlines())
    assert_golden(f"open-checks/{name}.txt", text)


def test_an_empty_house_says_that_nothing_is_open() -> None:
    [page] = open_checks_pages(a_reading([]))
    assert "No check is open." in as_text(page)


def test_sixty_checks_come_in_pages_that_a_printer_can_hold() -> None:
    lines = [a_line(f"Dish {number} of a long evening", pieces=2) for number in range(12)]
    floor = [each for table in range(1, 61) for each in a_party(str(table), *lines, number=table)]
    pages = open_checks_pages(a_reading(floor))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in as_text(page)
        for profile in ("default", "58mm", "impact"):
            assert len(as_escpos(page, profile_of(profile))) < BUFFER_BYTES
    tables = Counter(
        block.text
        for page in pages
        for block in page
        if isinstance(block, Words) and block.size > 1
    )
    assert {tables[f"Table {table}"] for table in range(1, 61)} == {1}


def test_a_check_longer_than_a_page_goes_on_under_its_name() -> None:
    lines = [a_line(f"Dish {number}") for number in range(200)]
    pages = open_checks_pages(a_reading(a_party("7", *lines)))
    assert len(pages) > 1
    assert all("Table 7" in as_text(page) for page in pages)
    assert all("goes on" in as_text(page) for page in pages[1:])


@given(st.lists(st.integers(0, 40), max_size=30))
def test_no_line_is_lost_between_two_pages_and_no_page_is_too_long(sizes: list[int]) -> None:
    floor = [
        each
        for table, size in enumerate(sizes, start=1)
        for each in a_party(
            str(table), *(a_line(f"Dish {table}-{number}") for number in range(size)), number=table
        )
    ]
    pages = open_checks_pages(a_reading(floor))
    said = "".join(as_text(page) for page in pages)
    for table, size in enumerate(sizes, start=1):
        for number in range(size):
            assert said.count(f"Dish {table}-{number} ") == 1
    assert all(rows_of(page) <= PAGE_ROWS_MAX + HEAD_ROWS_MAX for page in pages)
