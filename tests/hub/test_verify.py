"""Verify: a sound house has no fault; a house that was tampered with says where."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, update

from server.db.tables import CHANGES, DEVICES, HOUSE, JOURNAL, RECORDS
from server.hub.verify import faults
from tests.conftest import Place
from tests.hub.lanes import LaneHouse, espresso


@pytest.fixture
def house(place: Place) -> Iterator[LaneHouse]:
    made = LaneHouse(place)
    made.furnish_for_two()
    made.asks("orders.add", espresso("l1"))
    made.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    yield made
    made.close()


def found(house: LaneHouse) -> list[str]:
    with house.reads.begin() as connection:
        return list(faults(connection))


def test_hub_21_a_sound_house_has_no_fault(house: LaneHouse) -> None:
    assert found(house) == []


def test_hub_21_an_altered_entry_is_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        connection.execute(
            update(JOURNAL)
            .where(JOURNAL.c.rev == 3)
            .values(entry=b'{"changes":{"puts":[],"filed":[],"erased":[]}}')
        )
    assert "Revision 3 of the journal was altered after it was written." in found(house)


def test_hub_2_a_missing_entry_is_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        connection.execute(delete(JOURNAL).where(JOURNAL.c.rev == 4))
    assert "The journal has a hole before revision 5." in found(house)


def test_hub_2_a_counter_that_ran_away_is_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        connection.execute(update(HOUSE).values(rev=99))
    assert any(fault.startswith("The house counts 99 revisions") for fault in found(house))


def test_hub_4_a_row_that_nobody_commanded_is_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        connection.execute(
            update(RECORDS).where(RECORDS.c.key == "line:l1").values(body=b'{"kind":"line"}')
        )
    assert found(house) == ["The row line:l1 is not what the journal says."]


def test_hub_10_a_number_that_nobody_answered_is_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        connection.execute(update(DEVICES).where(DEVICES.c.id == "tablet").values(last_seq=99))
    [fault] = found(house)
    assert fault.startswith("The last number of device tablet is 99, yet ")


def test_hub_3_screens_that_were_told_something_else_are_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        rev = house.lane.rev
        told = b'{"rev":1,"by":[null,null],"at":1,"puts":[],"removes":["line:l1"]}'
        connection.execute(update(CHANGES).where(CHANGES.c.rev == rev).values(body=told))
    assert found(house) == [
        f"Screens were told something else of revision {rev} than the journal says."
    ]


def test_hub_3_a_tail_that_is_cut_off_is_found(house: LaneHouse) -> None:
    with house.writes.begin() as connection:
        connection.execute(delete(CHANGES).where(CHANGES.c.rev == house.lane.rev))
    assert found(house) == ["What screens are told does not reach to the last revision."]
