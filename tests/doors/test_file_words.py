"""What does not fit in a file is named by the owner's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.doors.restaurant_file import FileFaulty, read
from tests.doors.files import written

MISFITS = [
    (
        'price = "6.90"',
        "price = 6.90",
        "category “Starters”, dishes “Tomato soup”, price is a text: it stands in quotation marks.",
    ),
    (
        "seats = 2",
        'seats = "2"',
        "area “Dining room”, tables “1”, seats is a whole number, without quotation marks.",
    ),
    (
        'roles = ["waiter"]',
        'roles = "waiter"',
        "person “Anna”, roles is a list: it stands in [brackets].",
    ),
    (
        'roles = ["waiter"]',
        'roles = ["waitress"]',
        "person “Anna”, roles 1: 'waitress' is none of cashier, cook, manager, waiter.",
    ),
    (
        'money = "on"',
        'money = "maybe"',
        "customs, money: 'maybe' is none of off, on, trial.",
    ),
    (
        'printer = "bar"',
        'printer = "bar"\nprints = "whenever"',
        "station “Bar”, prints: 'whenever' is none of fired, sent.",
    ),
    (
        'id = "bar"\nname = "Bar"\naddress',
        'id = "bar"\nlayout = { group_by = "colour" }\nname = "Bar"\naddress',
        "printer “Bar”, layout, group_by: 'colour' is none of dish, order, seat.",
    ),
    ("warn_after_minutes", "warn_after", "station “Grill”: “warn_after” has no meaning there."),
    ('currency = "EUR"\n', "", "house: “currency” is missing."),
    ("[[station]]", "[[statio]]", "The file: “statio” has no meaning there."),
]


@pytest.mark.parametrize(("was", "now", "sentence"), MISFITS)
def test_the_place_is_named(folder: Path, was: str, now: str, sentence: str) -> None:
    with pytest.raises(FileFaulty) as faulty:
        read(written(folder, (was, now)))
    assert str(faulty.value) == sentence
