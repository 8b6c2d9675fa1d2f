"""The pass says no."""

from __future__ import annotations

import pytest

from server.kit.ids import FiringId
from server.kitchen.grant_rush import GrantRush
from server.kitchen.refuse_rush import AlreadyGranted, RefuseRush
from server.kitchen.rush import BadWords
from server.paper.job import Job
from tests.kitchen.dining_room import MARIA, DiningRoom
from tests.kitchen.test_ask_rush import ask, mains, mains_cook, rush_of


def refuse(room: DiningRoom, words: str = "grill is full", by: str = "pass") -> None:
    room.evening.asks(by, RefuseRush(firing=FiringId(mains(room).id), words=words))


def test_the_waiter_reads_why_and_no_station_hears_of_it() -> None:
    room = mains_cook()
    ask(room)
    papers = len(room.evening.sees(Job))
    refuse(room)
    rush = rush_of(room)
    assert (rush.state, rush.answer, rush.answered_by) == ("refused", "grill is full", "pass")
    assert len(room.evening.sees(Job)) == papers


def test_what_was_refused_may_be_asked_again_and_granted_after_all() -> None:
    room = mains_cook()
    ask(room)
    refuse(room)
    ask(room, "they have a train")
    assert (rush_of(room).state, rush_of(room).words) == ("asked", "they have a train")
    refuse(room)
    room.evening.asks(MARIA, GrantRush(firing=FiringId(mains(room).id)))
    assert rush_of(room).state == "granted"


def test_grant_against_refuse_what_the_stations_were_told_stands() -> None:
    room = mains_cook()
    ask(room)
    room.evening.asks(MARIA, GrantRush(firing=FiringId(mains(room).id)))
    with pytest.raises(AlreadyGranted):
        refuse(room)


def test_refusing_twice_or_what_nobody_asked_for_changes_nothing() -> None:
    room = mains_cook()
    rev = room.evening.rev
    refuse(room)
    assert room.evening.rev == rev
    ask(room)
    with pytest.raises(BadWords):
        refuse(room, "x" * 61)
    refuse(room)
    rev = room.evening.rev
    refuse(room, "still full")
    assert room.evening.rev == rev
