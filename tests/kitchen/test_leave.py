"""Guests go while something cooks or waits: asked first, and no station cooks for nobody."""

from __future__ import annotations

import pytest

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.kit.ids import FiringId, TicketId, TurnId
from server.kitchen.acknowledge import Acknowledge
from server.kitchen.firing import Firing
from server.kitchen.leave import StillToCome
from server.kitchen.serve import Serve
from server.kitchen.ticket import Ticket
from server.kitchen.waste import Waste
from tests.kitchen.dining_room import LIA, DiningRoom, dish
from tests.kitchen.on_paper import a_kitchen_on_paper
from tests.kitchen.opening import a_dining_room


def mains_cook() -> DiningRoom:
    """Two rib-eyes and fries cook for table 12, panna cotta waits; everything is paid."""
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(
        LIA,
        "12",
        dish("Rib-eye", "rare", pieces=2, course=2),
        dish("French fries", course=2),
        dish("Panna cotta", course=3),
    )
    room.pays("12")
    return room


def goes(room: DiningRoom, *, anyway: bool = False) -> tuple[object, ...]:
    turn = TurnId(room.turn("12").id)
    return room.evening.asks(LIA, GuestsGone(turn=turn, anyway=anyway)).happened


def seen(ticket: Ticket) -> Acknowledge:
    notices = tuple(each.id for each in ticket.notices)
    return Acknowledge(ticket=TicketId(ticket.id), notices=notices)


def unread(room: DiningRoom) -> set[str]:
    """Stations that show a void which nobody there has seen."""
    return {str(each.station) for each in room.evening.sees(Waste) if each.seen_at is None}


def test_the_house_says_first_what_cooks_and_what_waits() -> None:
    room = mains_cook()
    with pytest.raises(StillToCome) as no:
        goes(room)
    said = "Table 12: 2 Rib-eye, 1 French fries still being made and 1 Panna cotta still waiting."
    assert str(no.value).startswith(said)
    assert room.turn("12").gone_at is None
    assert room.open_tickets("grill") == ["GRILL 1"]


def test_who_goes_all_the_same_leaves_no_station_cooking() -> None:
    room = mains_cook()
    goes(room, anyway=True)
    assert goes(room, anyway=True) == (), "twice is once"
    assert room.all_day("grill") == room.all_day("pasta") == {}
    [void] = room.ticket("GRILL 1").notices
    assert (void.what, void.text) == ("void", "Rib-eye was 2, now 0")
    assert "GRILL 2" in room.papers()
    assert "VOID" in room.paper("GRILL 2")
    reasons = {waste.reason for waste in room.evening.sees(Waste)}
    assert reasons == {"guests gone"}


def test_a_clean_table_keeps_what_was_struck_until_each_station_has_read_it() -> None:
    room = mains_cook()
    goes(room, anyway=True)
    acts = {str(ticket.station): seen(ticket) for ticket in room.evening.sees(Ticket)}
    room.evening.asks(LIA, Clean(turn=TurnId(room.turn("12").id)))
    assert room.evening.sees(Ticket) == []
    assert unread(room) == {"grill", "pasta"}
    room.evening.asks("grill", acts["grill"])
    assert unread(room) == {"pasta"}
    room.evening.asks("pasta", acts["pasta"])
    assert unread(room) == set()


def test_what_was_served_asks_nothing_and_leaves_with_the_table() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Rib-eye", "rare"))
    room.pays("12")
    [firing] = room.evening.sees(Firing)
    room.evening.asks(LIA, Serve(firings=(FiringId(firing.id),)))
    goes(room)
    assert room.turn("12").gone_at is not None
    assert room.evening.sees(Waste) == []


def test_a_drink_at_the_pass_keeps_nobody() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Espresso"))
    room.pays("12")
    room.bumps("BAR 1")
    goes(room)
    assert room.turn("12").gone_at is not None


def test_a_docket_that_lists_what_was_to_follow_is_told_too() -> None:
    room = a_kitchen_on_paper(with_pass=False)
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Burrata"), dish("Rib-eye", "rare", pieces=2), dish("Tiramisu"))
    room.pays("12")
    goes(room, anyway=True)
    said = {title: room.paper(title) for title in room.papers() if title != "GRILL 1"}
    assert "2 Rib-eye: guests gone" in said["GRILL 2"]
    assert any("1 Tiramisu: guests gone" in paper for paper in said.values())
    assert any("Burrata was 1, now 0" in paper for paper in said.values())


def test_hub_20_what_was_read_too_long_ago_strikes_nothing_through() -> None:
    room = mains_cook()
    papers = room.papers()
    with room.late(8), pytest.raises(StillToCome):
        goes(room, anyway=True)
    assert room.papers() == papers
