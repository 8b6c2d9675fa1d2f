"""What a till looks up to give money back: any receipt, by whatever a guest remembers of it."""

from __future__ import annotations

from typing import Any

import pytest

from server.hub.ask import Ask
from server.kit.ids import PersonId, fresh
from tests.doors.house import AtTheDoor
from tests.doors.settled import settled, takings
from tests.doors.test_invoice_door import Till

pytestmark = pytest.mark.socket


def looked(till: Till, path: str) -> dict[str, Any]:
    said = till.looks(f"/refunds/receipts{path}")
    assert said.status_code == 200, said.text
    found: dict[str, Any] = said.json()
    return found


def numbers(till: Till, words: str, day: str = "") -> list[int]:
    return [row["number"] for row in looked(till, f"?find={words}&day={day}")["receipts"]]


def worth(till: Till, *lines: dict[str, int], number: int = 1) -> Any:
    path = f"/refunds/receipts/{number}/worth"
    return till.door.stranger.post(path, json={"lines": lines}, headers=till.heads)


def gives_back(door: AtTheDoor, till: Till, *lines: dict[str, int]) -> None:
    """Carla gives back what the screen showed, with Marco's PIN."""
    said = worth(till, *lines).json()
    del said["rounding_cents"]
    asked = {"refund": fresh(), "receipt": 1, "lines": lines, "reason": "cold", **said}
    carla, marco = PersonId("carla"), PersonId("marco")
    ask = Ask(id=fresh(), name="refunds.pay_back", args=asked, by=carla, approved_by=marco)
    answer = door.house.lane.ask(ask).result(timeout=10)
    assert answer.status == "done", answer.sentence


def test_a_receipt_is_found_by_number_table_amount_and_day(door: AtTheDoor) -> None:
    settled(door, "5", pieces=2)
    settled(door, "12", pieces=3)
    till, day = Till(door), takings(door).business_day or ""
    assert numbers(till, "2") == [2]
    assert numbers(till, "12") == [2]
    assert numbers(till, "5") == [1]
    assert numbers(till, "16,40") == numbers(till, "16.40") == [1]
    assert numbers(till, "Table") == numbers(till, "", day) == [2, 1]
    assert numbers(till, "table 12") == [2]
    assert numbers(till, "", "2020-01-01") == numbers(till, "nobody") == []
    assert numbers(till, "%") == []


def test_what_is_left_of_a_receipt_and_what_lines_are_worth(door: AtTheDoor) -> None:
    settled(door, pieces=2)
    till = Till(door)
    assert worth(till, {"at": 0, "pieces": 1}).json() == {
        "total_cents": 820,
        "ways": [{"at": 0, "how": "cash", "cents": 820}],
        "rounding_cents": 0,
    }
    gives_back(door, till, {"at": 0, "pieces": 1, "of": 2})
    there = looked(till, "/1")
    assert (there["left"], there["back_cents"]) == ([{"pieces": 3, "of": 2}], 410)
    assert [(note["number"], note["cents"]) for note in there["notes"]] == [(1, 410)]
    assert looked(till, "?find=1")["receipts"][0]["back_cents"] == 410
    refused = worth(till, {"at": 0, "pieces": 2})
    assert (refused.status_code, refused.json()["code"]) == (409, "refunds.nothing_left")


def test_a_waiter_looks_nothing_up_and_no_receipt_is_no_receipt(door: AtTheDoor) -> None:
    settled(door)
    assert Till(door, "anna", "1111").looks("/refunds/receipts").status_code == 403
    till = Till(door)
    assert till.looks("/refunds/receipts/7").status_code == 404
    assert worth(till, {"at": 0, "pieces": 1}, number=7).status_code == 404
    assert worth(till).status_code == 409


def test_what_a_dish_costs_that_comes_back_without_a_receipt(door: AtTheDoor) -> None:
    till = Till(door)
    assert till.looks("/refunds/cost?dish=tiramisu&pieces=3").json() == {"total_cents": 2_460}
    for wrong in ("dish=none&pieces=1", "dish=tiramisu&pieces=0", "dish=tiramisu&pieces=1e3"):
        assert till.looks(f"/refunds/cost?{wrong}").status_code == 409
