"""Joining two parties."""

from __future__ import annotations

from typing import Any

import pytest

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.floor.join import Join, NeedsTheLink, SameParty
from server.floor.move import MovedMeanwhile
from server.floor.seat import WrongCovers
from server.floor.turn import Turn, UnknownTurn
from server.hub.dispatch import CarriedOut
from server.kit.ids import TurnId
from tests.evening import Evening
from tests.floor.makers import an_open_house, moving, seating, the_turn


def joins(evening: Evening, by: str, guests: str, hosts: str, **occasion: Any) -> CarriedOut:
    asked = Join(turn=TurnId(f"party-{guests}"), into=TurnId(f"party-{hosts}"))
    return evening.asks(by, asked, **occasion)


def five_and_nine(covers: int = 2) -> Evening:
    evening = an_open_house()
    evening.asks("anna", seating("5", covers=4))
    evening.clock.forward(minutes=3)
    evening.asks("ben", seating("9", covers=covers))
    return evening


def test_two_parties_are_one_and_the_other_table_is_free() -> None:
    evening = five_and_nine()
    joins(evening, "anna", "9", "5")
    [party] = evening.sees(Turn)
    assert (party.id, party.table, party.covers, party.waiter) == (
        "party-5", "table-5", 6, "anna",
    )  # fmt: skip
    assert the_turn(evening, "party-9").joined == "party-5"
    evening.asks("ben", seating("9", turn="walk-in"))


def test_the_party_sits_there_since_the_first_of_them_came() -> None:
    evening = five_and_nine()
    since = the_turn(evening, "party-5").seated_at
    joins(evening, "ben", "5", "9")
    assert the_turn(evening, "party-9").seated_at == since


def test_joining_twice_is_joining_once() -> None:
    evening = five_and_nine()
    joins(evening, "anna", "9", "5")
    assert joins(evening, "ben", "9", "5").happened == ()


def test_join_against_join_the_other_way_round_is_done_already() -> None:
    evening = five_and_nine()
    seen = evening.rev
    joins(evening, "anna", "9", "5")
    assert joins(evening, "ben", "5", "9", seen=seen).happened == ()
    assert [party.id for party in evening.sees(Turn)] == ["party-5"]


def test_a_party_that_joined_another_meanwhile_joins_no_third() -> None:
    evening = five_and_nine()
    evening.asks("anna", seating("12"))
    joins(evening, "anna", "9", "5")
    with pytest.raises(MovedMeanwhile, match="joined another one meanwhile"):
        joins(evening, "ben", "9", "12")


def test_join_against_move_a_party_that_moved_meanwhile_is_looked_at_again() -> None:
    evening = five_and_nine()
    seen = evening.rev
    evening.asks("ben", moving("party-9", "12"))
    with pytest.raises(MovedMeanwhile, match="table 12 moved meanwhile"):
        joins(evening, "anna", "9", "5", seen=seen)
    joins(evening, "anna", "9", "5")


def test_a_party_that_is_not_there_joins_nobody() -> None:
    with pytest.raises(UnknownTurn):
        joins(five_and_nine(), "anna", "9", "12")


def test_a_party_does_not_join_itself() -> None:
    with pytest.raises(SameParty):
        joins(five_and_nine(), "anna", "9", "9")


def test_guests_who_left_join_nobody() -> None:
    evening = five_and_nine()
    evening.asks("ben", GuestsGone(turn=TurnId("party-9")))
    with pytest.raises(PartyLeft):
        joins(evening, "anna", "9", "5")


def test_without_a_link_nobody_joins() -> None:
    with pytest.raises(NeedsTheLink):
        joins(five_and_nine(), "anna", "9", "5", live=False)


def test_more_people_than_a_party_can_be_do_not_join() -> None:
    with pytest.raises(WrongCovers):
        joins(five_and_nine(covers=97), "anna", "9", "5")
