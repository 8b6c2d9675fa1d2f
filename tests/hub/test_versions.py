"""Older screens are understood, and what they say is said in today's words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.house import HOUSE
from server.hub.dispatch import House, Room
from server.hub.versions import Upcast, Versions
from tests.hub.lanes import LaneHouse


def in_pieces(args: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Schema 3 asked for one dish at a time, by `menu_item`."""
    line = {"id": args["line"], "dish": args["menu_item"]}
    return "orders.add", {"check": args["check"], "lines": [line]}


def renamed(args: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Schema 2 called it `orders.enter`."""
    return "orders.add_one", args


OLDER = Room(
    name="older",
    upcasts=(
        Upcast(schema=3, name="orders.add_one", today=in_pieces),
        Upcast(schema=2, name="orders.enter", today=renamed),
    ),
)
TODAY = House([*HOUSE.rooms, OLDER], schema=4)
ONE = {"check": "t1-1", "line": "l1", "menu_item": "espresso"}


@pytest.fixture
def house(folder: Path) -> LaneHouse:
    opened = LaneHouse(folder, house=TODAY)
    opened.furnish_for_two()
    return opened


def test_hub_19_a_screen_one_version_back_is_understood(house: LaneHouse) -> None:
    answer = house.asks("orders.add_one", ONE, schema=3)
    assert answer.status == "done", answer.sentence
    assert house.snapshot()["line:l1"]["dish"] == "espresso"
    house.close()


def test_hub_19_a_screen_two_versions_back_is_understood_step_by_step(house: LaneHouse) -> None:
    assert house.asks("orders.enter", ONE, schema=2).status == "done"
    assert house.snapshot()["line:l1"]["dish"] == "espresso"
    house.close()


def test_hub_1_an_older_tap_offered_again_is_known_by_the_words_it_came_in(
    house: LaneHouse,
) -> None:
    first = house.ask("orders.enter", ONE, schema=2, id="tap")
    assert house.asks_together([first])[0].again is False
    assert house.asks_together([first])[0].again is True
    house.close()


@pytest.mark.parametrize("schema", [1, 5])
def test_hub_19_a_tap_of_an_unknown_version_is_refused_and_takes_its_number(
    house: LaneHouse, schema: int
) -> None:
    answer = house.asks("orders.enter", ONE, schema=schema)
    assert (answer.status, answer.code) == ("refused", "hub.other_version")
    assert house.last_seq("tablet") == answer.seq
    house.close()


def test_hub_19_an_older_tap_that_makes_no_sense_is_refused(house: LaneHouse) -> None:
    answer = house.asks("orders.add_one", {"check": "t1-1"}, schema=3)
    assert (answer.status, answer.code) == ("refused", "hub.bad_arguments")
    house.close()


def test_hub_19_the_house_understands_its_own_version_and_two_back() -> None:
    versions = Versions(schema=7)
    assert [each for each in range(10) if versions.understands(each)] == [5, 6, 7]
    assert [each for each in range(4) if Versions(schema=2).understands(each)] == [1, 2]
