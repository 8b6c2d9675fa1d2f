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


def test_stations_are_told_by_dish_category_choice_and_part_of_the_day(folder: Path) -> None:
    text = DEMO.read_text(encoding="utf-8")
    text = text.replace('name = "From the grill"', 'name = "Grilled"\nalso_at = ["pasta"]')
    text = text.replace('id = "sea-bream",', 'id = "sea-bream", also_at = [],')
    text = text.replace('id = "cheese",', 'id = "cheese", also_at = ["cold"], negative = true,')
    text += """
[[daypart]]
id = "lunch"
name = "Lunch"
begins = "11:30"
ends = "15:00"
instead = [{ station = "cold", at = "pasta", categories = ["desserts"], dishes = ["burrata"] }]
"""
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    carte = carte_of(read(file))
    dishes = {str(dish.id): dish.also_at for dish in carte.dishes}
    assert (dishes["burger"], dishes["sea-bream"]) == (("pasta",), ())
    [cheese] = (each for group in carte.groups for each in group.modifiers if each.id == "cheese")
    assert (cheese.also_at, cheese.leaves_out) == (("cold",), True)
    [[instead]] = (daypart.instead for daypart in carte.dayparts)
    assert instead.dishes[:2] == ("burrata", "panna-cotta")


def test_a_daypart_of_an_unknown_category_is_said(folder: Path) -> None:
    lunch = '[[daypart]]\nid="a"\nname="Lunch"\nbegins="11:00"\nends="12:00"\n'
    lunch += 'instead = [{station = "cold", at = "pasta", categories = ["sushi"]}]\n'
    file = folder / "mine.toml"
    file.write_text(DEMO.read_text(encoding="utf-8") + lunch, encoding="utf-8")
    with pytest.raises(FileFaulty, match="no category “sushi”"):
        carte_of(read(file))
