"""Every tap of the kitchen, asked of a real house."""

from __future__ import annotations

import pytest

from server.hub.messages import Command
from server.kit.ids import FiringId, TicketId
from server.kitchen.acknowledge import Acknowledge
from server.kitchen.bump import Bump
from server.kitchen.fire_again import FireAgain
from server.kitchen.firing import Firing, UnknownFiring
from server.kitchen.hold_again import HoldAgain
from server.kitchen.recall import Recall
from server.kitchen.room import ROOM
from server.kitchen.serve import Serve, TakeBackServed
from server.kitchen.set_up import SetUpStations, StationBusy
from server.kitchen.show import ShowTickets
from server.kitchen.start import StartTicket
from server.kitchen.station import Station
from server.kitchen.tell import TellKitchen
from server.kitchen.ticket import UnknownTicket
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.makers import stations
from tests.kitchen.opening import a_dining_room


def a_table_with_mains() -> tuple[DiningRoom, FiringId, TicketId]:
    room = a_dining_room()
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Burger", "medium", pieces=2))
    [firing] = room.evening.sees(Firing)
    return room, FiringId(firing.id), TicketId(room.ticket("GRILL 1").id)


def test_a_course_from_hold_to_table() -> None:
    room, firing, ticket = a_table_with_mains()
    asks = room.evening.asks
    asks(LIA, HoldAgain(firing=firing))
    asks(LIA, FireAgain(firing=firing))
    asks("grill", ShowTickets(tickets=(ticket,)))
    asks(LIA, TellKitchen(tickets=(ticket,)))
    asks("grill", StartTicket(ticket=ticket))
    room.voids(LIA, "7", "Burger", pin=MARIA)
    notices = tuple(notice.id for notice in room.ticket("GRILL 1").notices)
    asks("grill", Acknowledge(ticket=ticket, notices=notices))
    asks("grill", Bump(ticket=ticket))
    asks("grill", Recall(ticket=ticket))
    asks("grill", Bump(ticket=ticket))
    asks(LIA, Serve(firings=(firing,)))
    assert room.turn("7").state == "eating"
    asks(LIA, TakeBackServed(firings=(firing,)))
    assert room.turn("7").state == "cooking"
    assert room.papers() == ["GRILL 1", "GRILL 2", "GRILL 3", "GRILL 4"]


def test_every_tap_asked_again_changes_nothing() -> None:
    room, firing, ticket = a_table_with_mains()
    taps: tuple[Command, ...] = (
        HoldAgain(firing=firing),
        FireAgain(firing=firing),
        StartTicket(ticket=ticket),
        Bump(ticket=ticket),
        Recall(ticket=ticket),
        Serve(firings=(firing,)),
        TakeBackServed(firings=(firing,)),
    )
    for tap in taps:
        room.evening.asks(LIA, tap)
        rev = room.evening.rev
        room.evening.asks(LIA, tap)
        assert room.evening.rev == rev, tap


@pytest.mark.parametrize("tap", [StartTicket, Bump, Recall])
def test_a_tap_on_nothing_is_refused(tap: type[StartTicket | Bump | Recall]) -> None:
    room, _, _ = a_table_with_mains()
    with pytest.raises(UnknownTicket):
        room.evening.asks("grill", tap(ticket=TicketId("gone-grill")))


def test_serving_or_holding_nothing_is_refused() -> None:
    room, _, _ = a_table_with_mains()
    with pytest.raises(UnknownFiring):
        room.evening.asks(LIA, Serve(firings=(FiringId("gone"),)))
    with pytest.raises(UnknownFiring):
        room.evening.asks(LIA, HoldAgain(firing=FiringId("gone")))


def test_a_station_with_open_tickets_is_not_closed() -> None:
    room, _, _ = a_table_with_mains()
    with pytest.raises(StationBusy):
        room.evening.asks("house", SetUpStations(stations=stations()[1:]))
    room.bumps("GRILL 1")
    room.evening.asks("house", SetUpStations(stations=stations()[1:]))
    assert "grill" not in {station.id for station in room.evening.sees(Station)}


def test_setting_up_and_what_time_brings_is_for_the_house_alone() -> None:
    doors = {verb.asked.NAME for verb in ROOM.verbs if verb.door_only}
    assert {"kitchen.set_up", "kitchen.fire_next", "kitchen.learn_times"} <= doors


def test_a_cook_cooks_and_does_not_decide_what_is_cooked() -> None:
    needed = {verb.asked.NAME: verb.roles for verb in ROOM.verbs if not verb.door_only}
    for act in ("start", "bump", "recall", "acknowledge", "serve", "not_served"):
        assert not needed[f"kitchen.{act}"]
    for act in ("hold_again", "fire_again", "ask_rush"):
        assert needed[f"kitchen.{act}"] == {"waiter", "cashier", "manager"}
    for act in ("grant_rush", "refuse_rush"):
        assert needed[f"kitchen.{act}"] == {"cook", "manager"}
    assert needed["kitchen.refire"] == {"cook", "waiter", "cashier", "manager"}
