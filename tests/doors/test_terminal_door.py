"""The simulated card terminal's own page."""

from __future__ import annotations

from html import unescape
from typing import get_args

import pytest

from server.doors.terminal_door import FAULTS
from server.payments.terminals.simulated.memory import Fault
from tests.doors.house import AtTheDoor

pytestmark = pytest.mark.socket


def test_its_page_shows_the_terminals(door: AtTheDoor) -> None:
    assert "Card terminal" in door.here.get("/terminal").text


def test_the_next_guest_is_told_what_to_do(door: AtTheDoor) -> None:
    first = door.here.get("/terminal?as=json").json()
    assert (first["next"], first["charged_cents"], first["attempts"]) == ("approve", 0, [])
    said = door.here.post("/terminal", json={"next": "decline", "seconds": 0.5, "hurry": True})
    assert said.json()["next"] == "decline"
    assert door.here.get("/terminal?as=json&terminal=terminal-1").json()["next"] == "decline"


@pytest.mark.parametrize("seconds", [-1, 601])
def test_no_guest_takes_for_ever(door: AtTheDoor, seconds: int) -> None:
    reply = door.here.post("/terminal", json={"next": "approve", "seconds": seconds})
    assert (reply.status_code, reply.json()["code"]) == (400, "terminal.bad_seconds")


def test_a_terminal_that_is_not_there_is_said(door: AtTheDoor) -> None:
    for reply in (
        door.here.get("/terminal?as=json&terminal=terminal-9"),
        door.here.post("/terminal", json={"terminal": "../../etc/passwd", "next": "approve"}),
    ):
        assert (reply.status_code, reply.json()["code"]) == (404, "terminal.none")


def test_a_script_that_nobody_knows_is_not_taken(door: AtTheDoor) -> None:
    reply = door.here.post("/terminal", json={"next": "explode"})
    assert (reply.status_code, reply.json()["code"]) == (400, "door.bad_arguments")


def test_a_stranger_cannot_tell_the_guests_what_to_do(door: AtTheDoor) -> None:
    assert door.stranger.post("/terminal", json={"next": "decline"}).status_code == 403
    assert door.here.get("/terminal?as=json").json()["next"] == "approve"


def test_every_fault_of_the_machine_can_be_chosen(door: AtTheDoor) -> None:
    assert set(FAULTS) == set(get_args(Fault)) - {""}
    text = unescape(door.here.get("/terminal").text)
    assert all(says in text for says in FAULTS.values())
    said = door.here.post("/terminal", json={"next": "approve", "fault": "garbage"})
    assert (said.json()["next"], said.json()["fault"]) == ("approve", "garbage")
    bad = door.here.post("/terminal", json={"next": "approve", "tip_cents": -1})
    assert (bad.status_code, bad.json()["code"]) == (400, "terminal.bad_tip")


def test_it_is_told_that_its_line_is_whole_and_that_its_bank_is_back(door: AtTheDoor) -> None:
    for order in ({"come_back": True}, {"reboot": True}, {"forward": "decline"}):
        assert door.here.post("/terminal", json=order).json()["is_away"] is False
