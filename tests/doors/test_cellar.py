"""A house on PostgreSQL is backed up into the same file, and goes back to it, or to SQLite."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from server.db.engine import reader
from server.db.tables import LEASES
from server.doors.backing_up import CannotBackUp, back_up
from server.doors.cellar import cellar_of
from server.doors.key_ring import keys_for
from server.doors.restoring import CannotRestore, restored
from server.doors.verifying import verified
from server.hub.session import keys_of
from server.kit.clock import Moment
from server.settings import Settings
from tests.conftest import Place
from tests.hub.lanes import LaneHouse, espresso
from tests.postgres import Cluster


@pytest.fixture
def settings(postgres: Cluster, folder: Path) -> Settings:
    data = folder / "data"
    data.mkdir()
    return Settings(host="127.0.0.1", port=8010, data=data, database_url=postgres.fresh())


@pytest.fixture
def house(settings: Settings) -> Iterator[LaneHouse]:
    made = LaneHouse(Place(settings.url, None))
    made.furnish_for_two()
    yield made
    if made.is_open:
        made.close()


def backed_up(house: LaneHouse, settings: Settings) -> Path:
    return back_up(settings, settings.data.parent / "backup", Moment(house.clock.now()))


def schemas(settings: Settings) -> set[str]:
    engine = reader(settings.url)
    with engine.begin() as connection:
        names = connection.execute(text("SELECT nspname FROM pg_namespace")).scalars().all()
    engine.dispose()
    return {str(name) for name in names}


def test_hub_14_a_schema_is_backed_up_beside_its_work_and_goes_back(
    house: LaneHouse, settings: Settings
) -> None:
    file, keys, before = backed_up(house, settings), keys_for(settings), house.rows()
    house.asks("orders.add", espresso("l1"))
    house.pair("new-tablet")
    lost = house.lane.rev
    house.close()
    done = restored(settings, file, house.clock)
    house.open()
    rows = house.rows()
    assert "line:l1" not in rows
    assert before.keys() <= rows.keys()
    assert rows[f"restoration:{done.epoch}"][1]["lost_rev"] == lost
    assert house.last_seq("new-tablet") == 0, "paired since, it stays paired"
    assert keys_for(settings) == keys, "tablets stay signed in"
    assert asyncio.run(verified(settings)) == []
    assert done.aside.removeprefix("the schema ") in schemas(settings)


def test_a_schema_that_a_process_works_with_is_not_restored(
    house: LaneHouse, settings: Settings
) -> None:
    file, before = backed_up(house, settings), house.rows()
    lease = {"name": "printing", "holder": "elsewhere", "fence": 1, "until": 9 * 10**12}
    with house.writes.begin() as connection:
        connection.execute(insert(LEASES), [lease])
    with pytest.raises(CannotRestore, match="Close it first"):
        restored(settings, file, house.clock)
    assert house.rows() == before


def test_a_house_moves_from_postgresql_into_one_file_and_back(
    house: LaneHouse, settings: Settings, folder: Path, postgres: Cluster
) -> None:
    file, keys = backed_up(house, settings), keys_for(settings)
    alone = Settings(host="127.0.0.1", port=8010, data=folder / "alone")
    restored(alone, file, house.clock)
    assert asyncio.run(verified(alone)) == []
    assert keys_of(alone.data) == keys
    again = back_up(alone, folder / "again", Moment(house.clock.now()))
    elsewhere = Settings(
        host="127.0.0.1", port=8010, data=folder / "elsewhere", database_url=postgres.empty()
    )
    done = restored(elsewhere, again, house.clock)
    assert done.aside == ""
    assert asyncio.run(verified(elsewhere)) == []


def test_a_schema_without_a_house_is_no_house(folder: Path, postgres: Cluster) -> None:
    nobody = Settings(host="127.0.0.1", port=8010, data=folder, database_url=postgres.empty())
    assert not cellar_of(nobody).is_there()
    with pytest.raises(CannotBackUp, match="There is no house"):
        back_up(nobody, folder / "backup", Moment(1))
