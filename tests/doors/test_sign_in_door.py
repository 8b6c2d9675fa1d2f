"""Signing in: PINs open, wrong ones make the door slow, a manager approves one act."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from server.hub.session import APPROVAL_LASTS_MS, SESSION_LASTS_MS
from server.kit.clock import SECOND
from server.kit.ids import PersonId
from server.staff.sign_in import FREE_MISSES, WAITS_SECONDS
from tests.doors.house import AtTheDoor


class Tablet:
    """A paired screen at the door."""

    def __init__(self, door: AtTheDoor, name: str = "Tablet") -> None:
        self.door = door
        self.id, self.token = door.run(door.house.pair(name, "waiter"))

    def post(self, path: str, **content: Any) -> tuple[int, dict[str, Any]]:
        me = {"device": self.id, "token": self.token}
        reply = self.door.here.post(path, json={**me, **content})
        return reply.status_code, reply.json()

    def signs_in(self, person: str, pin: str) -> tuple[int, dict[str, Any]]:
        return self.post("/sign-in", person=person, pin=pin)

    def is_slowed_down(self, person: str) -> dict[str, Any]:
        """Types wrong PINs until the door is slow."""
        for _ in range(FREE_MISSES):
            assert self.signs_in(person, "0000")[0] == 401
        status, said = self.signs_in(person, "0000")
        assert (status, said["code"]) == (429, "door.slow_down")
        return said


@pytest.fixture
def tablet(door: AtTheDoor) -> Tablet:
    return Tablet(door)


def test_the_right_pin_gives_a_session_that_names_person_and_roles(tablet: Tablet) -> None:
    status, said = tablet.signs_in("anna", "1111")
    assert (status, said["person"], said["roles"]) == (200, "anna", ["waiter"])
    door = tablet.door
    assert said["expires_at"] == door.clock.now() + SESSION_LASTS_MS
    session = door.house.seal.session(said["session"], tablet.id, door.clock.now())
    assert (session.person, session.roles) == ("anna", ("waiter",))


@pytest.mark.parametrize("pin", ["0000", "", "1", "11111", "1" * 13, "\u0661" * 4, "1111\n"])
def test_a_wrong_pin_is_only_wrong(tablet: Tablet, pin: str) -> None:
    status, said = tablet.signs_in("anna", pin)
    assert (status, said) == (401, {"code": "door.wrong_pin", "sentence": "That PIN is wrong."})


def test_somebody_who_does_not_work_here_hears_the_same(tablet: Tablet) -> None:
    assert tablet.signs_in("nobody", "1111") == tablet.signs_in("anna", "0000")


def test_wrong_pins_make_the_door_slow_and_it_says_for_how_long(tablet: Tablet) -> None:
    said = tablet.is_slowed_down("anna")
    assert said["retry_after_seconds"] == WAITS_SECONDS[0]
    assert f"wait {WAITS_SECONDS[0]} seconds" in said["sentence"]
    assert tablet.signs_in("anna", "1111")[0] == 429, "not even the right one"
    tablet.door.clock.moment += WAITS_SECONDS[0] * SECOND
    assert tablet.signs_in("anna", "1111")[0] == 200


def test_each_further_wrong_pin_costs_more(tablet: Tablet) -> None:
    tablet.is_slowed_down("anna")
    for seconds in WAITS_SECONDS[1:]:
        tablet.door.clock.moment += 1_000 * SECOND
        assert tablet.signs_in("anna", "0000")[0] == 401
        assert tablet.signs_in("anna", "0000")[1]["retry_after_seconds"] == seconds


def test_the_right_pin_forgives_the_wrong_ones(tablet: Tablet) -> None:
    for _ in range(3):
        assert tablet.signs_in("anna", "0000")[0] == 401
        assert tablet.signs_in("anna", "0000")[0] == 401
        assert tablet.signs_in("anna", "1111")[0] == 200


def test_nobody_else_is_slowed_down(tablet: Tablet) -> None:
    tablet.is_slowed_down("anna")
    assert tablet.signs_in("ben", "2222")[0] == 200


def test_another_tablet_is_no_way_around(tablet: Tablet) -> None:
    tablet.is_slowed_down("anna")
    assert Tablet(tablet.door, "Another").signs_in("anna", "1111")[0] == 429


def test_several_guesses_at_once_all_count(tablet: Tablet) -> None:
    with ThreadPoolExecutor(6) as hands:
        guesses = [hands.submit(tablet.signs_in, "anna", "0000") for _ in range(6)]
        assert {guess.result()[0] for guess in guesses} <= {401, 429}
    status, said = tablet.signs_in("anna", "0000")
    assert status == 429
    assert said["retry_after_seconds"] >= WAITS_SECONDS[0]


def test_a_screen_that_is_not_paired_cannot_even_guess(tablet: Tablet) -> None:
    tablet.token = "guessed"
    status, said = tablet.signs_in("anna", "1111")
    assert (status, said["code"]) == (401, "door.not_paired")
    assert tablet.post("/station-session", stations=["grill"])[0] == 401
    assert tablet.post("/approve", person="marco", pin="9999", command="c")[0] == 401


def test_a_kitchen_screen_acts_for_its_stations_without_a_pin(tablet: Tablet) -> None:
    status, said = tablet.post("/station-session", stations=["grill"])
    assert (status, said["person"], said["roles"]) == (200, "station-grill", ["cook"])
    _, several = tablet.post("/station-session", stations=["grill", "bar"])
    assert several["person"] == "station-kitchen"


@pytest.mark.parametrize("stations", [[], ["s"] * 41])
def test_a_kitchen_screen_has_a_station(tablet: Tablet, stations: list[str]) -> None:
    status, said = tablet.post("/station-session", stations=stations)
    assert (status, said["code"]) == (400, "door.no_station")


def test_a_manager_approves_one_command_of_one_screen(tablet: Tablet) -> None:
    status, said = tablet.post("/approve", person="marco", pin="9999", command="void-1")
    assert status == 200
    seal, now = tablet.door.house.seal, tablet.door.clock.now()
    assert seal.approval(said["approval"], tablet.id, "void-1", now) == PersonId("marco")
    for device, command in ((tablet.id, "void-2"), ("another", "void-1")):
        with pytest.raises(Exception, match="not for this"):
            seal.approval(said["approval"], device, command, now)
    tablet.door.clock.moment += APPROVAL_LASTS_MS
    with pytest.raises(Exception, match="not for this"):
        seal.approval(said["approval"], tablet.id, "void-1", tablet.door.clock.now())


def test_only_a_manager_approves(tablet: Tablet) -> None:
    status, said = tablet.post("/approve", person="anna", pin="1111", command="void-1")
    assert (status, said["code"]) == (403, "door.no_manager")
    status, said = tablet.post("/approve", person="marco", pin="0000", command="void-1")
    assert (status, said["code"]) == (401, "door.wrong_pin")


@pytest.mark.parametrize("path", ["/sign-in", "/station-session", "/approve"])
def test_what_cannot_be_read_is_said_kindly(door: AtTheDoor, path: str) -> None:
    for content in (b"", b"{", b"[]", b'{"device": 1}', b"\xff\xfe", b"null"):
        reply = door.here.post(path, content=content)
        assert (reply.status_code, reply.json()["code"]) == (400, "door.bad_arguments")
    long = door.here.post(path, content=b"x" * 20_001)
    assert (long.status_code, long.json()["code"]) == (413, "door.too_long")
