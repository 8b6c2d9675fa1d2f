"""A backup: one file, made beside the running work, for its owner alone."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.doors.backing_up import CannotBackUp, back_up
from server.doors.backup_file import DATABASE, KEYS, MANIFEST
from server.kit.clock import Moment
from tests.doors.backups import a_house_with_keys, backed_up, epoch_of, settings_of
from tests.evening import SIX_PM
from tests.hub.lanes import LaneHouse, espresso


@pytest.fixture
def house(folder: Path) -> Iterator[LaneHouse]:
    with a_house_with_keys(folder / "data") as made:
        yield made


def test_a_backup_is_made_beside_the_running_work(house: LaneHouse) -> None:
    file = backed_up(house)
    with zipfile.ZipFile(file) as packed:
        manifest = json.loads(packed.read(MANIFEST))
        assert set(packed.namelist()) == {MANIFEST, DATABASE, KEYS}
    assert (manifest["rev"], manifest["epoch"]) == (house.lane.rev, epoch_of(house))
    assert house.asks("orders.add", espresso("l1")).status == "done"


def test_a_backup_belongs_to_its_owner_alone_and_leaves_nothing_half_made(
    house: LaneHouse,
) -> None:
    file = backed_up(house)
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in file.parent.iterdir()) == ["backup", "data"]


def test_into_a_folder_backups_are_named_by_time_and_revision(house: LaneHouse) -> None:
    file = backed_up(house, ".")
    assert file.name == f"house-2026-05-01-180000-rev-{house.lane.rev}.comanda"


def test_no_backup_takes_the_place_of_another(house: LaneHouse) -> None:
    backed_up(house)
    with pytest.raises(CannotBackUp, match="already"):
        backed_up(house)


def test_without_a_house_there_is_no_backup(folder: Path) -> None:
    with pytest.raises(CannotBackUp, match="There is no house"):
        back_up(settings_of(folder), folder / "backup", Moment(SIX_PM))
