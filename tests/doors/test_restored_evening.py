"""The house is restored, and a tablet brings the rest of the evening back, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from server.kit.ids import fresh
from tests.e2e.house import RunningHouse
from tests.e2e.people import People
from tests.e2e.raw import RawScreen
from tests.stories.dishes import BEER, PANNA_COTTA, TIRAMISU

pytestmark = pytest.mark.socket


@dataclass(slots=True)
class Tablet(RawScreen):
    """It keeps what it asked and what became of it, as a real one does in its cabinet."""

    taps: list[tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=list)

    def ask(self, by: str, name: str, args: dict[str, Any], **how: Any) -> dict[str, Any]:
        tap = self.envelope(name, args, by, **how)
        answer: dict[str, Any] = self.put(tap).result(10)
        self.wait(f"rev {answer['rev']}", lambda: self.rev >= answer["rev"])
        self.taps.append((tap, answer))
        return answer

    def offers_what_is_lost(self) -> list[dict[str, Any]]:
        self.again()
        lost = [
            {**tap, "offered_again" if answer["status"] == "done" else "was_refused": True}
            for tap, answer in self.taps
            if tap["seq"] > self.welcome["last_seq"]
        ]
        answers: list[dict[str, Any]] = self.put(lost).result(10)
        last = max(answer["rev"] for answer in answers)
        self.wait(f"rev {last}", lambda: self.rev >= last)
        return answers


@pytest.fixture
def people(folder: Path) -> Iterator[People]:
    house = RunningHouse(folder / "data")
    house.start()
    tablet = Tablet.of(house, "Tablet").open()
    tablet.sign_in("ben", "2222").sign_in("carla", "3333")
    yield People(house, tablet)
    tablet.close()
    house.stop()


def pays(people: People, table: str) -> dict[str, Any]:
    bill = fresh()
    people.does("carla", "bills.present", {"check": people.check(table)["id"], "bill": bill})
    open_cents = people.one("bill", id=bill)["open_cents"]
    args = {
        "tender": fresh(), "bill": bill, "amount_cents": open_cents, "given_cents": open_cents,
        "presented_cents": open_cents,
    }  # fmt: skip
    people.does("carla", "payments.take_cash", args)
    return people.one("receipt", bill=bill)


def test_hub_14_a_restored_evening_comes_back_once_and_no_number_twice(people: People) -> None:
    house, tablet = people.house, people.screen
    assert isinstance(tablet, Tablet)
    drawer = {"opening": fresh(), "drawer": "drawer-1", "float_cents": 20_000}
    people.does("carla", "register.open_drawer", drawer)
    people.seats("ben", "9", 2)
    people.sends("ben", "9", BEER)
    first = pays(people, "9")["number"]
    backup = house.data.parent / "backup"
    assert house.comanda("backup", str(backup)).returncode == 0

    people.seats("ben", "5", 2)
    people.sends("ben", "5", PANNA_COTTA, TIRAMISU)
    lost_receipt = pays(people, "5")["number"]
    people.is_refused("ben", "floor.seat", {"turn": fresh(), "table": "5", "covers": 2})
    people.came_out("COLD 1")
    before = dict(tablet.records)
    house.stop()

    assert house.comanda("restore", str(backup), "--yes").returncode == 0
    house.start()
    answers = tablet.offers_what_is_lost()
    *done, one, other = answers
    assert {answer["status"] for answer in done} == {"done"}
    # What was refused was asked twice (`is_refused`), and is refused as it was.
    assert {one["code"], other["code"]} == {"hub.refused_before"}

    kept = ("turn:", "check:", "line:", "bill:", "tender:")
    assert {key for key in before if key.startswith(kept)} == {
        key for key in tablet.records if key.startswith(kept)
    }
    numbers = sorted(receipt["number"] for receipt in people.all("receipt"))
    assert numbers == [first, lost_receipt + 1], "a guest holds the receipt in between"
    question = people.one("old_work", table="5")
    assert question["offered_again"]
    assert people.titles("cold") == [], "the kitchen has cooked it: a person decides"
    [restoration] = people.all("restoration")
    assert restoration["skipped"] == [
        {"row": "receipt", "first": lost_receipt, "last": lost_receipt}
    ]
    assert house.comanda("verify").returncode == 0
    last_done = next(tap for tap, answer in reversed(tablet.taps) if answer["status"] == "done")
    assert tablet.put(last_done).result(10)["again"], "offered thrice it is still done once"
