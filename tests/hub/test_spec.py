"""The invariants of server/hub/SPEC.md that the lane keeps; each test names its rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from server.db.founding import FIRST_HASH
from server.db.reads import welcome
from server.house import HOUSE
from server.hub.dispatch import House, Room, Verb
from server.hub.journal import chained, folded
from server.hub.messages import Command, Event
from tests.conftest import Place
from tests.hub.lanes import LaneHouse, espresso, replayed


@pytest.fixture
def house(place: Place) -> Iterator[LaneHouse]:
    made = LaneHouse(place)
    made.furnish_for_two()
    yield made
    made.close()


def test_hub_1_the_same_command_gets_the_same_answer_and_happens_once(house: LaneHouse) -> None:
    ask = house.ask("orders.add", espresso("l1"))
    first, second = house.lane.ask(ask).result(), house.lane.ask(ask).result()
    assert (first.status, first.again) == ("done", False)
    assert (second.status, second.again, second.rev) == ("done", True, first.rev)
    assert [key for key in house.rows() if key.startswith("line:")] == ["line:l1"]


def test_hub_1_twice_in_one_commit_is_still_once(house: LaneHouse) -> None:
    ask = house.ask("orders.add", espresso("l1"))
    first, second = house.asks_together([ask, ask])
    assert (first.again, second.again, second.rev) == (False, True, first.rev)


def test_hub_1_an_id_with_other_words_is_refused_and_changes_nothing(house: LaneHouse) -> None:
    ask = house.ask("orders.add", espresso("l1"))
    house.lane.ask(ask).result()
    before = house.rows()
    other = house.lane.ask(replace(ask, args=espresso("l2"))).result()
    assert (other.status, other.code) == ("refused", "hub.id_reused")
    assert house.rows() == before


def test_hub_1_a_refusal_is_remembered_too(house: LaneHouse) -> None:
    ask = house.ask("orders.add", {"check": "t1-1", "lines": [{"id": "l1", "dish": "unicorn"}]})
    first, second = house.lane.ask(ask).result(), house.lane.ask(ask).result()
    assert (first.status, second.status, second.again) == ("refused", "refused", True)
    assert second.code == first.code


def test_hub_2_revisions_have_no_holes_and_follow_the_commits(house: LaneHouse) -> None:
    house.asks_together([house.ask("orders.add", espresso(f"l{n}")) for n in range(40)])
    house.asks("orders.add", {"check": "t1-1", "lines": [{"id": "x", "dish": "unicorn"}]})
    house.asks("floor.change_covers", {"turn": "t1", "covers": 3})
    revs = [rev for rev, _, _ in house.journal()]
    assert revs == list(range(1, len(revs) + 1))
    assert [frame.rev for frame in house.frames] == revs


def test_hub_3_an_old_snapshot_and_the_changes_are_a_fresh_snapshot(house: LaneHouse) -> None:
    old, since = house.snapshot(), len(house.frames)
    house.asks("orders.add", espresso("l1"))
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    house.asks("floor.move", {"turn": "t1", "table": "14"}, seen=house.lane.rev)
    assert replayed(old, house.frames[since:]) == house.snapshot()


def test_hub_4_the_journal_folds_into_every_row(house: LaneHouse) -> None:
    line = {"id": "l1", "dish": "tagliatelle", "note": "no cheese on top"}
    house.asks("orders.add", {"check": "t1-1", "lines": [line, {"id": "l2", "dish": "espresso"}]})
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1", "l2"], "firing": "f1"})
    entries = [entry for _, entry, _ in house.journal()]
    assert folded(entries, house.private()) == house.rows()


def test_hub_4_personal_words_stand_beside_the_journal_not_in_it(house: LaneHouse) -> None:
    line = {"id": "l1", "dish": "tagliatelle", "note": "Mrs Sommer is diabetic"}
    house.asks("orders.add", {"check": "t1-1", "lines": [line]})
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    assert not any(b"Sommer" in entry or b"Anna" in entry for _, entry, _ in house.journal())


def test_hub_5_changes_leave_before_the_answer_and_nothing_before_the_commit(
    house: LaneHouse,
) -> None:
    ask = house.ask("orders.add", espresso("l1"))
    rev = house.lane.ask(ask).result().rev
    assert house.told[-2:] == [f"rev {rev}", f"answer {ask.id}"]
    assert house.journal()[-1][0] == rev


def test_hub_6_a_screen_behind_gets_changes_a_screen_far_behind_a_snapshot(
    house: LaneHouse,
) -> None:
    for n in range(3):
        house.asks("orders.add", espresso(f"l{n}"))
    rev = house.lane.rev
    near = welcome(house.reads, "tablet", None, rev - 2, 200)
    assert near.changes is not None
    assert [msgspec.json.decode(body)["rev"] for body in near.changes] == [rev - 1, rev]
    assert welcome(house.reads, "tablet", None, rev - 2, 1).changes is None
    assert welcome(house.reads, "tablet", None, None, 200).changes is None
    assert welcome(house.reads, "tablet", None, rev + 1, 200).changes is None


def test_hub_8_every_refusal_has_a_code_and_a_sentence(house: LaneHouse) -> None:
    for name, args in (
        ("orders.sing", {}),
        (
            "orders.add",
            {"check": "t1-1", "lines": [{"id": "l", "dish": "rib-eye", "price_cents": 1}]},
        ),
        ("orders.add", {"check": "t1-1", "lines": [{"id": "l", "dish": "unicorn"}]}),
        ("floor.seat", {"turn": "t2", "table": "12", "covers": -4}),
        ("paper.report", {"job": "j", "copy": 0, "state": "printed"}),
    ):
        answer = house.asks(name, args)
        assert answer.status == "refused", name
        assert "." in answer.code
        assert answer.sentence.endswith("."), answer.sentence


def test_hub_9_the_answers_since_the_first_open_one_come_with_the_welcome(
    house: LaneHouse,
) -> None:
    asks = [house.ask("orders.add", espresso(f"l{n}")) for n in range(3)]
    house.asks_together(asks)
    found = welcome(house.reads, "tablet", asks[1].seq, house.lane.rev, 200)
    assert [msgspec.json.decode(body)["id"] for body in found.answers] == [
        asks[1].id,
        asks[2].id,
    ]
    assert found.last_seq == asks[2].seq


def test_hub_10_a_refused_command_takes_its_number(house: LaneHouse) -> None:
    refused = house.ask("orders.sing", {})
    assert house.lane.ask(refused).result().status == "refused"
    assert house.last_seq("tablet") == refused.seq
    assert house.asks("orders.add", espresso("l1")).status == "done"


def test_hub_10_a_number_too_far_or_already_used_is_not_taken(house: LaneHouse) -> None:
    ask = house.ask("orders.add", espresso("l1"))
    assert ask.seq is not None
    far = house.lane.ask(replace(ask, id="far", seq=ask.seq + 3)).result()
    assert (far.status, far.last_seq) == ("gap", ask.seq - 1)
    house.lane.ask(ask).result()
    used = house.lane.ask(replace(ask, id="other")).result()
    assert (used.status, used.last_seq) == ("seq_taken", ask.seq)
    outcomes = house.outcomes()
    house.lane.ask(replace(ask, id="far", seq=ask.seq + 3)).result()
    assert house.outcomes() == outcomes


class Poison(Command, frozen=True, kw_only=True):
    """A command that our own bug chokes on."""

    NAME = "orders.poison"


def _choke(_state: None, _asked: Poison, _occasion: object) -> list[Event]:
    raise RuntimeError("a bug of ours")


def test_hub_10_a_poison_command_is_recorded_as_failed_and_blocks_nobody(place: Place) -> None:
    poisoned = Room(
        name="poison",
        verbs=(Verb(Poison, load=lambda *_: None, decide=_choke),),
    )
    house = LaneHouse(place, house=House([*HOUSE.rooms, poisoned]))
    house.pair("tablet")
    house.furnish()
    before = house.rows()
    ask = house.ask("orders.poison", {})
    answers = house.asks_together(
        [ask, house.ask("floor.seat", {"turn": "t", "table": "1", "covers": 2})]
    )
    assert [answer.status for answer in answers] == ["failed", "done"]
    assert "manager" in answers[0].sentence
    assert house.lane.ask(ask).result().again
    assert set(house.rows()) > set(before)
    house.close()


def test_hub_21_an_old_journal_entry_cannot_be_altered_unseen(house: LaneHouse) -> None:
    head = FIRST_HASH
    for _, entry, found in house.journal():
        assert found == chained(head, entry)
        head = found
