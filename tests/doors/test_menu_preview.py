"""Whoever loads a menu reads first what guests and cooks will see differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.doors.demo import DEMO
from server.doors.menu_preview import preview
from server.doors.restaurant_file import carte_of, read
from tests.doors.files import written

CHANGES = [
    ('price = "6.90"', 'price = "7.20"', "~ Tomato soup: 6.90 → 7.20"),
    ('name = "Burrata"', 'name = "Burratina"', "~ Burratina: was called Burrata"),
    ('rate = "7"', 'rate = "10"', "~ tax Food: 7.00 % → 10.00 %"),
    ('name = "Pepper sauce"', 'name = "Pepper"', "~ modifier Pepper: was called Pepper sauce"),
    ("minimum = 1", "minimum = 0", "~ choice How cooked: minimum 1 → 0"),
    ('name = "Starters"', 'name = "First"', "~ course First: was called Starters"),
]


@pytest.mark.parametrize(("was", "now", "row"), CHANGES)
def test_each_change_has_its_row(folder: Path, was: str, now: str, row: str) -> None:
    fresh = carte_of(read(written(folder, (was, now))))
    assert preview(carte_of(read(DEMO)), fresh) == [row]


def test_an_equal_menu_changes_nothing() -> None:
    assert preview(carte_of(read(DEMO)), carte_of(read(DEMO))) == []


def test_a_first_menu_is_all_new() -> None:
    rows = preview(None, carte_of(read(DEMO)))
    assert "+ Tomato soup  6.90" in rows
    assert all(row.startswith("+ ") for row in rows)
