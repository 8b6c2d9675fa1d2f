"""What the kitchen hears too late is asked about; what comes in time is cooked beside it."""

from __future__ import annotations

import pytest

from server.floor.customs import Customs
from server.floor.keep_customs import KeepCustoms
from server.kitchen.answer_old import AnswerOldWork
from server.kitchen.old_work import OldWork
from server.kitchen.ticket import Ticket
from server.orders.check import Check
from server.orders.line import Line
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.makers import minutes
from tests.kitchen.opening import a_dining_room


@pytest.fixture
def room() -> DiningRoom:
    made = a_dining_room()
    made.at("19:15")
    made.seats(OMAR, "21", 6)
    made.at("19:25")
    return made


def test_hub_20_an_old_send_counts_on_the_check_and_reaches_no_station(room: DiningRoom) -> None:
    with room.late(8):
        room.sends(OMAR, "21", dish("Spritz", pieces=4), dish("Burrata"), dish("Sea bream"))
    assert (room.papers(), room.evening.sees(Ticket)) == ([], [])
    [check] = room.evening.sees(Check)
    assert (check.total_cents > 0, check.waiting, room.turn("21").state) == (True, (2,), "ordered")
    work = room.asked_about()
    assert (work.person, work.table, work.dishes) == (OMAR, "21", 5)
    assert (work.waiting_since, work.asked_at) == (minutes(17), minutes(25))
    assert [matter.words for matter in work.matters] == ["4 Spritz", "1 Burrata"]
    assert {line.name for line in room.evening.sees(Line) if line.kept_back_at} == {
        "Spritz",
        "Burrata",
    }


@pytest.mark.parametrize(("age", "asked"), [(3, 0), (4, 1)])
def test_hub_20_three_minutes_are_in_time_unless_the_house_says_otherwise(
    room: DiningRoom, age: int, asked: int
) -> None:
    with room.late(age):
        room.sends(OMAR, "21", dish("Spritz"))
    assert len(room.evening.sees(OldWork)) == asked
    room.evening.asks(MARIA, KeepCustoms(old_after_seconds=60 if asked == 0 else 600))
    assert not room.evening.sees_one(Customs, "house").clean_at_once
    with room.late(age):
        room.sends(LIA, "21", dish("Beer 0.4 l"))
    assert len(room.evening.sees(OldWork)) == 1


def test_what_is_sent_in_time_is_cooked_while_older_work_is_asked_about(room: DiningRoom) -> None:
    with room.late(8):
        room.sends(OMAR, "21", dish("Burrata"))
    room.sends(LIA, "21", dish("Bread"), dish("Beer 0.4 l"))
    assert room.papers() == ["BAR 1", "COLD 1"]
    room.answers(OMAR, "send_now")
    assert room.papers() == ["BAR 1", "COLD 1", "COLD 2"]


def test_a_second_old_send_of_the_same_screen_joins_and_another_screen_s_does_not(
    room: DiningRoom,
) -> None:
    with room.late(8):
        room.sends(OMAR, "21", dish("Burrata"))
        room.sends(OMAR, "21", dish("Bread", pieces=2))
        assert [matter.added for matter in room.asked_about().matters] == [False, True]
        room.sends(LIA, "21", dish("Spritz"))
    assert sorted((work.person, work.dishes) for work in room.evening.sees(OldWork)) == [
        (LIA, 1),
        (OMAR, 3),
    ]


def test_an_old_fire_of_what_is_cooked_already_asks_nobody(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata"), dish("Sea bream"))
    asked = room.fires(LIA, "21", 2)
    with room.late(8):
        room.evening.asks(OMAR, asked)
    assert room.evening.sees(OldWork) == []


def test_voiding_what_was_kept_back_needs_no_manager_and_leaves_less_to_ask(
    room: DiningRoom,
) -> None:
    with room.late(8):
        room.sends(OMAR, "21", dish("Burrata", pieces=2), dish("Spritz"))
    room.voids(OMAR, "21", "Burrata")
    assert [matter.words for matter in room.asked_about().matters] == ["1 Spritz", "1 Burrata"]
    room.voids(OMAR, "21", "Burrata")
    room.voids(OMAR, "21", "Spritz")
    assert (room.evening.sees(OldWork), room.papers()) == ([], [])


def test_a_party_that_moves_takes_its_question_along(room: DiningRoom) -> None:
    with room.late(8):
        room.sends(OMAR, "21", dish("Burrata"))
    room.moves(OMAR, "21", "14")
    assert room.asked_about().table == "14"
    room.answers(OMAR, "send_now")
    assert "Table 14" in room.paper("COLD 1")
    assert room.papers() == ["COLD 1"]


def test_a_newer_move_settles_what_an_old_one_asked(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata"))
    with room.late(6):
        room.moves(OMAR, "21", "14")
    room.moves(LIA, "14", "13")
    assert room.evening.sees(OldWork) == []
    assert room.papers() == ["COLD 1", "COLD 2"]
    assert "table 21 is now 13" in room.paper("COLD 2")


def test_an_old_move_of_a_party_that_nobody_cooks_for_asks_nobody(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata"))
    room.bumps("COLD 1")
    with room.late(6):
        room.moves(OMAR, "21", "14")
    assert (room.evening.sees(OldWork), room.ticket("COLD 1").table) == ([], "14")


def test_hub_20_an_old_void_strikes_nothing_before_somebody_says_so(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata", pieces=3))
    with room.late(6):
        room.voids(OMAR, "21", "Burrata", pin=MARIA)
    assert room.papers() == ["COLD 1"]
    assert room.ticket("COLD 1").lines[0].voided == 0
    assert [line.quantity for line in room.evening.sees(Line)] == [2]
    room.answers(OMAR, "send_now")
    assert room.papers() == ["COLD 1", "COLD 2"]
    assert "was 3, now 2" in room.paper("COLD 2")
    assert room.all_day("cold") == {"Burrata": 2}


@pytest.mark.parametrize("said", ["told", "drop"])
def test_an_old_void_that_the_kitchen_knows_of_is_struck_without_a_word(
    room: DiningRoom, said: str
) -> None:
    room.sends(OMAR, "21", dish("Burrata", pieces=3))
    with room.late(6):
        room.voids(OMAR, "21", "Burrata", pin=MARIA)
    work = room.asked_about()
    room.evening.asks(
        OMAR, AnswerOldWork(work=work.id, answer="told" if said == "told" else "drop", matters=1)
    )
    ticket = room.ticket("COLD 1")
    assert (room.papers(), ticket.lines[0].voided, ticket.notices) == (["COLD 1"], 1, ())


def test_hub_20_an_old_move_retitles_nothing_before_somebody_says_so(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata"))
    with room.late(6):
        room.moves(OMAR, "21", "14")
    assert (room.papers(), room.ticket("COLD 1").table) == (["COLD 1"], "21")
    assert room.asked_about().table == "14"
    room.answers(OMAR, "send_now")
    assert room.papers() == ["COLD 1", "COLD 2"]
    assert room.ticket("COLD 1").table == "14"
    assert "table 21 is now 14" in room.paper("COLD 2")


def test_an_old_move_that_the_kitchen_knows_of_changes_the_title_only(room: DiningRoom) -> None:
    room.sends(OMAR, "21", dish("Burrata"))
    with room.late(6):
        room.moves(OMAR, "21", "14")
    room.answers(OMAR, "told")
    ticket = room.ticket("COLD 1")
    assert (room.papers(), ticket.table, ticket.notices) == (["COLD 1"], "14", ())
