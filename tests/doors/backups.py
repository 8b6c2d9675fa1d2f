"""Houses that are backed up: where they lie, and a backup beside them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.doors.backing_up import back_up
from server.hub.session import keys_of
from server.kit.clock import Moment
from server.settings import Settings
from tests.hub.lanes import LaneHouse


def settings_of(folder: Path) -> Settings:
    return Settings(host="127.0.0.1", port=8010, data=folder)


def data_of(house: LaneHouse) -> Path:
    assert isinstance(house.place, Path)
    return house.place


def backed_up(house: LaneHouse, name: str = "backup") -> Path:
    target = data_of(house).parent / name
    return back_up(settings_of(data_of(house)), target, Moment(house.clock.now()))


@contextmanager
def a_house_with_keys(folder: Path) -> Iterator[LaneHouse]:
    folder.mkdir()
    made = LaneHouse(folder)
    made.furnish_for_two()
    keys_of(folder)
    yield made
    if made.is_open:
        made.close()


def epoch_of(house: LaneHouse) -> str:
    with house.reads.begin() as connection:
        return str(connection.exec_driver_sql("SELECT epoch FROM house").scalar_one())
