"""A manager reads how the kitchen did, today and on days that are over; nobody else does."""

from __future__ import annotations

from typing import Any

from server.kit.ids import fresh
from tests.doors.house import AtTheDoor
from tests.doors.test_devices_door import paired, session


def asks(door: AtTheDoor, name: str, args: dict[str, Any]) -> None:
    answer = door.run(door.house.ask(name, args, fresh()))
    assert answer.status == "done", answer


def a_soup(door: AtTheDoor) -> str:
    """Table 12 gets a soup, fired now."""
    turn, firing = fresh(), fresh()
    asks(door, "floor.seat", {"turn": turn, "table": "12", "covers": 2})
    line = {"id": fresh(), "dish": "tomato-soup"}
    asks(door, "orders.add", {"check": f"{turn}-1", "lines": [line]})
    asks(door, "orders.send", {"check": f"{turn}-1", "lines": [line["id"]], "firing": firing})
    return f"{firing}-1"


def test_the_running_day_shows_what_still_hangs_on_the_screens(door: AtTheDoor) -> None:
    firing = a_soup(door)
    door.clock.forward(minutes=6)
    asks(door, "kitchen.bump", {"ticket": f"{firing}-pasta"})
    said = door.here.get("/reports/kitchen/table?day=2026-05-01")
    assert said.status_code == 200
    assert "Tomato soup" in said.text
    assert "6:00" in said.text
    file = door.here.get("/reports/kitchen.csv")
    assert file.content.startswith(b"\xef\xbb\xbf"), "a spreadsheet reads its umlauts"
    assert file.headers["content-disposition"] == 'attachment; filename="kitchen-2026-05-01.csv"'
    assert "dish,Pasta,Tomato soup,1,1,1,360,360,0,0,unknown" in file.text


def test_before_the_first_day_there_is_nothing_to_report(door: AtTheDoor) -> None:
    assert "No business day" in door.here.get("/reports/kitchen/table").text
    assert "Kitchen report" in door.here.get("/reports/kitchen").text


def test_a_day_that_never_was_has_no_report(door: AtTheDoor) -> None:
    said = door.here.get("/reports/kitchen/table?day=1999-01-01%25")
    assert (said.status_code, said.json()["code"]) == (404, "reports.no_such_day")


def test_only_a_manager_reads_it_elsewhere(door: AtTheDoor) -> None:
    device = paired(door)
    assert door.stranger.get("/reports/kitchen/table").status_code == 401
    anna = session(door, device, "anna", "1111")
    assert door.stranger.get("/reports/kitchen.csv", headers=anna).status_code == 403
    marco = session(door, device, "marco", "9999")
    assert door.stranger.get("/reports/kitchen.csv", headers=marco).status_code == 200
