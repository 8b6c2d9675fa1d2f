"""The kitchen hears the dining room, in a real house."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.floor.change_covers import ChangeCovers
from server.kit.ids import StationId, TurnId
from server.kitchen.firing import Firing
from server.kitchen.station import UnknownStation
from server.kitchen.ticket import Ticket
from server.menu.publish import PublishMenu
from tests.kitchen.carte import a_carte
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def a_table_with_mains() -> DiningRoom:
    room = a_dining_room()
    room.seats(LIA, "7", 5)
    room.sends(LIA, "7", dish("Rib-eye", "medium", pieces=3), dish("French fries"))
    return room


def test_a_send_reaches_the_stations_in_one_command() -> None:
    room = a_table_with_mains()
    assert room.papers() == ["GRILL 1", "PASTA 1"]
    assert room.turn("7").state == "cooking"


def test_a_void_of_a_fired_line_reaches_its_station_alone() -> None:
    room = a_table_with_mains()
    room.voids(LIA, "7", "Rib-eye", 1, pin=MARIA)
    assert room.papers()[2:] == ["GRILL 2"]
    assert room.all_day("grill") == {"Rib-eye": 2}
    assert room.ticket("PASTA 1").notices == ()


def test_a_void_of_a_waiting_line_is_heard_by_nobody() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Bread"), dish("Sea bream"))
    room.voids(LIA, "12", "Sea bream")
    assert room.papers() == ["COLD 1"]


def test_a_move_retitles_what_is_open() -> None:
    room = a_table_with_mains()
    room.bumps("PASTA 1")
    room.moves(OMAR, "7", "14")
    assert room.papers()[2:] == ["GRILL 2"]
    assert {ticket.table for ticket in room.evening.sees(Ticket)} == {"14"}


def test_new_covers_stand_on_open_tickets() -> None:
    room = a_table_with_mains()
    turn = TurnId(room.turn("7").id)
    room.evening.asks(LIA, ChangeCovers(turn=turn, covers=6))
    assert {ticket.covers for ticket in room.evening.sees(Ticket)} == {6}


def test_a_clean_table_takes_its_tickets_off_every_screen() -> None:
    room = a_table_with_mains()
    room.leaves(LIA, "7")
    assert room.evening.sees(Ticket) == []
    assert room.evening.sees(Firing) == []
    assert room.all_day("grill") == {}


def test_a_menu_with_a_dish_that_nobody_would_cook_is_not_published() -> None:
    room = a_dining_room()
    menu = a_carte()
    sushi = replace(menu.dishes[0], station=StationId("sushi"))
    with pytest.raises(UnknownStation, match="no station sushi"):
        room.evening.asks(MARIA, PublishMenu(document=replace(menu, dishes=(sushi,))))
