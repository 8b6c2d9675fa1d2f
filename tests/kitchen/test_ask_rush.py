"""A waiter wants a course sooner."""

from __future__ import annotations

import pytest

from server.floor.old import TooOld
from server.kit.ids import FiringId
from server.kitchen.ask_rush import AskRush, NothingToRush
from server.kitchen.firing import Firing, UnknownFiring
from server.kitchen.hold_again import HoldAgain
from server.kitchen.rush import BadWords, Rush
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def mains_cook() -> DiningRoom:
    """Rib-eye and fries of course 2 cook at table 12, and table 14's fish is older."""
    room = a_dining_room()
    room.seats(LIA, "14", 2)
    room.sends(LIA, "14", dish("Sea bream"))
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Rib-eye", "rare"), dish("French fries"))
    return room


def mains(room: DiningRoom) -> Firing:
    [found] = (each for each in room.evening.sees(Firing) if each.turn == room.turn("12").id)
    return found


def rush_of(room: DiningRoom) -> Rush:
    rush = mains(room).rush
    assert rush is not None
    return rush


def ask(room: DiningRoom, words: str = "theatre at eight", by: str = LIA) -> None:
    room.evening.asks(by, AskRush(firing=FiringId(mains(room).id), words=words))


def test_the_pass_reads_who_asks_and_why_and_no_station_is_told_yet() -> None:
    room = mains_cook()
    papers = len(room.evening.sees(Job))
    ask(room)
    rush = rush_of(room)
    assert (rush.state, rush.asked_by, rush.words) == ("asked", LIA, "theatre at eight")
    assert len(room.evening.sees(Job)) == papers
    assert room.ticket("GRILL 2").rushed_at is None


def test_asking_twice_is_asking_once() -> None:
    room = mains_cook()
    ask(room)
    rev = room.evening.rev
    ask(room, "now!")
    assert room.evening.rev == rev
    assert rush_of(room).words == "theatre at eight"


def test_bump_against_ask_rush_what_is_ready_needs_no_hurry() -> None:
    room = mains_cook()
    room.bumps("GRILL 2", "PASTA 1")
    with pytest.raises(NothingToRush):
        ask(room)


def test_what_is_held_is_not_hurried() -> None:
    room = mains_cook()
    room.evening.asks(LIA, HoldAgain(firing=FiringId(mains(room).id)))
    with pytest.raises(NothingToRush):
        ask(room)


def test_the_words_are_one_short_line() -> None:
    room = mains_cook()
    for words in ("x" * 61, "a\nb", "\x1bp"):
        with pytest.raises(BadWords):
            ask(room, words)
    with pytest.raises(UnknownFiring):
        room.evening.asks(LIA, AskRush(firing=FiringId("gone")))


def test_hub_20_an_old_wish_to_hurry_is_of_no_use() -> None:
    room = mains_cook()
    with room.late(5), pytest.raises(TooOld):
        ask(room)
