"""House and screens count the same records to the same tally."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
from msgspec import Struct

from server.hub.messages import Record
from server.hub.tally import tally_of, tally_of_bodies

SAMPLE = Path(__file__).parents[1] / "fixtures" / "wire" / "check.json"


class Cook(Record, frozen=True, kw_only=True, tag="person"):
    name: str
    roles: tuple[str, ...]


class Extra(Struct, frozen=True, kw_only=True):
    name: str
    id: str


class Row(Record, frozen=True, kw_only=True, tag="line"):
    quantity: int
    seat: int | None
    modifiers: tuple[Extra, ...]
    note: str


def test_the_tally_is_the_one_that_screens_work_out() -> None:
    sample = json.loads(SAMPLE.read_text())
    cook = Cook(id="zoë", name="Zoë ☕", roles=())
    row = Row(
        id="l1", quantity=2, seat=None, modifiers=(Extra(name="cheese", id="m1"),),
        note='a "b" \\ c',
    )  # fmt: skip
    assert tally_of([cook, row]) == sample["hash"]
    bodies = [msgspec.json.encode(record) for record in (row, cook)]
    assert tally_of_bodies(bodies) == sample["hash"]
    assert tally_of([row, cook]) == sample["hash"], "in whatever order"


def test_one_changed_field_changes_the_tally() -> None:
    assert tally_of([Cook(id="a", name="A", roles=())]) != tally_of(
        [Cook(id="a", name="B", roles=())]
    )


def test_an_empty_house_has_a_tally_too() -> None:
    assert tally_of([]) == "00000000"
