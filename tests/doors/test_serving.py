"""`comanda serve` and the command line beside it, as their owner starts them."""

from __future__ import annotations

import json
import sqlite3
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.raw import RawScreen
from tests.stories.dishes import BEER, rib_eye

pytestmark = pytest.mark.socket


@pytest.fixture
def house(folder: Path) -> Iterator[RunningHouse]:
    made = RunningHouse(folder / "evenings" / "data")
    yield made
    made.stop()


def test_an_empty_folder_becomes_the_demo_restaurant_at_the_address_that_is_printed(
    house: RunningHouse,
) -> None:
    house.data.parent.mkdir()
    house.reads_anew = True
    house.start()
    said = house.log
    for screen in ("waiter", "kds", "till", "printers", "terminal"):
        address = f"{house.address}/{screen}"
        assert address in said
        with urllib.request.urlopen(address, timeout=5) as reply:  # noqa: S310
            assert reply.status == 200
    people = People.at(house)
    assert len(people.all("table")) == 24
    people.screen.close()


def test_a_second_start_keeps_everything(house: RunningHouse) -> None:
    house.data.parent.mkdir()
    house.start()
    people = People.at(house)
    people.seats("ben", "9", 4)
    people.sends("ben", "9", BEER, rib_eye("rare"))
    people.came_out("BAR 1", "GRILL 1")
    people.screen.wait("the papers", lambda: len(people.all("job", state="printed")) == 2)
    before, records = house.rows(), dict(people.screen.records)
    house.stop()
    house.start()
    people.screen.again()
    assert house.rows() == before
    assert people.screen.records == records
    people.screen.close()


def test_data_of_a_newer_comanda_is_left_alone_with_a_sentence(house: RunningHouse) -> None:
    house.data.parent.mkdir()
    house.start()
    house.stop()
    database = sqlite3.connect(house.data / "house.sqlite")
    with database:
        database.execute("UPDATE alembic_version SET version_num = '2099_from_the_future'")
    database.close()
    before = (house.data / "house.sqlite").read_bytes()
    refused = house.comanda("serve")
    assert refused.returncode == 1
    assert "written by a newer Comanda" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert (house.data / "house.sqlite").read_bytes() == before


def test_a_screen_is_paired_from_the_command_line_whether_the_house_runs_or_not(
    house: RunningHouse,
) -> None:
    house.data.parent.mkdir()
    asleep = RawScreen.of(house, "Bridge", "bridge")
    house.start()
    awake = RawScreen.of(house, "Tablet 3")
    for screen in (asleep, awake):
        assert screen.open().rev > 0
        screen.close()


def test_a_house_that_stopped_leaves_no_note_and_a_stale_note_misleads_nobody(
    house: RunningHouse,
) -> None:
    house.data.parent.mkdir()
    house.start()
    note = house.data / "running.json"
    assert json.loads(note.read_text())["address"] == house.address
    house.kill()
    assert note.exists()
    asleep = RawScreen.of(house, "Bridge", "bridge")
    house.start()
    asleep.open().close()
    house.stop()
    assert not note.exists()


def test_a_port_that_is_taken_is_said_and_nothing_else_happens(house: RunningHouse) -> None:
    house.data.parent.mkdir()
    house.start()
    other = RunningHouse(house.data.parent / "other", port=house.port)
    refused = other.comanda("serve")
    assert refused.returncode != 0
    assert "Traceback" not in refused.stderr
    assert house.get("/healthz")["ready"]


def test_what_comanda_does_not_know_is_said(house: RunningHouse) -> None:
    house.data.parent.mkdir()
    for words in ((), ("cook",), ("device", "add"), ("menu", "load")):
        refused = house.comanda(*words)
        assert refused.returncode == 2
        assert "usage: comanda" in refused.stderr


def test_a_house_that_is_not_ready_says_so(house: RunningHouse) -> None:
    with pytest.raises(urllib.error.URLError):
        house.get("/healthz")
