"""Dishes that nobody was told of go to another table, and the question goes with them."""

from __future__ import annotations

import pytest

from server.floor.join import Join
from server.floor.old import TooOld
from server.kit.ids import LineId, TurnId
from server.kitchen.old_work import OldWork
from server.orders.line import Line
from server.orders.transfer import Transfer
from tests.kitchen.dining_room import LIA, OMAR, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


@pytest.fixture
def room() -> DiningRoom:
    """What table 21 ordered came eight minutes late; table 3 has just sat down."""
    made = a_dining_room()
    made.at("19:15")
    made.seats(OMAR, "21", 6)
    made.seats(LIA, "3", 2)
    made.at("19:25")
    with made.late(8):
        made.sends(OMAR, "21", dish("Burrata", pieces=2), dish("Tomato soup"), dish("Spritz"))
    return made


def brought(room: DiningRoom, *names: str) -> Transfer:
    lines = [line.id for line in room.evening.sees(Line) if line.name in names]
    return Transfer(
        transfer="transfer-1",
        check=room.check("21"),
        lines=tuple(LineId(line) for line in lines),
        turn=TurnId(room.turn("3").id),
    )


def test_a_party_that_joins_another_brings_its_question(room: DiningRoom) -> None:
    guests, hosts = TurnId(room.turn("21").id), TurnId(room.turn("3").id)
    room.evening.asks(LIA, Join(turn=guests, into=hosts))
    work = room.asked_about()
    assert (work.table, work.turn, work.dishes) == ("3", hosts, 4)
    room.answers(LIA, "send_now")
    assert room.papers() == ["BAR 1", "PASTA 1", "COLD 1"]
    assert "Table 3" in room.paper("COLD 1")


def test_part_of_what_was_asked_about_is_asked_about_at_its_new_table(room: DiningRoom) -> None:
    room.evening.asks(OMAR, brought(room, "Burrata"))
    asked = {work.table: work for work in room.evening.sees(OldWork)}
    assert {table: work.dishes for table, work in asked.items()} == {"21": 2, "3": 2}
    assert [matter.words for matter in asked["3"].matters] == ["2 Burrata"]
    room.answers(OMAR, "send_now", asked["21"])
    assert room.papers() == ["BAR 1", "PASTA 1"]
    room.answers(LIA, "send_now", asked["3"])
    assert room.papers()[-1] == "COLD 1"
    assert "Table 3" in room.paper("COLD 1")
    assert room.evening.sees(OldWork) == []


def test_dropping_at_the_new_table_leaves_the_old_one_its_dishes(room: DiningRoom) -> None:
    room.evening.asks(OMAR, brought(room, "Burrata"))
    there = next(work for work in room.evening.sees(OldWork) if work.table == "3")
    room.answers(LIA, "drop", there)
    left = {line.name for line in room.evening.sees(Line) if line.quantity}
    assert left == {"Tomato soup", "Spritz"}
    assert room.asked_about().dishes == 2


def test_hub_20_dishes_that_change_tables_and_parties_that_join_need_the_link(
    room: DiningRoom,
) -> None:
    guests, hosts = TurnId(room.turn("21").id), TurnId(room.turn("3").id)
    with room.late(5):
        with pytest.raises(TooOld):
            room.evening.asks(LIA, Join(turn=guests, into=hosts))
        with pytest.raises(TooOld):
            room.evening.asks(OMAR, brought(room, "Burrata"))


def test_hub_14_what_moved_in_a_former_history_moves_without_a_paper(room: DiningRoom) -> None:
    room.answers(OMAR, "send_now")
    papers = room.papers()
    room.evening.asks(OMAR, brought(room, "Burrata"), offered_again=True)
    guests, hosts = TurnId(room.turn("21").id), TurnId(room.turn("3").id)
    room.evening.asks(LIA, Join(turn=guests, into=hosts), offered_again=True)
    assert room.papers() == papers
    assert {line.check for line in room.evening.sees(Line)} == {room.check("3")}
