"""Who knocks with a wrong secret is shown to the owner, in a few lines and without the secret."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from server.doors.wrong_secrets import FORGOTTEN_AFTER_MS, HOSTS_MAX, SHOWN_MAX, WrongSecrets
from server.kit.clock import Moment
from tests.doors.house import AtTheDoor
from tests.doors.polling import Knocks, knocks
from tests.evening import SIX_PM


@pytest.fixture
def epson(door: AtTheDoor) -> Iterator[Knocks]:
    printer = knocks(door, "grill", "sdp:")
    yield printer
    printer.goes_home()


def sentences(door: AtTheDoor) -> list[str]:
    said: list[str] = door.here.get("/printers/knocks").json()
    return said


def test_a_wrong_secret_is_said_to_the_owner_until_it_is_put_right(epson: Knocks) -> None:
    door = epson.door
    assert sentences(door) == []
    for _ in range(2):
        epson.http("POST", "/sdp/a-wrong-secret", data={"ConnectionType": "GetRequest"})
    (said,) = sentences(door)
    assert said.startswith("Somebody knocked with a wrong secret at ")
    assert said.endswith(" from 127.0.0.1, 2 times by now.")
    assert "a-wrong-secret" not in said
    assert door.stranger.get("/printers/knocks").status_code == 403
    epson.form(ConnectionType="GetRequest")
    assert sentences(door) == [], "the right one came from there"


def test_a_wrong_password_is_said_and_asking_without_one_is_not(epson: Knocks) -> None:
    door, asked = epson.door, {"ConnectionType": "GetRequest", "ID": "TM-1"}
    assert epson.http("POST", "/sdp", data=asked).status_code == 401
    assert sentences(door) == []
    wrong = {"authorization": 'Digest username="grill", response="0"'}
    assert epson.http("POST", "/sdp", data=asked, headers=wrong).status_code == 401
    assert len(sentences(door)) == 1


def test_only_the_latest_few_machines_are_kept_and_each_for_a_day() -> None:
    kept = WrongSecrets()
    for number in range(HOSTS_MAX + 5):
        kept.knocked(f"192.0.2.{number}", Moment(SIX_PM + number))
    said = list(kept.sentences(Moment(SIX_PM + 60), "Europe/Vienna"))
    assert len(said) == SHOWN_MAX
    assert said[0] == "Somebody knocked with a wrong secret at 20:00 from 192.0.2.24."
    assert len(kept) == HOSTS_MAX
    later = Moment(SIX_PM + FORGOTTEN_AFTER_MS + 60)
    assert list(kept.sentences(later, "Europe/Vienna")) == []
