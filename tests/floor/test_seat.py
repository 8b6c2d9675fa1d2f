"""Seating a party."""

from __future__ import annotations

import pytest

from server.floor.change_covers import ChangeCovers
from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.floor.seat import COVERS_MAX, BadId, Seat, TableTaken, UnknownTable, WrongCovers
from server.floor.turn import Turn
from server.kit.ids import TableId, TurnId
from tests.floor.makers import an_open_house, moving, seating, state_of


def test_a_seated_party_is_on_every_screen() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9", covers=4))
    [turn] = evening.sees(Turn)
    assert (turn.table, turn.covers, turn.waiter, turn.state) == ("table-9", 4, "anna", "seated")
    assert turn.since == turn.seated_at == evening.clock.now()


def test_seating_twice_is_seating_once() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("9", covers=4))
    assert evening.asks("anna", seating("9", covers=4)).happened == ()


def test_a_taken_table_is_refused_with_who_took_it() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("14", covers=4))
    with pytest.raises(TableTaken, match=r"^Table 14 is taken by Anna's party of 4\.$"):
        evening.asks("ben", seating("14", turn="walk-in"))


def test_a_table_that_a_party_moved_to_a_moment_ago_is_refused_with_where_it_came_from() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21", covers=6))
    evening.asks("ben", moving("party-21", "14"))
    evening.clock.forward(seconds=1)
    with pytest.raises(
        TableTaken, match=r"^Table 14 was taken a moment ago by the party of table 21\.$"
    ):
        evening.asks("anna", seating("14", turn="walk-in"))


def test_long_after_a_move_the_party_is_simply_there() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21", covers=6))
    evening.asks("ben", moving("party-21", "14"))
    evening.clock.forward(minutes=11)
    with pytest.raises(TableTaken, match=r"^Table 14 is taken by Ben's party of 6\.$"):
        evening.asks("anna", seating("14", turn="walk-in"))


def test_a_table_that_is_not_clean_is_refused() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.asks("anna", GuestsGone(turn=TurnId("party-5")))
    with pytest.raises(TableTaken, match=r"^Table 5 has to be cleaned first\.$"):
        evening.asks("ben", seating("5", turn="next"))


def test_a_party_seated_while_not_live_stands_beside_the_other() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5", covers=2))
    evening.asks("ben", seating("5", covers=3, turn="other"), live=False)
    assert {turn.covers for turn in evening.sees(Turn) if turn.table == "table-5"} == {2, 3}


def test_a_clean_table_takes_the_next_party() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.asks("anna", GuestsGone(turn=TurnId("party-5")))
    evening.asks("anna", Clean(turn=TurnId("party-5")))
    evening.asks("ben", seating("5", turn="next"))
    assert state_of(evening, "next") == "seated"


@pytest.mark.parametrize("covers", [0, -1, COVERS_MAX + 1, 10**12])
def test_covers_out_of_reason_are_refused(covers: int) -> None:
    evening = an_open_house()
    with pytest.raises(WrongCovers):
        evening.asks("anna", seating("5", covers=covers))


def test_a_table_that_is_not_there_is_refused() -> None:
    evening = an_open_house()
    with pytest.raises(UnknownTable):
        evening.asks("anna", Seat(turn=TurnId("party"), table=TableId("table-99"), covers=2))


@pytest.mark.parametrize("turn", ["", "Party 5", "x" * 41, "a\n"])
def test_a_name_that_is_no_name_is_refused(turn: str) -> None:
    evening = an_open_house()
    with pytest.raises(BadId):
        evening.asks("anna", Seat(turn=TurnId(turn), table=TableId("table-5"), covers=2))


def test_a_seating_is_taken_back_by_gone_and_clean() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.asks("anna", ChangeCovers(turn=TurnId("party-5"), covers=3))
    evening.asks("anna", GuestsGone(turn=TurnId("party-5")))
    evening.asks("anna", Clean(turn=TurnId("party-5")))
    assert evening.sees(Turn) == []
