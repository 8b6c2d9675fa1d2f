"""Barcodes on the menu."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from server.doors.demo import DEMO
from server.doors.restaurant_file import carte_of, read
from server.menu.barcode import EAN_LENGTHS, barcode_faults, check_digit, same_code
from server.menu.dish import Dish
from server.menu.publish import faults

MENU = carte_of(read(DEMO))


def with_codes(*codes: str) -> tuple[Dish, ...]:
    """The first dishes of the menu, with a code each."""
    return tuple(
        replace(dish, barcodes=(code,)) for dish, code in zip(MENU.dishes, codes, strict=False)
    )


@pytest.mark.parametrize("code", ["4006381333931", "96385074", "036000291452", "10012345678902"])
def test_an_ean_whose_last_figure_is_right_is_taken(code: str) -> None:
    assert list(barcode_faults(with_codes(code))) == []


def test_one_that_was_mistyped_says_how_it_would_end() -> None:
    [fault] = barcode_faults(with_codes("4006381333930"))
    assert "would end in 1" in fault
    assert any(fault in each for each in faults(replace(MENU, dishes=with_codes("4006381333930"))))


@pytest.mark.parametrize("code", ["12345", "KEG-30L", "1234567890"])
def test_the_house_s_own_codes_are_taken_as_they_are(code: str) -> None:
    assert list(barcode_faults(with_codes(code))) == []


@pytest.mark.parametrize("code", ["123", "x" * 33, "with blank", "\n4006381333931", "٤٠٠٦٣٨١٣"])
def test_what_no_scanner_types_is_refused(code: str) -> None:
    assert list(barcode_faults(with_codes(code)))


def test_one_code_is_one_dish_s_however_it_is_written() -> None:
    found = list(barcode_faults(with_codes("036000291452", "0036000291452")))
    assert len(found) == 2
    assert same_code("036000291452") == same_code("0036000291452")


def test_a_dish_has_so_many_codes_and_no_more() -> None:
    [dish] = with_codes("0001")
    many = replace(dish, barcodes=tuple(f"code-{number}" for number in range(11)))
    assert list(barcode_faults((many,)))


@given(st.sampled_from(sorted(EAN_LENGTHS)), st.data())
def test_no_slip_of_one_figure_is_taken_for_a_code(length: int, data: st.DataObject) -> None:
    figures = data.draw(st.text("0123456789", min_size=length - 1, max_size=length - 1))
    code = f"{figures}{check_digit(figures)}"
    assert list(barcode_faults(with_codes(code))) == []
    place = data.draw(st.integers(0, length - 1))
    other = data.draw(st.sampled_from([each for each in "0123456789" if each != code[place]]))
    slip = code[:place] + other + code[place + 1 :]
    assert list(barcode_faults(with_codes(slip)))
