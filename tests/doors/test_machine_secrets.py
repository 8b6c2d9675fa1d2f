"""Secrets of machines: good at their own door alone, until a fresh one takes their place."""

from __future__ import annotations

import asyncio

from server.db.reads import all_devices
from server.doors.machine_roles import DRIVES, POLLS
from server.doors.machine_secrets import address_outside, machine, paired_machine
from tests.doors.house import AtTheDoor


def test_a_secret_says_whose_it_is_and_what_it_is_for(door: AtTheDoor) -> None:
    _, token = door.run(paired_machine(door.house, "grill", POLLS))
    known = door.run(machine(door.house, POLLS, token))
    assert known is not None
    assert known.name == "grill"
    assert door.run(machine(door.house, DRIVES, token)) is None
    assert door.run(machine(door.house, POLLS, "")) is None


def test_a_fresh_one_shuts_the_one_before_and_no_other(door: AtTheDoor) -> None:
    _, grill = door.run(paired_machine(door.house, "grill", POLLS))
    _, bar = door.run(paired_machine(door.house, "bar", POLLS))
    _, again = door.run(paired_machine(door.house, "grill", POLLS))
    opens = [
        door.run(machine(door.house, POLLS, token)) is not None for token in (grill, bar, again)
    ]
    assert opens == [False, True, True]


def test_screens_of_one_name_stay_as_many_as_they_are(door: AtTheDoor) -> None:
    for _ in range(2):
        door.run(paired_machine(door.house, "Tablet", "waiter"))
    known = door.run(asyncio.to_thread(all_devices, door.house.reads))
    assert len([each for each in known if each.name == "Tablet" and not each.revoked_at]) == 2


def test_a_machine_finds_the_house_where_it_listens(door: AtTheDoor) -> None:
    assert address_outside(door.house) == "http://127.0.0.1:8010"
