"""Backup and restore: a copy beside the running work, and going back without a number twice."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from server.db.engine import url_of, writer
from server.db.people import PinRow, pin_of, put_pins
from server.db.reads import device_of
from server.db.tables import DEVICES, RECORDS
from server.doors.backup_file import DATABASE, MANIFEST
from server.doors.cellar import ASIDE
from server.doors.restoring import CannotRestore, Restored, looked_at, restored
from server.doors.verifying import verified
from server.hub.session import keys_of
from server.settings import Settings
from tests.doors.backups import a_house_with_keys, backed_up, data_of, epoch_of, settings_of
from tests.evening import SIX_PM
from tests.hub.lanes import LaneHouse, espresso


@pytest.fixture
def house(folder: Path) -> Iterator[LaneHouse]:
    with a_house_with_keys(folder / "data") as made:
        yield made


def goes_back(house: LaneHouse, file: Path) -> Restored:
    """The house is closed for it, and opened again after it."""
    house.close()
    done = restored(settings_of(data_of(house)), file, house.clock)
    house.open()
    house.seqs = {each: house.last_seq(each) for each in ("tablet", "phone")}
    return done


def rewritten(file: Path, name: str, content: bytes) -> Path:
    """The same backup with one of its parts exchanged."""
    other = file.with_name("altered")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return other


def test_a_restore_brings_the_rows_of_the_backup_back_and_lays_the_rest_aside(
    house: LaneHouse,
) -> None:
    file, before = backed_up(house), house.rows()
    house.asks("orders.add", espresso("l1"))
    lost = house.lane.rev
    done = goes_back(house, file)
    rows = house.rows()
    assert "line:l1" not in rows
    assert before.keys() <= rows.keys()
    with sqlite3.connect(Path(done.aside) / DATABASE) as aside:
        assert aside.execute("SELECT rev FROM house").fetchone() == (lost,)
    aside.close()


def test_hub_14_a_restore_begins_an_epoch_and_the_journal_tells_of_it(house: LaneHouse) -> None:
    file, before, rev = backed_up(house), epoch_of(house), house.lane.rev
    done = goes_back(house, file)
    assert epoch_of(house) == done.epoch != before
    last = json.loads(house.journal()[-1][1])
    assert (last["name"], last["rev"]) == ("register.resume", rev + 1)
    assert house.rows()[f"restoration:{done.epoch}"][1]["lost_rev"] == rev
    assert asyncio.run(verified(settings_of(data_of(house)))) == []


def test_hub_14_numbers_that_the_lost_evening_gave_out_are_not_given_again(
    house: LaneHouse,
) -> None:
    file = backed_up(house)
    house.asks("floor.seat", {"turn": "t2", "table": "9", "covers": 2})
    house.asks("orders.add", espresso("l1"))
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    bar = house.rows()["lane:bar"][1]["last_number"]
    order = house.rows()["check:t2-1"][1]["number"]
    goes_back(house, file)
    house.asks("floor.seat", {"turn": "t3", "table": "5", "covers": 2})
    house.asks("orders.add", espresso("l2"))
    house.asks("orders.send", {"check": "t1-1", "lines": ["l2"], "firing": "f2"})
    assert house.rows()["check:t3-1"][1]["number"] == order + 1
    assert house.rows()["lane:bar"][1]["last_number"] == bar + 1


def test_hub_14_without_a_house_to_look_at_enough_is_left_out_and_said(
    house: LaneHouse, folder: Path
) -> None:
    file = backed_up(house)
    other = settings_of(folder / "another-machine")
    done = restored(other, file, house.clock)
    assert done.aside == ""
    record = _record(other, f"restoration:{done.epoch}")
    assert record["skipped"][0] == {"row": "receipt", "first": 1, "last": 1_000}
    assert keys_of(other.data) == keys_of(data_of(house)), "tablets stay signed in"


def _record(settings: Settings, key: str) -> dict[str, Any]:
    with sqlite3.connect(settings.database) as connection:
        [body] = connection.execute("SELECT body FROM records WHERE key = ?", [key]).fetchone()
    connection.close()
    found: dict[str, Any] = json.loads(body)
    return found


def test_hub_14_a_damaged_house_is_laid_aside_all_the_same(house: LaneHouse) -> None:
    file = backed_up(house)
    house.close()
    for beside in data_of(house).glob("house.sqlite-*"):
        beside.unlink()
    (data_of(house) / DATABASE).write_bytes(b"SQLite format 3\0 and then the disk died" * 200)
    done = restored(settings_of(data_of(house)), file, house.clock)
    house.open()
    assert done.lost.given is None
    assert (data_of(house) / ASIDE).is_dir()
    assert "turn:t1" in house.rows()


def test_who_was_let_in_or_shut_out_since_the_backup_stays_so(house: LaneHouse) -> None:
    file = backed_up(house)
    house.pair("new-tablet")
    with house.writes.begin() as connection:
        connection.execute(update(DEVICES).where(DEVICES.c.id == "phone").values(revoked_at=SIX_PM))
        put_pins(connection, {"anna": "changed"})
    goes_back(house, file)
    with house.reads.begin() as connection:
        assert pin_of(connection, "anna") == PinRow(person="anna", hash="changed")
        new, phone = device_of(connection, "new-tablet"), device_of(connection, "phone")
    assert new is not None
    assert phone is not None
    assert phone.revoked_at == SIX_PM


def test_an_open_house_is_not_restored(house: LaneHouse) -> None:
    file, before = backed_up(house), house.rows()
    with pytest.raises(CannotRestore, match="Close it first"):
        restored(settings_of(data_of(house)), file, house.clock)
    assert house.rows() == before
    assert not (data_of(house) / ASIDE).exists()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (DATABASE, b"short", "not as long as it says"),
        (MANIFEST, b"{}", "cannot be read"),
        (MANIFEST, b'{"format": 9}', "cannot be read"),
    ],
)
def test_a_backup_that_was_tampered_with_changes_nothing(
    house: LaneHouse, name: str, content: bytes, sentence: str
) -> None:
    file, before = rewritten(backed_up(house), name, content), house.rows()
    house.close()
    with pytest.raises(CannotRestore, match=sentence):
        restored(settings_of(data_of(house)), file, house.clock)
    house.open()
    assert house.rows() == before


def test_a_backup_with_one_byte_changed_is_found(house: LaneHouse) -> None:
    file = backed_up(house)
    with zipfile.ZipFile(file) as packed:
        content = bytearray(packed.read(DATABASE))
    content[5_000] ^= 1
    house.close()
    with pytest.raises(CannotRestore, match="altered or damaged"):
        restored(
            settings_of(data_of(house)), rewritten(file, DATABASE, bytes(content)), house.clock
        )
    house.open()


def test_what_cannot_be_is_said_before_anybody_is_asked(house: LaneHouse) -> None:
    file = backed_up(house)
    house.close()
    where = settings_of(data_of(house))
    assert looked_at(where, file).rev == house.lane.rev
    with pytest.raises(CannotRestore):
        looked_at(where, file.with_name("nothing-here"))
    house.open()


def test_half_a_file_and_no_file_are_no_backup(house: LaneHouse) -> None:
    file = backed_up(house)
    half = file.with_name("half")
    half.write_bytes(file.read_bytes()[:2_000])
    for wrong, sentence in ((half, "only a part"), (file.with_name("none"), "There is no file")):
        with pytest.raises(CannotRestore, match=sentence):
            restored(settings_of(data_of(house)), wrong, house.clock)


def test_a_copy_whose_journal_does_not_lead_to_its_rows_is_not_taken(house: LaneHouse) -> None:
    house.close()
    engine = writer(url_of(data_of(house)))
    with engine.begin() as connection:
        connection.execute(update(RECORDS).where(RECORDS.c.key == "turn:t1").values(live=False))
    engine.dispose()
    file = backed_up(house)
    with pytest.raises(CannotRestore, match="The row turn:t1 is not what the journal says"):
        restored(settings_of(data_of(house)), file, house.clock)
    house.open()


def test_a_database_that_was_copied_by_hand_is_a_backup_too(house: LaneHouse) -> None:
    house.close()
    copy = data_of(house).parent / "by-hand.sqlite"
    copy.write_bytes((data_of(house) / DATABASE).read_bytes())
    house.open()
    house.asks("orders.add", espresso("l1"))
    goes_back(house, copy)
    assert "line:l1" not in house.rows()
