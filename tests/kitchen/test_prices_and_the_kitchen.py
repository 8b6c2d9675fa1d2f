"""What a price is to the kitchen: nothing. And a dish off the menu cooks like any other."""

from __future__ import annotations

import pytest

from server.kit.ids import LineId, PersonId, StationId
from server.kitchen.station import UnknownStation
from server.kitchen.ticket import Ticket
from server.orders.comp import Comp
from server.orders.discount import Discount
from server.orders.line import Line
from server.orders.open_dish import AddOpenDish
from server.orders.override import OverridePrice
from tests.kitchen.dining_room import LIA, MARIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room

AGREED = PersonId(MARIA)


def truffles(room: DiningRoom, station: str = "pasta", line: str = "open-1") -> AddOpenDish:
    return AddOpenDish(
        check=room.check("7"),
        line=LineId(line),
        name="Truffle pasta",
        price_cents=3_200,
        tax="food",
        station=StationId(station),
        course=1,
        quantity=2,
        seat=2,
        allergies=("milk",),
    )


def test_a_dish_off_the_menu_is_routed_printed_counted_and_bumped() -> None:
    room = a_dining_room()
    room.seats(MARIA, "7", 2)
    room.evening.asks(MARIA, truffles(room), approved_by=AGREED)
    room.sends(MARIA, "7")
    assert room.papers() == ["PASTA 1"]
    paper = room.paper("PASTA 1")
    assert "Truffle pasta" in paper
    assert "MILK ALLERGY" in paper
    assert room.all_day("pasta") == {"Truffle pasta": 2}
    room.bumps("PASTA 1")
    assert room.ready("7") == [1]


def test_where_nobody_cooks_it_is_not_entered() -> None:
    room = a_dining_room()
    room.seats(MARIA, "7", 2)
    with pytest.raises(UnknownStation, match="no station sushi"):
        room.evening.asks(MARIA, truffles(room, "sushi"), approved_by=AGREED)


def test_what_is_given_for_less_changes_no_ticket_and_prints_no_paper() -> None:
    room = a_dining_room()
    room.seats(LIA, "7", 2)
    room.sends(LIA, "7", dish("Tagliatelle with mushrooms", pieces=3))
    papers, tickets = room.papers(), room.evening.sees(Ticket)
    check, [line] = room.check("7"), room.evening.sees(Line)
    named = LineId(line.id)
    for asked in (
        Comp(reduction="c-1", check=check, line=named, pieces=1, reason="ours"),
        Discount(reduction="d-1", check=check, percent_bp=1_000, reason="regular"),
        OverridePrice(
            override="p-1", check=check, line=named, price_cents=900, reason="on the board"
        ),
    ):
        room.evening.asks(LIA, asked, approved_by=AGREED)
    assert (room.papers(), room.evening.sees(Ticket)) == (papers, tickets)
