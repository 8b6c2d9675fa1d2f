"""What a station says became of a dish that was voided."""

from __future__ import annotations

import pytest

from server.kit.ids import TicketId
from server.kitchen.acknowledge import Acknowledge
from server.kitchen.answer_void import AnswerVoid, UnknownVoid, VoidFate
from server.kitchen.ticket import Ticket
from server.kitchen.waste import Waste
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def a_void() -> DiningRoom:
    """One of three rib-eyes at table 12 is voided."""
    room = a_dining_room()
    room.seats(LIA, "12", 4)
    room.sends(LIA, "12", dish("Rib-eye", "rare", pieces=3))
    room.voids(LIA, "12", "Rib-eye", pin=MARIA)
    return room


def says(room: DiningRoom, fate: VoidFate, by: str = "grill") -> None:
    [notice] = room.ticket("GRILL 1").notices
    room.evening.asks(by, AnswerVoid(waste=notice.id, fate=fate))


def the_waste(room: DiningRoom) -> Waste:
    [waste] = room.evening.sees(Waste)
    return waste


def test_until_the_station_says_so_nobody_knows_whether_it_had_begun() -> None:
    waste = the_waste(a_void())
    assert (waste.what, waste.name, waste.pieces, waste.fate) == ("void", "Rib-eye", 1, "unknown")
    assert (waste.station, waste.table, waste.reason, waste.by) == (
        "grill",
        "12",
        "keyed wrong",
        LIA,
    )
    assert not waste.is_told


@pytest.mark.parametrize("fate", ["not_started", "cooked", "wasted"])
def test_the_cook_says_what_became_of_it(fate: VoidFate) -> None:
    room = a_void()
    says(room, fate)
    waste = the_waste(room)
    assert (waste.fate, waste.answered_by) == (fate, "grill")
    assert waste.is_lost == (fate == "wasted")


def test_answer_against_answer_the_later_one_at_the_house_stands() -> None:
    room = a_void()
    says(room, "wasted")
    says(room, "wasted", by="pass")
    assert the_waste(room).answered_by == "grill"
    says(room, "not_started", by="pass")
    assert (the_waste(room).fate, the_waste(room).answered_by) == ("not_started", "pass")


def test_two_voids_of_a_line_have_each_their_answer() -> None:
    room = a_void()
    room.voids(LIA, "12", "Rib-eye", pieces=2, pin=MARIA)
    [_, second] = room.ticket("GRILL 1").notices
    room.evening.asks("grill", AnswerVoid(waste=second.id, fate="wasted"))
    fates = {waste.pieces: waste.fate for waste in room.evening.sees(Waste)}
    assert fates == {1: "unknown", 2: "wasted"}


def test_what_the_kitchen_heard_by_mouth_is_not_known_either() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 4)
    room.sends(LIA, "12", dish("Rib-eye", "rare", pieces=3))
    with room.late(5):
        room.voids(LIA, "12", "Rib-eye", pin=MARIA)
    assert room.evening.sees(Waste) == []
    room.answers(LIA, "told")
    assert (the_waste(room).fate, the_waste(room).reason) == ("unknown", "keyed wrong")


def test_a_void_that_no_station_was_told_of_has_no_answer() -> None:
    room = a_void()
    with pytest.raises(UnknownVoid):
        room.evening.asks("grill", AnswerVoid(waste="nobody-s", fate="wasted"))


def test_a_void_stays_to_be_read_when_its_party_has_left_and_its_ticket_with_it() -> None:
    room = a_void()
    room.voids(LIA, "12", "Rib-eye", pieces=2, pin=MARIA)
    tickets = [ticket.id for ticket in room.evening.sees(Ticket)]
    notices = tuple(notice.id for notice in room.ticket("GRILL 1").notices)
    room.leaves(LIA, "12")
    assert room.evening.sees(Ticket) == []
    assert {each.ticket for each in room.evening.sees(Waste)} == set(tickets)
    assert all(each.seen_at is None for each in room.evening.sees(Waste))
    seen = Acknowledge(ticket=TicketId(tickets[0]), notices=notices)
    room.evening.asks("grill", seen)
    room.evening.asks("grill", seen)
    assert all(each.seen_at is not None for each in room.evening.sees(Waste))
