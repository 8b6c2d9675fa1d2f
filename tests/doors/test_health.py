"""Health: what is the matter is said, and a house in trouble is still found."""

from __future__ import annotations

import threading

from server.db.engine import Connection, reader
from server.doors import health
from server.doors.health import troubles
from tests.doors.house import AtTheDoor
from tests.e2e.house import waited_for


def test_a_house_at_its_work_has_no_trouble(door: AtTheDoor) -> None:
    assert list(troubles(door.house)) == []
    assert door.here.get("/healthz").json()["trouble"] == []


def test_a_lane_that_is_stuck_is_said(door: AtTheDoor) -> None:
    began, may_end = threading.Event(), threading.Event()

    def work(_: Connection) -> bool:
        began.set()
        return may_end.wait(20)

    stuck = door.house.lane.aside(work)
    assert began.wait(10)
    assert door.house.lane.busy_seconds > 0
    may_end.set()
    assert stuck.result(10)
    door.house.lane.aside(lambda _: None).result(10)
    assert list(troubles(door.house)) == []
    assert health.STUCK_SECONDS >= 10, "a checkpoint or a slow disk is no reason to be restarted"


def test_a_full_disk_and_a_database_that_is_away_are_told_apart(door: AtTheDoor) -> None:
    door.house.lane.trouble = "database or disk is full"
    assert list(troubles(door.house)) == [
        "The disk of the database is full; nothing can be recorded."
    ]
    door.house.lane.trouble = "connection to server at 10.0.0.9 failed"
    said = door.stranger.get("/healthz")
    assert (said.status_code, said.json()["trouble"]) == (
        503,
        ["The database takes no commands."],
    )
    assert not said.json()["ready"]


def test_the_next_commit_that_goes_well_ends_the_trouble(door: AtTheDoor) -> None:
    door.house.lane.trouble = "database or disk is full"
    door.run(door.house.ask("floor.seat", {"turn": "t1", "table": "5", "covers": 2}))
    assert door.here.get("/healthz").status_code == 200


def test_a_database_that_cannot_be_read_is_said(door: AtTheDoor) -> None:
    here = door.house.relay.reads
    door.house.relay.reads = reader("sqlite:///nowhere/at/all.sqlite")
    waited_for("the next look", lambda: door.house.relay.is_blind)
    assert list(troubles(door.house)) == ["The database does not answer."]
    door.house.relay.reads = here
    waited_for("the next look", lambda: not door.house.relay.is_blind)
    assert list(troubles(door.house)) == []
