"""The owner sees every screen of the house, and shows one out."""

from __future__ import annotations

from typing import Any

import pytest

from server.hub.allowance import Allowance
from server.hub.attendance import HERE_EVERY_MS, Attendance, Here, Screen, heard, word
from server.hub.envelope import Broken
from server.kit.clock import Moment
from tests.doors.house import AtTheDoor
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.raw import RawScreen, TurnedAway


def paired(door: AtTheDoor, name: str = "Tablet 3") -> dict[str, str]:
    device, token = door.run(door.house.pair(name, "waiter"))
    return {"device": device, "token": token}


def session(door: AtTheDoor, device: dict[str, str], person: str, pin: str) -> dict[str, str]:
    said = door.stranger.post("/sign-in", json={**device, "person": person, "pin": pin}).json()
    bearer = f"Bearer {device['token']}"
    return {"Authorization": bearer, "X-Comanda-Session": said["session"]}


def rows(door: AtTheDoor) -> dict[str, dict[str, Any]]:
    said = door.here.get("/devices.json").json()
    return {row["name"]: row for row in said["devices"]}


def test_the_house_s_own_machine_sees_every_screen(door: AtTheDoor) -> None:
    paired(door)
    row = rows(door)["Tablet 3"]
    assert (row["screens"], row["revoked_at"], row["last_seen"]) == ([], None, None)
    assert "token_hash" not in row
    assert "Screens" in door.here.get("/devices").text


def test_elsewhere_a_manager_types_their_pin_and_a_waiter_s_does_not_do(door: AtTheDoor) -> None:
    device = paired(door)
    assert door.stranger.get("/devices.json").status_code == 401
    bearer = {"Authorization": f"Bearer {device['token']}"}
    assert door.stranger.get("/devices.json", headers=bearer).json()["code"] == (
        "door.manager_needed"
    )
    anna = session(door, device, "anna", "1111")
    assert door.stranger.get("/devices.json", headers=anna).status_code == 403
    marco = session(door, device, "marco", "9999")
    assert door.stranger.get("/devices.json", headers=marco).status_code == 200


def test_a_manager_s_session_of_another_screen_opens_nothing(door: AtTheDoor) -> None:
    marco = session(door, paired(door), "marco", "9999")
    other = {**marco, "Authorization": f"Bearer {paired(door, 'Phone')['token']}"}
    assert door.stranger.get("/devices.json", headers=other).status_code == 403


def test_a_revoked_screen_can_do_nothing_any_more(door: AtTheDoor) -> None:
    device = paired(door)
    assert door.here.post("/devices/revoke", json={"device": device["device"]}).status_code == 200
    assert rows(door)["Tablet 3"]["revoked_at"] == door.clock.now()
    said = door.stranger.post("/sign-in", json={**device, "person": "marco", "pin": "9999"})
    assert said.json()["code"] == "door.not_paired"
    unknown = door.here.post("/devices/revoke", json={"device": "nobody"})
    assert unknown.json()["code"] == "door.no_such_device"


def test_another_site_s_page_revokes_nobody(door: AtTheDoor) -> None:
    device = paired(door)
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    said = door.here.post("/devices/revoke", json={"device": device["device"]}, headers=elsewhere)
    assert said.status_code == 403
    assert rows(door)["Tablet 3"]["revoked_at"] is None


@pytest.mark.socket
def test_what_a_screen_says_of_itself_is_shown_and_a_revoked_one_is_shown_out(
    running: RunningHouse, screen: RawScreen
) -> None:
    def row() -> dict[str, Any]:
        known = running.get("/devices.json")["devices"]
        found: dict[str, Any] = next(each for each in known if each["id"] == screen.device)
        return found

    screen.emit("here", {"rev": screen.rev - 1, "waiting": 3, "oldest_ms": 41_000})
    said = waited_for("what it said", lambda: row()["screens"][0]["waiting"] and row())
    [shown] = said["screens"]
    assert (shown["behind"], shown["waiting"], shown["oldest_ms"]) == (1, 3, 41_000)
    assert shown["app"] == "waiter"
    running.post("/devices/revoke", {"device": screen.device})
    screen.wait("the house to hang up", lambda: screen.closed)
    assert waited_for("it is gone", lambda: not row()["screens"])
    assert row()["last_seen"]
    with pytest.raises(TurnedAway, match="not_paired"):
        screen.connect()


def test_a_screen_that_says_it_all_the_time_is_heard_once_a_second(door: AtTheDoor) -> None:
    attendance = Attendance()
    known = door.run(door.house.device_of(paired(door)["device"]))
    assert known is not None
    screen = attendance.screens["sid"] = Screen(known, Allowance(), Allowance(), 2)
    screen.says(Here(rev=1, waiting=2, oldest_ms=7), Moment(0), 4)
    assert screen.behind == 3
    screen.says(Here(rev=2), Moment(HERE_EVERY_MS - 1), 4)
    assert (attendance.waiting(), attendance.oldest_ms()) == (2, 7)
    screen.says(Here(rev=3), Moment(HERE_EVERY_MS), 3)
    assert (attendance.waiting(), attendance.oldest_ms()) == (0, 0)


@pytest.mark.parametrize(
    "said", [None, {}, {"rev": "x"}, {"rev": -1}, {"rev": 1, "waiting": 10**9}]
)
def test_what_makes_no_sense_closes_the_socket(said: object) -> None:
    with pytest.raises(Broken):
        heard(said)


def test_a_name_that_cannot_be_shown_is_no_name() -> None:
    assert word({"build": "3f2a"}, "build") == "3f2a"
    assert word({"build": "\u202eevil"}, "build") == word({"build": 7}, "build") == ""
