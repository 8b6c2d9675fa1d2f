"""Somebody has read a message."""

from __future__ import annotations

import pytest

from server.kitchen.acknowledge_message import AcknowledgeMessage
from server.kitchen.message import UnknownMessage
from tests.kitchen.dining_room import LIA
from tests.kitchen.talk import a_room_with_twelve, said, telling

READ = AcknowledgeMessage(message="m1-grill")


def test_what_is_read_says_by_whom_and_stays_for_the_waiter_to_see() -> None:
    room = a_room_with_twelve()
    room.evening.asks(LIA, telling(room))
    room.evening.asks("grill", READ)
    message = said(room, "m1-grill")
    assert (message.acknowledged_by, message.acknowledged_at) == (
        "grill",
        room.evening.clock.now(),
    )


def test_acknowledge_against_acknowledge_the_first_reader_stands() -> None:
    room = a_room_with_twelve()
    room.evening.asks(LIA, telling(room))
    room.evening.asks("grill", READ)
    assert room.evening.asks("maria", READ).happened == ()


def test_what_nobody_sent_cannot_be_read() -> None:
    with pytest.raises(UnknownMessage):
        a_room_with_twelve().evening.asks("grill", READ)


def test_move_against_message_it_names_the_new_table() -> None:
    room = a_room_with_twelve()
    room.evening.asks(LIA, telling(room))
    room.moves(LIA, "12", to="7")
    assert said(room, "m1-grill").table == "7"
