"""Erasing what a guest said: it is nowhere any more, and the journal stays whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.hub.erase import NothingToErase, StillLive, erase
from server.hub.verify import faults
from tests.hub.lanes import LaneHouse

SECRET = "no lactose, Mr Weber"


@pytest.fixture
def house(folder: Path) -> Iterator[LaneHouse]:
    """A party ordered with a word about itself, which was changed once, and has gone."""
    made = LaneHouse(folder)
    made.furnish_for_two()
    wish = {"id": "l1", "dish": "espresso", "note": SECRET}
    made.asks("orders.add", {"check": "t1-1", "lines": [wish]})
    made.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    yield made
    made.close()


def gone(house: LaneHouse) -> None:
    house.asks("orders.void", {"correction": "v1", "check": "t1-1", "line": "l1", "pieces": 1,
                               "reason": "left"}, roles=frozenset({"manager"}))  # fmt: skip
    for act in ("guests_gone", "clean"):
        house.asks(f"floor.{act}", {"turn": "t1"})


def erased(house: LaneHouse, *keys: str) -> int:
    with house.writes.begin() as connection:
        return sum(erase(connection, key) for key in keys)


def test_it_is_gone_from_every_row_and_the_chain_is_valid(house: LaneHouse) -> None:
    gone(house)
    with house.reads.begin() as connection:
        before = list(faults(connection))
    assert before == []
    keys = [
        key for key, (live, fields) in house.rows().items() if not live and SECRET in str(fields)
    ]
    assert "line:l1" in keys
    assert erased(house, *keys) >= len(keys)
    assert not any(SECRET in str(fields) for _, fields in house.rows().values())
    with house.reads.begin() as connection:
        assert list(faults(connection)) == []
        journal = connection.exec_driver_sql("SELECT entry FROM journal").fetchall()
        told = connection.exec_driver_sql("SELECT body FROM changes").fetchall()
        kept = connection.exec_driver_sql("SELECT value FROM private").fetchall()
    for table in (journal, told, kept):
        assert not any(SECRET.encode() in row[0] for row in table)


def test_what_is_on_the_screens_is_not_erased_under_their_hands(house: LaneHouse) -> None:
    with pytest.raises(StillLive):
        erased(house, "line:l1")


def test_there_is_nothing_to_forget_of_a_table_or_of_nothing(house: LaneHouse) -> None:
    gone(house)
    with pytest.raises(NothingToErase, match="There is no record"):
        erased(house, "line:none")
    with pytest.raises(NothingToErase, match="no personal text"):
        erased(house, "check:t1-1")


def test_whoever_had_dinner_brought_is_forgotten_once_it_is_eaten(house: LaneHouse) -> None:
    door = {"name": "Bianchi", "phone": "030 1234567", "address": "Lindenweg 4"}
    house.asks("floor.open_tab", {"turn": "tab-1", "tab": "delivery", **door})
    with pytest.raises(StillLive):
        erased(house, "contact:tab-1")
    house.asks("floor.guests_gone", {"turn": "tab-1"})
    assert erased(house, "contact:tab-1") >= len(door)
    with house.reads.begin() as connection:
        assert list(faults(connection)) == []
        journal = connection.exec_driver_sql("SELECT entry FROM journal").fetchall()
        told = connection.exec_driver_sql("SELECT body FROM changes").fetchall()
        kept = connection.exec_driver_sql("SELECT value FROM private").fetchall()
    for row in (*journal, *told, *kept):
        assert not any(word.encode() in row[0] for word in door.values())
    assert not any(door["phone"] in str(fields) for _, fields in house.rows().values())
