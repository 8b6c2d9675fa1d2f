"""Tell stations something."""

from __future__ import annotations

import pytest

from server.kit.clock import MINUTE
from server.kit.ids import StationId
from server.kitchen.message import BadMessage, Message
from server.kitchen.send_message import SendMessage
from server.kitchen.station import UnknownStation
from tests.kitchen.dining_room import LIA, dish
from tests.kitchen.talk import a_room_with_twelve, calling, said, telling, without_a_screen


def test_each_station_gets_a_message_of_its_own_with_table_and_sender() -> None:
    room = a_room_with_twelve()
    room.evening.asks(LIA, telling(room, "grill", "pasta"))
    grill, pasta = said(room, "m1-grill"), said(room, "m1-pasta")
    assert (grill.station, grill.table, grill.by, grill.text) == ("grill", "12", LIA, "in a hurry")
    assert (pasta.station, pasta.acknowledged_at) == ("pasta", None)
    assert room.papers() == []


def test_a_message_may_be_about_no_table() -> None:
    room = a_room_with_twelve()
    asked = SendMessage(message="m2", stations=(StationId("bar"),), text="a bus of forty comes")
    room.evening.asks(LIA, asked)
    assert said(room, "m2-bar").table == ""


def test_sending_it_twice_is_sending_it_once() -> None:
    room = a_room_with_twelve()
    room.evening.asks(LIA, telling(room))
    assert room.evening.asks(LIA, telling(room)).happened == ()


def test_a_station_on_paper_gets_a_docket_with_the_next_number_of_its_lane() -> None:
    room = a_room_with_twelve()
    without_a_screen(room, "grill")
    room.sends(LIA, "12", dish("Sea bream"), fire=2)
    room.evening.asks(LIA, telling(room))
    assert room.papers() == ["GRILL 1", "GRILL 2"]
    paper = room.paper("GRILL 2")
    for words in ("MESSAGE", "Table 12", "Lia", "previous 1", "in a hurry"):
        assert words in paper
    assert (said(room, "m1-grill").number, said(room, "m1-grill").acknowledged_at) == (
        2,
        room.evening.clock.now(),
    )
    assert room.evening.asks(LIA, telling(room)).happened == ()


def test_what_comes_late_says_how_old_it_is() -> None:
    room = a_room_with_twelve()
    without_a_screen(room, "grill")
    with room.late(7):
        room.evening.asks(LIA, telling(room))
    message = said(room, "m1-grill")
    assert message.is_late
    assert message.at - message.said_at == 7 * MINUTE
    assert "said at 18:53" in room.paper("GRILL 1")


def test_an_answer_has_read_the_question() -> None:
    room = a_room_with_twelve()
    room.evening.asks("grill", calling(room))
    room.evening.asks(LIA, telling(room, text="turbot is fine", answers="w1"))
    assert said(room, "w1").acknowledged_by == LIA
    assert said(room, "m1-grill").answers == "w1"


def test_answer_against_answer_both_are_read_and_the_question_is_seen_once() -> None:
    room = a_room_with_twelve()
    room.evening.asks("grill", calling(room))
    room.evening.asks(LIA, telling(room, text="yes", answers="w1"))
    room.evening.asks("omar", telling(room, text="no", message="m2", answers="w1"))
    assert said(room, "w1").acknowledged_by == LIA
    assert len(room.evening.sees(Message)) == 3


@pytest.mark.parametrize("text", ["", "  ", "x" * 201, "cut\x1bV", "turned \u202e about"])
def test_what_says_nothing_or_cannot_be_printed_is_refused(text: str) -> None:
    room = a_room_with_twelve()
    with pytest.raises(BadMessage):
        room.evening.asks(LIA, telling(room, text=text))


def test_a_message_needs_a_station_that_is_there() -> None:
    room = a_room_with_twelve()
    with pytest.raises(UnknownStation):
        room.evening.asks(LIA, telling(room, "fryer"))
    with pytest.raises(BadMessage):
        room.evening.asks(LIA, SendMessage(message="m1", stations=(), text="hello"))
    with pytest.raises(BadMessage):
        room.evening.asks(LIA, telling(room, message="Not An Id"))
