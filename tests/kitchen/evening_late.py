"""The evening from 18:50 to 20:28, as the kitchen lives it."""

from __future__ import annotations

import pytest

from server.floor.seat import Seat
from server.hub.messages import Refusal
from server.kit.clock import Moment
from server.kit.ids import TableId, TicketId, TurnId
from server.kitchen.acknowledge import Acknowledge
from tests.kitchen.dining_room import LIA, MARIA, OMAR, DiningRoom, dish

BEER, WATER, RED, RIESLING = "Beer 0.4 l", "Water 0.75 l", "Bottle of red 0.75 l", "Riesling 0.15 l"
TAGLIATELLE, SPAGHETTI = "Tagliatelle with mushrooms", "Spaghetti with prawns"


def the_rush(room: DiningRoom) -> None:
    room.at("18:50")
    room.seats(LIA, "12", 2)
    room.sends(
        LIA,
        "12",
        dish("Gin and tonic"),
        dish(RIESLING),
        dish("Bread"),
        dish("Sea bream"),
        dish(SPAGHETTI),
    )
    assert room.papers()[16:] == ["BAR 7", "COLD 4"]
    room.bumps("BAR 7", "COLD 4")
    room.at("18:54")
    room.serves(LIA, "12")
    room.voids(LIA, "12", SPAGHETTI)
    room.sends(LIA, "12", dish(TAGLIATELLE))
    assert len(room.papers()) == 18
    room.at("19:02")
    room.fires(LIA, "7", 2)
    room.at("19:04")
    room.voids(LIA, "7", "Rib-eye", 1, pin=MARIA)
    room.at("19:06")
    room.fires(LIA, "12", 2)
    assert room.papers()[18:] == ["GRILL 4", "PASTA 5", "GRILL 5", "GRILL 6", "PASTA 6"]
    room.bumps("GRILL 3", "PASTA 4")
    room.at("19:09")
    room.serves(OMAR, "9")
    room.at("19:15")
    room.seats(OMAR, "21", 6)


def at_a_quarter_past_seven(room: DiningRoom) -> None:
    """The look around."""
    states = {table: room.turn(table).state for table in ("3", "5", "7", "9", "12", "21")}
    assert states == {
        "3": "eating",
        "5": "eating",
        "7": "cooking",
        "9": "eating",
        "12": "cooking",
        "21": "seated",
    }
    now = room.evening.clock.now()
    assert minutes_since(now, room.turn("7").since) == 13
    assert minutes_since(now, room.turn("12").since) == 9
    assert room.open_tickets("grill") == ["GRILL 4", "GRILL 6"]
    assert room.open_tickets("pasta") == ["PASTA 5", "PASTA 6"]
    assert room.open_tickets("cold") == room.open_tickets("bar") == []
    assert room.all_day("grill") == {"Burger": 1, "Rib-eye": 2, "Sea bream": 1}
    assert room.all_day("pasta") == {TAGLIATELLE: 3}
    assert room.all_day("cold") == room.all_day("bar") == {}
    [void] = room.ticket("GRILL 4").notices
    assert (void.text, void.acknowledged_at) == ("Rib-eye was 3, now 2", None)


def minutes_since(now: Moment, since: Moment) -> int:
    return (now - since) // 60_000


def the_terrace(room: DiningRoom) -> None:
    room.at("19:16")
    room.bumps("PASTA 5")
    ticket = room.ticket("GRILL 4")
    seen = tuple(notice.id for notice in ticket.notices)
    room.evening.asks("grill", Acknowledge(ticket=TicketId(ticket.id), notices=seen))
    room.bumps("GRILL 4")
    assert room.ready("7") == [2]
    room.serves(LIA, "7")
    room.at("19:17")
    room.sends(
        OMAR,
        "21",
        dish("Spritz", pieces=4),
        dish("Cola", pieces=2),
        dish("Child's schnitzel", pieces=2, course=1),
        dish("Tomato soup", pieces=2),
        dish("Burrata", pieces=2),
        dish("Rib-eye", "medium"),
        dish("Rib-eye", "well done"),
        dish("Sea bream"),
        dish(SPAGHETTI),
    )
    room.at("19:20")
    room.sends(OMAR, "3", dish(BEER, pieces=2))
    assert room.papers()[23:] == ["BAR 8", "PASTA 7", "COLD 5", "BAR 9"]
    room.bumps("PASTA 6", "GRILL 6")
    room.serves(LIA, "12")
    room.bumps("BAR 8", "BAR 9", "COLD 5", "PASTA 7")
    room.at("19:25")
    room.serves(OMAR, "21")
    room.at("19:40")
    room.fires(OMAR, "21", 2)
    assert room.papers()[27:] == ["GRILL 7", "PASTA 8"]


def rain(room: DiningRoom) -> None:
    room.at("19:42")
    room.moves(OMAR, "21", "14")
    with pytest.raises(Refusal, match="taken a moment ago by the party of table 21"):
        room.evening.asks(LIA, Seat(turn=TurnId("walk-in"), table=TableId("t14"), covers=2))
    assert room.papers()[29:] == ["GRILL 8", "PASTA 9"]
    assert room.ticket("GRILL 7").table == "14"
    assert (room.turn("14").state, room.turn("14").covers) == ("cooking", 6)
    room.seats(LIA, "1", 2)
    room.at("19:50")
    room.sends(LIA, "1", dish("Tiramisu", pieces=2), dish("Espresso", pieces=2))
    room.bumps("BAR 10", "COLD 6", "PASTA 8", "GRILL 7")
    assert room.ready("14") == [2]
    room.serves(LIA, "1")
    room.serves(OMAR, "14")


def sweets_and_last_rounds(room: DiningRoom) -> None:
    room.at("19:58")
    room.sends(OMAR, "9", dish("Panna cotta", seat=1), dish("Tiramisu", seat=3), fire=3)
    room.bumps("COLD 7")
    room.serves(OMAR, "9")
    room.at("20:08")
    room.sends(OMAR, "9", dish("Espresso", seat=1), dish("Espresso", seat=3))
    room.at("20:28")
    room.sends(OMAR, "12", dish(RIESLING))
    room.bumps("BAR 11", "BAR 12")
    assert room.papers()[31:] == ["BAR 10", "COLD 6", "COLD 7", "BAR 11", "BAR 12"]
