"""What other rooms read of the kitchen."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.ids import FiringId, StationId, TicketId, TurnId
from server.kitchen.views import (
    firing_of,
    firings_of_turn,
    firings_with_open_tickets,
    lanes,
    stations,
    with_ticket,
)
from tests.kitchen.dining_room import LIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def a_fired_table() -> tuple[DiningRoom, Page]:
    room = a_dining_room()
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burger"), dish("Espresso"))
    return room, Page(room.evening.kept)


def test_stations_stand_in_the_kitchen_s_order_and_each_has_its_lane() -> None:
    _, page = a_fired_table()
    assert [station.id for station in stations(page)] == ["grill", "pasta", "cold", "bar"]
    assert {lane.id for lane in lanes(page)} == {"grill", "pasta", "cold", "bar"}


def test_what_was_fired_for_a_party_is_found_while_it_is_here() -> None:
    room, page = a_fired_table()
    turn = TurnId(room.turn("7").id)
    assert len(firings_of_turn(page, turn)) == 2
    assert len(firings_with_open_tickets(page)) == 2
    assert firings_of_turn(page, TurnId("other")) == ()
    room.leaves(LIA, "7")
    assert firings_of_turn(Page(room.evening.kept), turn) == ()


def test_a_ticket_is_found_by_its_name_with_everything_around_it() -> None:
    room, page = a_fired_table()
    ticket = TicketId(room.ticket("GRILL 1").id)
    at_hand = with_ticket(page, ticket)
    whole, found = at_hand.ticket(ticket)
    assert whole == firing_of(page, FiringId(whole.firing.id))
    assert found.station == StationId("grill")
    assert at_hand.waiters == {"lia": "Lia"}
    assert at_hand.turn_of(whole) == room.turn("7")


def test_a_ticket_of_no_station_finds_nothing() -> None:
    _, page = a_fired_table()
    assert with_ticket(page, TicketId("nothing-grill")).firings == ()
    assert with_ticket(page, TicketId("nowhere")).firings == ()
