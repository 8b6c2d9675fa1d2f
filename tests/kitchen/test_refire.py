"""What is made again: told to its station, free for the guest, and waste."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.floor.change_covers import PartyLeft
from server.floor.guests_gone import GuestsGone
from server.kit.ids import FiringId, LineId, TicketId, TurnId
from server.kitchen.bump_lines import BumpLines
from server.kitchen.firing import Firing
from server.kitchen.refire import Refire, StillCooking
from server.kitchen.serve import Serve
from server.kitchen.ticket import Ticket
from server.kitchen.waste import Waste
from server.orders.check import Check, UnknownLine
from server.orders.firing import FiringKnown
from server.orders.line import Line
from server.orders.lowering import ReasonNeeded
from server.orders.refire import NotMadeYet
from server.orders.void import AlreadyVoided, TooManyPieces
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def a_table_that_eats() -> DiningRoom:
    """Three rib-eyes of course 2 and fries were bumped and served at table 12."""
    room = a_dining_room()
    room.seats(LIA, "12", 4)
    room.sends(
        LIA,
        "12",
        dish("Rib-eye", "rare", pieces=3, seat=1, allergies=("nuts",)),
        dish("French fries"),
    )
    room.bumps("GRILL 1", "PASTA 1")
    room.serves(LIA, "12")
    return room


def line_of(room: DiningRoom, name: str) -> Line:
    [line] = (
        line for line in room.evening.sees(Line) if line.name == name and line.refire_of is None
    )
    return line


def again(
    room: DiningRoom, name: str, pieces: int = 1, reason: str = "overcooked", act: str = "again-1"
) -> Refire:
    line = line_of(room, name)
    return Refire(
        firing=FiringId(act),
        check=line.check,
        line=LineId(line.id),
        pieces=pieces,
        reason=reason,
    )


def test_only_those_pieces_go_back_to_cooking_and_the_docket_says_refire() -> None:
    room = a_table_that_eats()
    room.evening.asks(LIA, again(room, "Rib-eye"))
    ticket = room.ticket("GRILL 2")
    [line] = ticket.lines
    assert (line.name, line.quantity, line.modifiers) == ("Rib-eye", 1, ("rare",))
    assert (line.seat, line.allergies) == (1, ("nuts",))
    assert ticket.refire is not None
    assert (ticket.refire.of, ticket.refire.reason) == ("GRILL 1", "overcooked")
    assert room.all_day("grill") == {"Rib-eye": 1}
    assert room.open_tickets("pasta") == []
    [paper] = (job for job in room.evening.sees(Job) if job.title == "GRILL 2")
    assert paper.paper == "refire"
    text = room.paper("GRILL 2")
    for words in ("REFIRE", "of GRILL 1", "overcooked", "Table 12", "1 Rib-eye", "rare"):
        assert words in text, f"{words} is not on it"
    assert text.index("REFIRE") < text.index("Table 12")


def test_it_costs_the_guest_nothing_and_the_table_cooks_again() -> None:
    room = a_table_that_eats()
    [before] = room.evening.sees(Check)
    room.evening.asks(LIA, again(room, "Rib-eye", 2))
    [check] = room.evening.sees(Check)
    assert check.total_cents == before.total_cents
    [new] = (line for line in room.evening.sees(Line) if line.refire_of is not None)
    assert (new.quantity, new.price_cents, new.refire_of) == (2, 0, line_of(room, "Rib-eye").id)
    assert all(chosen.price_cents == 0 for chosen in new.modifiers)
    assert room.turn("12").state == "cooking"
    room.bumps("GRILL 2")
    room.serves(OMAR, "12")
    assert room.turn("12").state == "eating"


def test_what_was_made_for_nobody_is_waste() -> None:
    room = a_table_that_eats()
    room.evening.asks(OMAR, again(room, "Rib-eye", 2, "dropped"))
    [waste] = room.evening.sees(Waste)
    assert (waste.name, waste.pieces, waste.reason) == ("Rib-eye", 2, "dropped")
    assert (waste.station, waste.by, waste.table) == ("grill", OMAR, "12")
    assert (waste.what, waste.fate) == ("refire", "wasted")


def test_the_same_tap_twice_makes_it_again_once() -> None:
    room = a_table_that_eats()
    asked = again(room, "Rib-eye")
    room.evening.asks(LIA, asked)
    assert room.evening.asks(LIA, asked).happened == ()
    assert len(room.evening.sees(Waste)) == 1


def test_refire_against_refire_never_more_pieces_than_the_line_has() -> None:
    room = a_table_that_eats()
    room.evening.asks(LIA, again(room, "Rib-eye", 2))
    with pytest.raises(TooManyPieces, match="1 to 1"):
        room.evening.asks("cook", again(room, "Rib-eye", 2, act="again-2"))
    room.evening.asks("cook", again(room, "Rib-eye", 1, act="again-2"))
    with pytest.raises(TooManyPieces, match="already"):
        room.evening.asks(LIA, again(room, "Rib-eye", 1, act="again-3"))


def test_what_went_wrong_a_second_time_is_made_a_third_time() -> None:
    room = a_table_that_eats()
    room.evening.asks(LIA, again(room, "Rib-eye"))
    room.bumps("GRILL 2")
    [new] = (line for line in room.evening.sees(Line) if line.refire_of is not None)
    once_more = Refire(
        firing=FiringId("again-2"), check=new.check, line=LineId(new.id), pieces=1, reason="dropped"
    )
    room.evening.asks(LIA, once_more)
    refire = room.ticket("GRILL 3").refire
    assert refire is not None
    assert refire.of == "GRILL 2"


def test_bump_against_refire_what_is_still_on_its_ticket_is_refused_with_what_to_do() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Rib-eye", "rare"))
    with pytest.raises(StillCooking, match="still on its ticket at Grill"):
        room.evening.asks("cook", again(room, "Rib-eye"))
    room.bumps("GRILL 1")
    room.evening.asks("cook", again(room, "Rib-eye"))
    assert room.open_tickets("grill") == ["GRILL 2"]


def test_a_dish_that_was_struck_off_alone_can_be_made_again() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Rib-eye", "rare"), dish("Sea bream"))
    ticket = room.ticket("GRILL 1")
    struck = BumpLines(ticket=TicketId(ticket.id), lines=(LineId(line_of(room, "Rib-eye").id),))
    room.evening.asks("grill", struck)
    with pytest.raises(StillCooking):
        room.evening.asks("grill", again(room, "Sea bream"))
    room.evening.asks("grill", again(room, "Rib-eye"))
    assert room.open_tickets("grill") == ["GRILL 1", "GRILL 2"]


def test_a_kitchen_that_bumps_nothing_makes_again_what_is_served() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 2)
    room.sends(LIA, "12", dish("Rib-eye", "rare"))
    [firing] = room.evening.sees(Firing)
    room.evening.asks(LIA, Serve(firings=(FiringId(firing.id),)))
    room.evening.asks(LIA, again(room, "Rib-eye"))
    assert room.ticket("GRILL 2").refire is not None


def test_the_refusals_say_what_is_wrong() -> None:
    room = a_table_that_eats()
    for pieces in (0, 4):
        with pytest.raises(TooManyPieces):
            room.evening.asks(LIA, again(room, "Rib-eye", pieces))
    for reason in (" ", "a\x1bp", "x" * 201):
        with pytest.raises(ReasonNeeded):
            room.evening.asks(LIA, again(room, "Rib-eye", reason=reason))
    room.adds(LIA, "12", dish("Panna cotta"))
    with pytest.raises(NotMadeYet):
        room.evening.asks(LIA, again(room, "Panna cotta"))
    unknown = replace(again(room, "Rib-eye"), line=LineId("nobody-s"))
    with pytest.raises(UnknownLine):
        room.evening.asks(LIA, unknown)
    room.evening.asks(LIA, again(room, "Rib-eye"))
    with pytest.raises(FiringKnown):
        room.evening.asks(LIA, again(room, "French fries"))


def test_void_against_refire_a_voided_dish_is_not_made_again() -> None:
    room = a_table_that_eats()
    room.voids(LIA, "12", "French fries", pin=MARIA)
    with pytest.raises(AlreadyVoided):
        room.evening.asks(LIA, again(room, "French fries"))


def test_pay_against_refire_what_is_paid_is_made_again_and_nothing_is_owed() -> None:
    room = a_table_that_eats()
    room.pays("12")
    room.evening.asks(LIA, again(room, "Rib-eye"))
    assert room.open_tickets("grill") == ["GRILL 2"]
    [check] = room.evening.sees(Check)
    assert check.closed_at is not None


def test_nothing_is_made_again_for_a_party_that_has_left() -> None:
    room = a_table_that_eats()
    asked = again(room, "Rib-eye")
    room.pays("12")
    room.evening.asks(LIA, GuestsGone(turn=TurnId(room.turn("12").id)))
    with pytest.raises(PartyLeft):
        room.evening.asks(LIA, asked)


def test_move_against_refire_it_is_made_for_the_table_where_they_sit() -> None:
    room = a_table_that_eats()
    asked = again(room, "Rib-eye")
    room.moves(OMAR, "12", "14")
    room.evening.asks(LIA, asked)
    assert room.ticket("GRILL 2").table == "14"


def test_hub_20_an_old_refire_is_asked_about_before_anybody_cooks() -> None:
    room = a_table_that_eats()
    with room.late(5):
        room.evening.asks(LIA, again(room, "Rib-eye"))
    assert room.open_tickets("grill") == []
    work = room.asked_about()
    assert work.matters[0].words == "1 Rib-eye again"
    assert len(room.evening.sees(Waste)) == 1
    room.answers(LIA, "send_now")
    ticket = room.ticket("GRILL 2")
    assert ticket.refire is not None
    assert ticket.refire.reason == "overcooked"


def test_hub_20_an_old_refire_that_is_dropped_costs_nothing_and_a_paid_check_stays_paid() -> None:
    room = a_table_that_eats()
    room.pays("12")
    with room.late(5):
        room.evening.asks(LIA, again(room, "Rib-eye"))
    room.answers(LIA, "drop")
    assert [ticket.number for ticket in room.evening.sees(Ticket) if ticket.is_open] == []
    [check] = room.evening.sees(Check)
    assert check.closed_at is not None
