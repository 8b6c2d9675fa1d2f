"""Health, the snapshot and the menu over HTTP."""

from __future__ import annotations

import msgspec
import pytest

from server.db.reads import snapshot
from tests.doors.house import AtTheDoor


def bearer(door: AtTheDoor) -> dict[str, str]:
    _, token = door.run(door.house.pair("Tablet", "waiter"))
    return {"Authorization": f"Bearer {token}"}


def test_anybody_may_ask_whether_the_house_is_well(door: AtTheDoor) -> None:
    said = door.stranger.get("/healthz")
    assert said.status_code == 200
    assert said.json().items() >= {"ready": True, "database": "sqlite"}.items()
    assert said.json()["rev"] == door.house.hub.rev
    door.house.ready = False
    assert door.stranger.get("/healthz").status_code == 503


def test_the_snapshot_is_every_live_record_at_one_revision(door: AtTheDoor) -> None:
    said = door.here.get("/snapshot", headers=bearer(door))
    found = snapshot(door.house.reads)
    assert said.json()["rev"] == found.counter.rev
    assert said.json()["records"] == [msgspec.json.decode(body) for body in found.bodies]
    assert said.headers["content-encoding"] == "gzip"


def test_an_unchanged_snapshot_costs_the_tablet_nothing(door: AtTheDoor) -> None:
    headers = bearer(door)
    first = door.here.get("/snapshot", headers=headers)
    again = door.here.get("/snapshot", headers={**headers, "If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    seat = {"turn": "t", "table": "9", "covers": 4}
    door.run(door.house.ask("floor.seat", seat))
    later = door.here.get("/snapshot", headers={**headers, "If-None-Match": first.headers["etag"]})
    assert later.status_code == 200
    assert later.headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize("path", ["/snapshot", "/menu/1"])
@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer guessed", "Basic YTpi"])
def test_nobody_without_a_paired_screen_sees_anything(
    door: AtTheDoor, path: str, shown: str
) -> None:
    reply = door.here.get(path, headers={"Authorization": shown})
    assert (reply.status_code, reply.json()["code"]) == (401, "door.not_paired")


def test_a_version_of_the_menu_may_be_kept_for_ever(door: AtTheDoor) -> None:
    said = door.here.get("/menu/1", headers=bearer(door))
    assert "immutable" in said.headers["cache-control"]
    names = {dish["name"] for dish in said.json()["dishes"]}
    assert {"Rib-eye", "Sea bream", "Panna cotta"} <= names


def test_a_version_that_never_was_is_said(door: AtTheDoor) -> None:
    reply = door.here.get("/menu/99", headers=bearer(door))
    assert (reply.status_code, reply.json()["code"]) == (404, "menu.no_such_version")
