"""36 dockets in four lanes, none missing, none twice, and each reads as it should."""

from __future__ import annotations

from server.kitchen.ticket import Ticket
from tests.kitchen.dining_room import LIA
from tests.kitchen.evening_early import a_wrong_bump, first_guests, tables_nine_and_three
from tests.kitchen.evening_late import (
    at_a_quarter_past_seven,
    rain,
    sweets_and_last_rounds,
    the_rush,
    the_terrace,
)
from tests.kitchen.golden import assert_golden
from tests.kitchen.opening import a_dining_room


def test_the_evening_in_the_kitchen() -> None:
    room = a_dining_room()
    first_guests(room)
    tables_nine_and_three(room)
    a_wrong_bump(room)
    the_rush(room)
    at_a_quarter_past_seven(room)
    the_terrace(room)
    rain(room)
    sweets_and_last_rounds(room)
    assert len(room.papers()) == 36
    for lane, last in (("GRILL", 8), ("PASTA", 9), ("COLD", 7), ("BAR", 12)):
        titles = [f"{lane} {number}" for number in range(1, last + 1)]
        assert_golden(f"{lane.lower()}.txt", "".join(room.paper(title) for title in titles))
    for table in ("1", "3", "5", "7", "9", "12", "14"):
        room.leaves(LIA, table)
    assert room.evening.sees(Ticket) == []
