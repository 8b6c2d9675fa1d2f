"""What was touched since a screen showed it: known at once, after a trim and after a restart."""

from __future__ import annotations

from typing import Any

from server.hub.answer import Answer
from tests.conftest import Place
from tests.hub.lanes import LaneHouse


def adds(house: LaneHouse, line: str, **how: Any) -> Answer:
    lines = [{"id": line, "dish": "espresso"}]
    return house.asks("orders.add", {"check": "t1-1", "lines": lines}, **how)


def brings(house: LaneHouse, seen: int) -> Answer:
    args = {
        "transfer": "act", "check": "t1-1", "lines": ["l1"], "turn": "t2", "table": "14",
        "covers": 2,
    }  # fmt: skip
    return house.asks("orders.transfer", args, seen=seen, device="phone")


def test_what_a_screen_had_not_seen_is_refused_with_what_changed(place: Place) -> None:
    house = LaneHouse(place)
    house.furnish_for_two()
    seen = adds(house, "l1").rev
    adds(house, "l2")
    no = brings(house, seen)
    assert (no.status, no.code) == ("refused", "orders.check_touched")
    assert "Table 12 was changed meanwhile" in no.sentence
    house.close()


def test_a_restart_forgets_nothing_of_it(place: Place) -> None:
    house = LaneHouse(place)
    house.furnish_for_two()
    seen = adds(house, "l1").rev
    adds(house, "l2")
    house.close()
    house.open()
    assert brings(house, seen).code == "orders.check_touched"
    house.close()


def test_what_the_screen_has_seen_is_done(place: Place) -> None:
    house = LaneHouse(place)
    house.furnish_for_two()
    seen = adds(house, "l1").rev
    house.asks("floor.seat", {"turn": "t3", "table": "1", "covers": 2})
    assert brings(house, seen).status == "done"
    house.close()
