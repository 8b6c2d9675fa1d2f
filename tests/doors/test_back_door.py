"""The back door opens to the house's own command line alone."""

from __future__ import annotations

import pytest

from tests.doors.house import AtTheDoor


def key(door: AtTheDoor) -> dict[str, str]:
    return {"Authorization": f"Bearer {door.house.keys.door}"}


@pytest.mark.parametrize("path", ["/back-door/ask", "/back-door/pair"])
def test_without_the_house_s_key_nobody_comes_in(door: AtTheDoor, path: str) -> None:
    for shown in ("", "Bearer", "Bearer 00", f"Bearer {door.house.keys.seal}"):
        reply = door.here.post(path, headers={"Authorization": shown}, json={})
        assert (reply.status_code, reply.json()["code"]) == (403, "door.no_key")


def test_the_key_is_its_owner_s_alone(door: AtTheDoor) -> None:
    file = door.house.settings.data / "keys.json"
    assert file.stat().st_mode & 0o777 == 0o600


def test_it_asks_like_any_other(door: AtTheDoor) -> None:
    seat = {"name": "floor.seat", "args": {"turn": "t", "table": "9", "covers": 4}}
    done = door.here.post("/back-door/ask", headers=key(door), json=seat).json()
    assert (done["status"], done["rev"]) == ("done", door.house.lane.rev)
    taken = {"name": "floor.seat", "args": {"turn": "u", "table": "9", "covers": 4}}
    refused = door.here.post("/back-door/ask", headers=key(door), json=taken).json()
    assert refused["status"] == "refused"
    assert refused["sentence"]


def test_it_pairs_a_screen(door: AtTheDoor) -> None:
    asked = {"name": "Bridge", "role": "bridge"}
    said = door.here.post("/back-door/pair", headers=key(door), json=asked).json()
    known = door.run(door.house.device_of(said["device"]))
    assert known is not None
    assert (known.name, said["name"]) == ("Bridge", "Bridge")


def test_what_it_cannot_read_is_said(door: AtTheDoor) -> None:
    reply = door.here.post("/back-door/ask", headers=key(door), json={"name": "floor.seat"})
    assert (reply.status_code, reply.json()["code"]) == (400, "door.bad_arguments")
