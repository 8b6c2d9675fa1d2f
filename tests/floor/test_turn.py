"""The one word on a table's tile."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.floor.turn import Cooking, Turn, UnknownTurn, known, state_and_since, stated
from server.kit.clock import Moment
from server.kit.ids import FiringId
from tests.floor.test_marks import a_turn

LATER: list[tuple[str, dict[str, object], int]] = [
    ("seated", {}, 1),
    ("ordered", {"ordered_at": Moment(2)}, 2),
    ("eating", {"served_at": Moment(5)}, 5),
    ("cooking", {"cooking": (Cooking(firing=FiringId("mains"), fired_at=Moment(6)),)}, 6),
    ("paid", {"paid_at": Moment(7)}, 7),
    ("to_clear", {"gone_at": Moment(8)}, 8),
    ("cleared", {"cleared_at": Moment(9)}, 9),
]


def test_each_stage_of_the_evening_outdoes_the_one_before() -> None:
    turn: Turn = a_turn()
    for word, moments, since in LATER:
        turn = stated(replace(turn, **moments))
        assert state_and_since(turn) == (word, since)
        assert (turn.state, turn.since) == (word, since)


def test_a_party_that_is_not_known_is_refused() -> None:
    assert known(a_turn()) == a_turn()
    with pytest.raises(UnknownTurn):
        known(None)
