"""The restaurant's file is read as its owner wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.doors.demo import DEMO
from server.doors.restaurant_file import FILE_BYTES_MAX, FileFaulty, carte_of, read


def test_a_dish_takes_course_station_and_tax_from_its_category() -> None:
    dishes = {str(dish.id): dish for dish in carte_of(read(DEMO)).dishes}
    assert (dishes["burrata"].course, dishes["burrata"].station) == (1, "cold")
    assert (dishes["tomato-soup"].course, dishes["tomato-soup"].station) == (1, "pasta")
    assert dishes["beer"].course is None, "drinks belong to no course"


def test_prices_are_whole_cents() -> None:
    dishes = {str(dish.id): dish.price_cents for dish in carte_of(read(DEMO)).dishes}
    assert (dishes["tomato-soup"], dishes["rib-eye"]) == (690, 3400)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[house", "mine.toml is not valid TOML"),
        (b"\xff\xfe", "mine.toml is not a text in UTF-8."),
        (b"#" * (FILE_BYTES_MAX + 1), "mine.toml is larger than 2 MB."),
    ],
)
def test_what_is_no_such_file_is_said(folder: Path, content: bytes, said: str) -> None:
    file = folder / "mine.toml"
    file.write_bytes(content)
    with pytest.raises(FileFaulty, match=said):
        read(file)


def test_a_file_that_is_not_there_is_said(folder: Path) -> None:
    with pytest.raises(FileFaulty, match=r"cannot be read: No such file"):
        read(folder / "mine.toml")
