"""The evening from 17:58 to 18:48, as the kitchen lives it."""

from __future__ import annotations

from server.kit.ids import TicketId
from server.kitchen.recall import Recall
from server.orders.remove import RemoveLine
from tests.kitchen.dining_room import LIA, OMAR, DiningRoom, dish

BEER, WATER, RED, RIESLING = "Beer 0.4 l", "Water 0.75 l", "Bottle of red 0.75 l", "Riesling 0.15 l"
TAGLIATELLE, SPAGHETTI = "Tagliatelle with mushrooms", "Spaghetti with prawns"


def first_guests(room: DiningRoom) -> None:
    room.at("17:58")
    room.seats(LIA, "24", 2)
    sent = room.sends(LIA, "24", dish("Espresso", pieces=2), dish("Panna cotta"))
    room.evening.asks(LIA, sent)
    assert room.papers() == ["BAR 1", "COLD 1"]
    room.at("18:01")
    room.bumps("BAR 1", "COLD 1")
    assert room.ready("24") == [None, 3]
    room.at("18:02")
    room.serves(LIA, "24")
    assert room.ready("24") == []
    assert room.turn("24").state == "eating"
    room.at("18:05")
    room.seats(LIA, "5", 3)
    room.adds(
        LIA,
        "5",
        dish(BEER, pieces=3),
        dish("Burger", "medium", "+ cheese", seat=1),
        dish("Burger", "well done", seat=2),
        dish(TAGLIATELLE, seat=3),
        dish("French fries"),
    )
    room.at("18:06")
    room.sends(OMAR, "5", dish(WATER))
    room.at("18:07")
    room.sends(LIA, "5")
    assert room.papers()[2:] == ["BAR 2", "BAR 3", "GRILL 1", "PASTA 1"]
    assert room.turn("5").state == "cooking"
    room.bumps("BAR 2", "BAR 3")


def tables_nine_and_three(room: DiningRoom) -> None:
    room.at("18:15")
    room.seats(OMAR, "9", 4)
    nuts = {"allergies": ("nuts",)}
    room.sends(
        OMAR,
        "9",
        dish(RED),
        dish(WATER),
        dish("Bread"),
        dish("Burrata", seat=1),
        dish("Rib-eye", "rare", "+ pepper sauce", seat=1),
        dish("Tomato soup", seat=2),
        dish("Sea bream", seat=2),
        dish("Beef tartare", seat=3),
        dish("Rib-eye", "medium", seat=3),
        dish("Mixed salad", "NO nuts", seat=4, allergies=nuts["allergies"]),
        dish(TAGLIATELLE, seat=4, allergies=nuts["allergies"]),
    )
    assert room.papers()[6:] == ["BAR 4", "PASTA 2", "COLD 2"]
    room.bumps("BAR 4")
    room.at("18:19")
    room.bumps("GRILL 1")
    assert 2 not in room.ready("5")
    room.at("18:21")
    room.bumps("PASTA 1")
    assert room.ready("5") == [None, None, 2]
    room.at("18:22")
    room.serves(LIA, "5")
    room.leaves(LIA, "24")
    room.at("18:24")
    room.seats(OMAR, "3", 2)
    cola = dish("Cola")
    room.adds(OMAR, "3", dish(BEER, pieces=2), dish("Burger", "medium", "+ bacon"))
    room.adds(OMAR, "3", dish(SPAGHETTI), cola)
    room.evening.asks(OMAR, RemoveLine(check=room.check("3"), line=cola.id))
    room.sends(OMAR, "3")
    assert room.papers()[9:] == ["BAR 5", "GRILL 2", "PASTA 3"]
    room.bumps("BAR 5")
    room.at("18:26")
    room.bumps("PASTA 2")
    assert 1 not in room.ready("9")
    room.at("18:27")
    room.bumps("COLD 2")
    assert 1 in room.ready("9")
    room.serves(OMAR, "9")


def a_wrong_bump(room: DiningRoom) -> None:
    room.at("18:30")
    room.bumps("GRILL 2")
    fired = room.ticket("GRILL 2").fired_at
    room.at("18:31")
    room.evening.asks("grill", Recall(ticket=TicketId(room.ticket("GRILL 2").id)))
    assert room.ticket("GRILL 2").fired_at == fired
    assert room.open_tickets("grill") == ["GRILL 2"]
    room.at("18:32")
    room.seats(LIA, "7", 5)
    room.sends(LIA, "7", dish(RED), dish(WATER, pieces=2), dish(BEER))
    assert room.papers()[12:] == ["BAR 6"]
    room.bumps("BAR 6", "PASTA 3", "GRILL 2")
    room.at("18:38")
    room.serves(OMAR, "3")
    room.sends(
        LIA,
        "7",
        dish("Beef tartare", pieces=2),
        dish("Burrata"),
        dish("Mixed salad"),
        dish("Rib-eye", "medium rare", pieces=3),
        dish(TAGLIATELLE, pieces=2),
        dish("Burger", "well done"),
    )
    assert room.papers()[13:] == ["COLD 3"]
    room.at("18:45")
    asked = room.fires(OMAR, "9", 2)
    room.evening.asks(OMAR, asked)
    room.evening.asks(LIA, asked)
    assert room.papers()[14:] == ["GRILL 3", "PASTA 4"]
    room.at("18:46")
    room.bumps("COLD 3")
    room.serves(LIA, "7")
