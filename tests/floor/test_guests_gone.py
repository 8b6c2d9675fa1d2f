"""Guests who leave."""

from __future__ import annotations

import pytest

from server.floor.guests_gone import GuestsGone
from server.floor.turn import UnknownTurn
from server.kit.ids import TurnId
from tests.floor.makers import an_open_house, seating, state_of, the_turn

FIVE = TurnId("party-5")


def test_when_the_guests_have_left_the_table_waits_to_be_cleaned() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.clock.forward(minutes=60)
    evening.asks("ben", GuestsGone(turn=FIVE))
    assert state_of(evening, FIVE) == "to_clear"
    assert the_turn(evening, FIVE).since == evening.clock.now()


def test_leaving_twice_is_leaving_once() -> None:
    evening = an_open_house()
    evening.asks("anna", seating("5"))
    evening.asks("ben", GuestsGone(turn=FIVE))
    assert evening.asks("anna", GuestsGone(turn=FIVE)).happened == ()


def test_nobody_of_that_name_can_leave() -> None:
    with pytest.raises(UnknownTurn):
        an_open_house().asks("anna", GuestsGone(turn=FIVE))
