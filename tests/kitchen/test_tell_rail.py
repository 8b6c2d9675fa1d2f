"""The rail is told: a docket that lists dishes to follow is never silently wrong."""

from __future__ import annotations

from server.floor.join import Join
from server.kit.ids import TurnId
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.on_paper import a_kitchen_on_paper, since


def a_table_that_waits() -> DiningRoom:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burrata"), dish("Rib-eye", "rare", pieces=2), dish("Tiramisu"))
    return room


def test_a_waiting_dish_costs_nobody_a_manager_and_tells_its_station() -> None:
    room = a_table_that_waits()
    room.voids(LIA, "7", "Rib-eye")
    assert since(room, ["COLD 1", "GRILL 1"]) == ["GRILL 2"]
    assert "rare" in room.paper("GRILL 2"), "which plate is meant"


def test_once_it_is_fired_the_ticket_s_own_void_says_it_once() -> None:
    room = a_table_that_waits()
    room.fires(LIA, "7", 2)
    room.voids(LIA, "7", "Rib-eye", pin=MARIA)
    assert since(room, ["COLD 1", "GRILL 1", "GRILL 2"]) == ["GRILL 3"]
    assert "of GRILL 2" in room.paper("GRILL 3")


def test_a_docket_whose_starters_were_served_still_waits_for_its_desserts() -> None:
    room = a_table_that_waits()
    room.bumps("COLD 1")
    room.moves(LIA, "7", "14")
    assert since(room, ["COLD 1", "GRILL 1"]) == ["COLD 2", "GRILL 2"]
    assert "of COLD 1" in room.paper("COLD 2")


def test_a_ticket_that_cooks_and_waits_is_told_once() -> None:
    room = a_table_that_waits()
    room.moves(LIA, "7", "14")
    assert since(room, ["COLD 1", "GRILL 1"]) == ["COLD 2", "GRILL 2"]


def test_two_parties_become_one_and_the_rail_hears_which_dishes_go_where() -> None:
    room = a_table_that_waits()
    room.bumps("COLD 1")
    room.seats(LIA, "9", 2)
    asked = Join(turn=TurnId(room.turn("7").id), into=TurnId(room.turn("9").id))
    room.evening.asks(LIA, asked)
    assert since(room, ["COLD 1", "GRILL 1"]) == ["COLD 2", "GRILL 2"]
    assert "2 Rib-eye: now table 9" in " ".join(room.paper("GRILL 2").split())
    room.fires(LIA, "9", 2)
    assert "of GRILL 1" in room.paper("GRILL 3")
