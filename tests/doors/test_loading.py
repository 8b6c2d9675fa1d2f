"""An owner loads a changed file: a preview, a question, and then what was agreed."""

from __future__ import annotations

import os
import sys
import urllib.error
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.doors.loading import say
from tests.doors.files import written
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.stories.dishes import SOUP

pytestmark = pytest.mark.socket
CHANGED = (
    ('pin = "1111"', 'pin = "1212"'),
    ('price = "6.90"', 'price = "7.20"'),
    ('address = "virtual:"', 'address = "tcp://127.0.0.1:9"'),
)
BESIDES = [
    "~ printer Grill: address virtual: → tcp://127.0.0.1:9",
    "~ person Anna: a new PIN",
]
SOUP_ROW = "~ Tomato soup: 6.90 → 7.20"


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    running = RunningHouse(folder / "data")
    running.start()
    try:
        yield running
    finally:
        running.stop()


def signs_in(house: RunningHouse, person: str, pin: str) -> Any:
    device = msgspec.json.decode(
        house.comanda("device", "add", "--role", "waiter", "--name", "T").stdout
    )
    return house.post("/sign-in", {**device, "person": person, "pin": pin})


def test_the_menu_alone_is_loaded_and_what_is_not_is_said(
    house: RunningHouse, folder: Path
) -> None:
    file = str(written(folder, *CHANGED))
    no = house.comanda("menu", "load", file, said="n\n").stdout
    assert SOUP_ROW in no
    assert "which is not loaded" in no
    assert all(f"  {row}" in no for row in BESIDES)
    assert "Nothing was changed." in no
    assert "The menu is in force." in house.comanda("menu", "load", file, said="y\n").stdout
    assert house.rows()["printer:grill"][1]["address"] == "virtual:"
    assert "Nothing to do." in house.comanda("menu", "load", file, said="y\n").stdout


def test_the_whole_file_is_loaded_into_a_running_house(house: RunningHouse, folder: Path) -> None:
    people = People.at(house)
    people.seats("ben", "9", 2)
    people.adds("ben", "9", SOUP)
    file = str(written(folder, *CHANGED))
    said = house.comanda("load", file, said="y\n").stdout
    assert said.splitlines()[:3] == [*BESIDES, SOUP_ROW]
    assert house.rows()["printer:grill"][1]["address"] == "tcp://127.0.0.1:9"
    [line] = [r for key, (_, r) in house.rows().items() if key.startswith("line:")]
    assert line["price_cents"] == 690, "open lines keep their price"
    assert signs_in(house, "anna", "1212")["session"]
    with pytest.raises(urllib.error.HTTPError):
        signs_in(house, "anna", "1111")
    assert "Nothing to do." in house.comanda("load", file).stdout
    people.screen.close()


def test_an_empty_house_opens_as_the_file_says(folder: Path) -> None:
    house = RunningHouse(folder / "data")
    file = str(written(folder, ('"Osteria al Ponte"', '"Da Gina"'), *CHANGED))
    empty = house.comanda("menu", "load", file, "--yes")
    assert (empty.returncode, "This house is empty." in empty.stderr) == (1, True)
    assert house.comanda("load", file, "--yes").returncode == 0
    house.start()
    try:
        assert house.rows()["letterhead:house"][1]["name"] == "Da Gina"
        assert signs_in(house, "anna", "1212")["session"]
    finally:
        house.stop()


def test_a_faulty_file_changes_nothing(house: RunningHouse, folder: Path) -> None:
    file = str(written(folder, ('pin = "1111"', 'pin = "11111"')))
    for words in (["load"], ["menu", "load"]):
        done = house.comanda(*words, file, "--yes")
        assert done.returncode == 1
        assert done.stderr == "Anna: a PIN has exactly four figures.\n"


def test_who_stops_reading_stops_no_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with `comanda load my-restaurant.toml --yes | head`."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        say("the first row")
        say("the second row")
