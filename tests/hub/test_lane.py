"""Stories of the lane: it starts again, shares its file, keeps forged ids out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.hub.lanes import LaneHouse, espresso


@pytest.fixture
def house(folder: Path) -> Iterator[LaneHouse]:
    made = LaneHouse(folder)
    made.furnish_for_two()
    yield made
    made.close()


def test_a_house_that_starts_again_stands_where_it_stood(house: LaneHouse) -> None:
    house.asks("orders.add", espresso("l1"))
    before, rows, last = house.snapshot(), house.rows(), house.seqs["tablet"]
    house.close()
    house.open()
    assert (house.snapshot(), house.rows()) == (before, rows)
    assert house.last_seq("tablet") == last
    assert (
        house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"}).status
        == "done"
    )


def test_a_second_writer_on_the_same_file_is_noticed_and_followed(
    house: LaneHouse, folder: Path
) -> None:
    other = LaneHouse(folder)
    other.seqs = house.seqs
    other.asks("orders.add", espresso("l1"), device="phone")
    answer = house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    assert answer.status == "done"
    assert [rev for rev, _, _ in house.journal()] == list(range(1, house.lane.rev + 1))
    other.close()


def test_a_forged_id_never_overwrites_what_was_filed_long_ago(house: LaneHouse) -> None:
    house.asks("orders.add", espresso("l1"))
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    house.asks("orders.void", {"correction": "v1", "check": "t1-1", "line": "l1", "pieces": 1,
               "reason": "typed wrong"}, approved_by="marco")  # fmt: skip
    house.asks("floor.guests_gone", {"turn": "t1"})
    house.asks("floor.clean", {"turn": "t1"})
    before = house.rows()
    assert before["line:l1"][0] is False, "the line is filed"
    house.asks("floor.seat", {"turn": "t2", "table": "12", "covers": 2})
    forged = {"check": "t2-1", "lines": [{"id": "l1", "dish": "water"}]}
    answer = house.asks("orders.add", forged)
    assert (answer.status, answer.code) == ("refused", "hub.id_taken")
    assert house.rows()["line:l1"] == before["line:l1"]
    house.asks("floor.seat", {"turn": "t1", "table": "3", "covers": 2})
    assert house.rows()["turn:t1"] == before["turn:t1"]


def test_hub_10_nothing_of_a_replayed_list_overtakes_what_was_not_taken(house: LaneHouse) -> None:
    asks = [house.ask("orders.add", espresso(f"l{n}")) for n in range(3)]
    assert asks[0].seq is not None
    used = replace(asks[0], id="used", seq=asks[0].seq - 1)
    answers = house.asks_in_order([used, *asks])
    assert [answer.status for answer in answers] == ["seq_taken", "gap", "gap", "gap"]
    assert [answer.status for answer in house.asks_in_order(asks)] == ["done"] * 3
