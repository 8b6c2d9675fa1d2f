"""A clean table."""

from __future__ import annotations

import pytest

from server.floor.clean import Clean, GuestsStillThere
from server.floor.guests_gone import GuestsGone
from server.floor.turn import Turn, UnknownTurn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, seating, state_of

FIVE = TurnId("party-5")


def test_a_clean_table_is_free_and_the_turn_is_filed() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.asks("anna", GuestsGone(turn=FIVE))
    evening.asks("ben", Clean(turn=FIVE))
    assert evening.sees(Turn) == []
    assert state_of(evening, FIVE) == "cleared"


def test_cleaning_twice_is_cleaning_once() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.asks("anna", GuestsGone(turn=FIVE))
    evening.asks("ben", Clean(turn=FIVE))
    assert evening.asks("anna", Clean(turn=FIVE)).happened == ()


def test_a_table_with_guests_is_not_cleaned() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    with pytest.raises(GuestsStillThere):
        evening.asks("anna", Clean(turn=FIVE))


def test_a_turn_that_is_not_known_is_not_cleaned() -> None:
    with pytest.raises(UnknownTurn):
        an_open_house().asks("anna", Clean(turn=FIVE))
