"""A dish that is made again takes one more of what is left."""

from __future__ import annotations

from server.kit.ids import FiringId, LineId
from server.kitchen.refire import Refire
from server.menu.eighty_six import CountPortions
from server.menu.portions import Portions
from server.orders.line import Line
from tests.kitchen.dining_room import LIA, dish
from tests.kitchen.opening import a_dining_room


def test_a_refire_lowers_the_count_and_never_below_none() -> None:
    room = a_dining_room()
    room.seats(LIA, "12", 4)
    room.sends(LIA, "12", dish("Sea bream", pieces=3))
    room.bumps("GRILL 1")
    room.serves(LIA, "12")
    room.evening.asks("grill", CountPortions(what="dish", of="sea-bream", left=1))
    [line] = room.evening.sees(Line)
    again = Refire(
        firing=FiringId("again-1"),
        check=line.check,
        line=LineId(line.id),
        pieces=2,
        reason="overcooked",
    )
    room.evening.asks(LIA, again)
    assert room.evening.sees_one(Portions, "dish-sea-bream").left == 0
