"""`comanda verify`: the owner asks whether everything is as the journal says."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import update

from server.db.engine import url_of, writer
from server.db.tables import RECORDS
from server.doors.verifying import verified
from server.settings import Settings
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
    [sentence] = asked(folder)
    assert sentence.startswith("There is no house in ")


def test_what_was_changed_behind_the_house_s_back_is_found(folder: Path) -> None:
    house = LaneHouse(folder)
    house.furnish_for_two()
    house.close()
    engine = writer(url_of(folder))
    with engine.begin() as connection:
        connection.execute(update(RECORDS).where(RECORDS.c.key == "turn:t1").values(live=False))
    engine.dispose()
    assert asked(folder) == ["The row turn:t1 is not what the journal says."]
