"""Moving a party to another table."""

from __future__ import annotations

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.floor.move import MovedMeanwhile, TurnMoved
from server.floor.seat import TableTaken, UnknownTable
from server.floor.turn import Turn, UnknownTurn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, moving, seating

RAIN = "party-21"


def test_a_party_moves_with_everything_it_has() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21", covers=6))
    done = evening.asks("ben", moving(RAIN, "14", origin="21"))
    [turn] = evening.sees(Turn)
    assert (turn.table, turn.covers, turn.moved_from) == ("table-14", 6, ("21",))
    [moved] = done.happened
    assert isinstance(moved, TurnMoved)
    assert (moved.from_label, moved.to_label) == ("21", "14")


def test_its_old_table_is_free_at_once() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    evening.asks("ben", moving(RAIN, "14"))
    evening.asks("anna", seating("21", turn="walk-in"))
    assert len(evening.sees(Turn)) == 2


def test_moving_twice_is_moving_once() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    evening.asks("ben", moving(RAIN, "14", origin="21"))
    assert evening.asks("anna", moving(RAIN, "14", origin="21")).happened == ()


def test_a_move_to_a_taken_table_is_refused_with_who_took_it() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    evening.asks("anna", seating("14", covers=2))
    with pytest.raises(TableTaken, match="Anna's party of 2"):
        evening.asks("ben", moving(RAIN, "14"))


def test_a_party_that_was_moved_meanwhile_stays_where_it_is() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    evening.asks("ben", moving(RAIN, "14", origin="21"))
    with pytest.raises(MovedMeanwhile, match="moved to table 14 meanwhile"):
        evening.asks("anna", moving(RAIN, "12", origin="21"))


def test_a_screen_that_has_not_seen_the_last_move_moves_nobody() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    seen = evening.rev
    evening.asks("ben", moving(RAIN, "14"), seen=seen)
    with pytest.raises(MovedMeanwhile, match="moved to table 14 meanwhile"):
        evening.asks("anna", moving(RAIN, "12"), seen=seen)
    evening.asks("anna", moving(RAIN, "12"), seen=evening.rev)
    assert evening.sees_one(Turn, RAIN).table == "table-12"


def test_a_table_that_is_not_there_is_refused() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    with pytest.raises(UnknownTable):
        evening.asks("ben", moving(RAIN, "99"))


def test_a_party_that_is_not_there_cannot_move() -> None:
    with pytest.raises(UnknownTurn):
        an_open_house().asks("ben", moving(RAIN, "14"))


def test_guests_who_left_cannot_move() -> None:
    evening = an_open_house()
    evening.asks("ben", seating("21"))
    evening.asks("ben", GuestsGone(turn=TurnId(RAIN)))
    with pytest.raises(PartyLeft):
        evening.asks("ben", moving(RAIN, "14"))
