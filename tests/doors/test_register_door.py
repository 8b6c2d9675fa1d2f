"""What a till looks up: what a drawer should hold, whose tips are where, reports of days before."""

from __future__ import annotations

from typing import Any

from server.kit.ids import fresh
from tests.doors.house import AtTheDoor
from tests.doors.test_devices_door import paired, session

DAY = "2026-05-01"


def asks(door: AtTheDoor, name: str, **args: Any) -> None:
    answer = door.run(door.house.ask(name, args))
    assert answer.status == "done", answer.sentence


def looks(door: AtTheDoor, path: str, person: str, pin: str) -> tuple[int, dict[str, Any]]:
    heads = session(door, paired(door, person), person, pin)
    said = door.stranger.get(f"/register/{path}", headers=heads)
    return said.status_code, said.json()


def an_open_drawer(door: AtTheDoor) -> str:
    opening = fresh()
    asks(door, "register.open_drawer", opening=opening, drawer="drawer-1", float_cents=20_000)
    asks(door, "register.pay_in", movement=fresh(), opening=opening, cents=500, reason="coins")
    return opening


def test_a_cashier_sees_what_the_drawer_should_hold_and_a_waiter_does_not(
    door: AtTheDoor,
) -> None:
    opening = an_open_drawer(door)
    status, said = looks(door, f"drawer/{opening}", "carla", "3333")
    assert (status, said["blind"]) == (200, False)
    assert (said["opening"]["expected_cents"], said["opening"]["paid_in_cents"]) == (20_500, 500)
    assert looks(door, f"drawer/{opening}", "anna", "1111")[0] == 403
    assert looks(door, "drawer/none", "carla", "3333")[0] == 404
    assert door.stranger.get(f"/register/drawer/{opening}").status_code == 401


def test_counted_blind_only_a_manager_is_told(door: AtTheDoor) -> None:
    opening = an_open_drawer(door)
    asks(door, "register.keep_cash_customs", blind_count=True)
    _, said = looks(door, f"drawer/{opening}", "carla", "3333")
    assert said["blind"]
    assert said["opening"]["expected_cents"] is None
    assert looks(door, f"drawer/{opening}", "marco", "9999")[1]["opening"]["expected_cents"] == (
        20_500
    )


def test_reports_of_days_before_are_there_with_their_papers(door: AtTheDoor) -> None:
    opening = an_open_drawer(door)
    asks(door, "register.x_report", report=fresh())
    asks(door, "register.close_drawer", opening=opening, counted_cents=20_500)
    asks(door, "register.close_day", day=DAY)
    _, said = looks(door, "reports", "carla", "3333")
    assert [row["kind"] for row in said["reports"]].count("x") == 1
    assert {row["kind"] for row in said["reports"]} == {"z", "x", "drawer"}
    for row in said["reports"]:
        paper = door.here.get(f"/papers/{row['job']}.txt")
        assert paper.status_code in {200, 401}, row
    assert looks(door, "reports", "anna", "1111")[0] == 403


def test_tips_are_one_s_own_for_a_waiter_and_everybody_s_for_a_cashier(door: AtTheDoor) -> None:
    assert looks(door, "tips", "anna", "1111") == (200, {"rows": []})
    assert looks(door, "tips", "carla", "3333") == (200, {"rows": []})


def test_screens_on_which_taps_wait_are_named_to_who_closes(door: AtTheDoor) -> None:
    assert looks(door, "screens", "carla", "3333") == (200, {"screens": []})
    assert looks(door, "screens", "anna", "1111")[0] == 403
