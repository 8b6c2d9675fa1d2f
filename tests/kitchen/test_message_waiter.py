"""A station asks the waiter of a table."""

from __future__ import annotations

import pytest

from server.floor.hand_over import HandOver
from server.kit.ids import PersonId, StationId, TurnId
from server.kitchen.message import BadMessage
from server.kitchen.message_waiter import MessageWaiter, NobodyToTell
from server.kitchen.station import UnknownStation
from tests.kitchen.dining_room import LIA, OMAR
from tests.kitchen.talk import a_room_with_twelve, calling, said, telling


def test_the_waiter_of_the_table_is_told() -> None:
    room = a_room_with_twelve()
    room.evening.asks("grill", calling(room))
    told = said(room, "w1")
    assert (told.to, told.person, told.table, told.station) == ("waiter", LIA, "12", "grill")


def test_telling_it_twice_is_telling_it_once() -> None:
    room = a_room_with_twelve()
    room.evening.asks("grill", calling(room))
    assert room.evening.asks("grill", calling(room)).happened == ()


def test_an_answer_goes_to_whoever_asked_and_has_read_the_question() -> None:
    room = a_room_with_twelve()
    room.evening.asks(OMAR, telling(room))
    turn = room.turn("12").id
    room.leaves(LIA, "12")
    answer = MessageWaiter(
        message="w2",
        station=StationId("grill"),
        text="in two minutes",
        answers="m1-grill",
    )
    room.evening.asks("grill", answer)
    told = said(room, "w2")
    assert (told.person, told.turn, told.table) == (OMAR, turn, "12")
    assert said(room, "m1-grill").acknowledged_by == "grill"


def test_hand_over_against_message_it_reaches_whoever_looks_after_the_table_now() -> None:
    room = a_room_with_twelve()
    room.evening.asks("grill", calling(room))
    room.evening.asks(
        LIA, HandOver(turns=(TurnId(room.turn("12").id),), waiter=PersonId(LIA), to=PersonId(OMAR))
    )
    assert said(room, "w1").person == OMAR
    room.evening.asks("grill", calling(room, message="w2"))
    assert said(room, "w2").person == OMAR


def test_nobody_can_be_told_about_a_table_that_is_not_there() -> None:
    room = a_room_with_twelve()
    with pytest.raises(NobodyToTell):
        room.evening.asks(
            "grill", MessageWaiter(message="w1", station=StationId("grill"), text="hello?")
        )


def test_a_message_is_words_from_a_station() -> None:
    room = a_room_with_twelve()
    with pytest.raises(BadMessage):
        room.evening.asks("grill", calling(room, text=""))
    with pytest.raises(UnknownStation):
        room.evening.asks("grill", calling(room, station="fryer"))
