"""A dish went out while tables wait for it."""

from __future__ import annotations

from server.kit.ids import LineId
from server.kitchen.answer_shortage import AnswerShortage
from server.kitchen.message import Message
from server.kitchen.shortage import Shortage, ShortageAnswer
from server.menu.eighty_six import EightySix
from server.menu.restore import RestoreDish
from tests.kitchen.carte import modifier_id
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.opening import a_dining_room

OUT = EightySix(what="dish", of="sea-bream")


def four_nine_and_twelve() -> DiningRoom:
    """4 has eaten its bream, 9 waits for its course, 12 cooks two, 7 has sent nothing yet."""
    room = a_dining_room()
    for table, waiter in (("4", LIA), ("9", LIA), ("12", OMAR), ("7", OMAR)):
        room.seats(waiter, table, 2)
    room.sends(LIA, "4", dish("Sea bream"))
    room.bumps("GRILL 1")
    room.serves(LIA, "4")
    room.sends(LIA, "9", dish("Bread"), dish("Sea bream"))
    room.sends(OMAR, "12", dish("Sea bream", pieces=2), dish("Burger", "medium"))
    room.adds(OMAR, "7", dish("Sea bream"))
    return room


def shortage(room: DiningRoom) -> Shortage | None:
    found = room.evening.sees(Shortage)
    return found[0] if found else None


def answers(room: DiningRoom, table: str, answer: ShortageAnswer) -> None:
    short = shortage(room)
    assert short is not None
    [awaited] = (each for each in short.awaited if each.table == table)
    asked = AnswerShortage(shortage=short.id, line=awaited.line, answer=answer)
    room.evening.asks("grill", asked)


def test_setting_a_dish_out_lists_every_line_that_waits_for_it() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    short = shortage(room)
    assert short is not None
    waiting = {each.table: (each.pieces, each.station, each.ticket) for each in short.awaited}
    assert waiting == {
        "9": (1, "grill", None),
        "12": (2, "grill", room.ticket("GRILL 2").id),
    }


def test_nobody_is_asked_when_nobody_waits() -> None:
    room = a_dining_room()
    room.evening.asks("grill", OUT)
    assert shortage(room) is None


def test_still_served_is_all_there_is_to_say() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    answers(room, "12", "still_served")
    assert room.evening.sees(Message) == []
    answers(room, "9", "still_served")
    assert shortage(room) is None


def test_the_waiter_is_told_with_the_table_and_how_many() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    answers(room, "12", "tell_waiter")
    [told] = room.evening.sees(Message)
    assert (told.to, told.person, told.table, told.station) == ("waiter", OMAR, "12", "grill")
    assert told.text == "Sea bream is out, 2 pieces: ask the guests what they want instead."


def test_move_against_86_the_waiter_is_told_where_they_sit() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    room.moves(OMAR, "12", to="14")
    answers(room, "12", "tell_waiter")
    [told] = room.evening.sees(Message)
    assert told.table == "14"


def test_answer_against_answer_saying_it_twice_changes_nothing() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    answers(room, "12", "tell_waiter")
    short = shortage(room)
    assert short is not None
    line = next(each.line for each in short.awaited if each.table == "12")
    again = AnswerShortage(shortage=short.id, line=line, answer="tell_waiter")
    assert room.evening.asks(MARIA, again).happened == ()


def test_void_against_86_what_is_voided_needs_no_answer() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    room.voids(OMAR, "12", "Sea bream", pieces=2, pin=MARIA)
    short = shortage(room)
    assert short is not None
    assert [each.table for each in short.open] == ["9"]


def test_once_it_is_back_nothing_is_asked() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    room.evening.asks("grill", RestoreDish(what="dish", of="sea-bream"))
    assert shortage(room) is None
    gone = AnswerShortage(shortage="dish-sea-bream", line=LineId("x"), answer="still_served")
    assert room.evening.asks("grill", gone).happened == ()


def test_leave_against_86_who_has_left_waits_for_nothing() -> None:
    room = four_nine_and_twelve()
    room.evening.asks("grill", OUT)
    room.bumps("GRILL 2", "COLD 1")
    for table, waiter in (("12", OMAR), ("9", LIA)):
        room.serves(waiter, table)
        room.pays(table)
        room.leaves(waiter, table)
    assert shortage(room) is None


def test_a_modifier_that_is_out_is_asked_about_as_well() -> None:
    room = a_dining_room()
    room.seats(LIA, "9", 2)
    room.sends(LIA, "9", dish("Burger", "medium", "+ bacon"))
    bacon = modifier_id("Burger", "+ bacon")
    room.evening.asks("grill", EightySix(what="modifier", of=bacon))
    short = shortage(room)
    assert short is not None
    assert [each.table for each in short.awaited] == ["9"]
