"""`comanda verify`: the owner asks whether everything is as the journal says."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import update

from server.db.engine import url_of, writer
from server.db.tables import RECORDS
from server.doors.verifying import NothingToVerify, verified
from server.settings import Settings
from tests.e2e.house import RunningHouse
from tests.hub.lanes import LaneHouse


def asked(folder: Path) -> list[str]:
    settings = Settings(host="127.0.0.1", port=8010, data=folder)
    return asyncio.run(verified(settings))


def test_a_running_house_is_verified_beside_its_own_work(folder: Path) -> None:
    house = LaneHouse(folder)
    house.furnish_for_two()
    assert asked(folder) == []
    house.close()


def test_a_folder_without_a_house_is_said(folder: Path) -> None:
    with pytest.raises(NothingToVerify, match="There is no house in "):
        asked(folder)


def test_what_is_no_database_is_said(folder: Path) -> None:
    (folder / "house.sqlite").write_bytes(b"not a database at all" * 99)
    with pytest.raises(NothingToVerify, match="cannot be read"):
        asked(folder)


def test_programs_get_json_and_an_exit_code(folder: Path) -> None:
    house = RunningHouse(folder)
    assert house.comanda("verify", "--json").returncode == 2
    lane = LaneHouse(folder)
    lane.furnish_for_two()
    lane.close()
    done = house.comanda("verify", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"sound": True, "faults": []})
    with sqlite3.connect(folder / "house.sqlite") as connection:
        connection.execute("UPDATE records SET live = 0 WHERE key = 'turn:t1'")
    connection.close()
    done = house.comanda("verify", "--json")
    assert (done.returncode, json.loads(done.stdout)["sound"]) == (1, False)


def test_what_was_changed_behind_the_house_s_back_is_found(folder: Path) -> None:
    house = LaneHouse(folder)
    house.furnish_for_two()
    house.close()
    engine = writer(url_of(folder))
    with engine.begin() as connection:
        connection.execute(update(RECORDS).where(RECORDS.c.key == "turn:t1").values(live=False))
    engine.dispose()
    assert asked(folder) == ["The row turn:t1 is not what the journal says."]
