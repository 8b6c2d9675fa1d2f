"""Changing how many people sit at a table."""

from __future__ import annotations

import pytest

from server.floor.change_covers import ChangeCovers, PartyLeft
from server.floor.guests_gone import GuestsGone
from server.floor.seat import WrongCovers
from server.floor.turn import Turn, UnknownTurn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, seating

FIVE = TurnId("party-5")


def test_covers_change_at_any_time_by_any_waiter() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5", covers=2))
    evening.asks("ben", ChangeCovers(turn=FIVE, covers=3))
    turn = evening.sees_one(Turn, FIVE)
    assert (turn.covers, turn.waiter) == (3, "anna")


def test_the_same_covers_again_change_nothing() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5", covers=2))
    assert evening.asks("anna", ChangeCovers(turn=FIVE, covers=2)).happened == ()


def test_nobody_of_that_name_sits_there() -> None:
    with pytest.raises(UnknownTurn):
        an_open_house().asks("anna", ChangeCovers(turn=FIVE, covers=2))


def test_a_party_of_nobody_is_refused() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5", covers=2))
    with pytest.raises(WrongCovers):
        evening.asks("anna", ChangeCovers(turn=FIVE, covers=0))


def test_covers_of_guests_who_left_stay() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5", covers=2))
    evening.asks("anna", GuestsGone(turn=FIVE))
    with pytest.raises(PartyLeft):
        evening.asks("anna", ChangeCovers(turn=FIVE, covers=3))
