"""Dishes that change tables, in a dining room with a real kitchen behind it."""

from __future__ import annotations

from server.kit.ids import LineId, TableId, TicketId, TurnId
from server.kitchen.bump import Bump
from server.kitchen.ticket import Ticket
from server.orders.line import Line
from server.orders.transfer import Transfer
from server.paper.job import Job
from tests.kitchen.dining_room import LIA, DiningRoom, dish
from tests.kitchen.opening import a_dining_room


def table_21_gives_table_14() -> tuple[DiningRoom, list[str]]:
    """Rib-eye, bream and spaghetti cook for table 21; rib-eye and spaghetti go to table 14."""
    room = a_dining_room()
    room.seats(LIA, "21", 6)
    room.sends(
        LIA, "21", dish("Rib-eye", "rare", seat=1), dish("Sea bream", seat=2),
        dish("Spaghetti with prawns", seat=1),
    )  # fmt: skip
    going = tuple(LineId(line.id) for line in room.evening.sees(Line) if line.seat == 1)
    asked = Transfer(
        transfer="act-1",
        check=room.check("21"),
        lines=going,
        turn=TurnId("turn-14"),
        table=TableId("t14"),
        covers=2,
        along=1,
    )
    room.evening.asks(LIA, asked)
    moved = [job.title for job in room.evening.sees(Job) if job.paper == "moved"]
    return room, moved


def test_each_busy_station_prints_one_moved_docket_and_nothing_twice() -> None:
    room, moved = table_21_gives_table_14()
    assert sorted(moved) == ["GRILL 2", "PASTA 2"]
    cooked = [job.title for job in room.evening.sees(Job) if job.paper == "cook"]
    assert sorted(cooked) == ["GRILL 1", "PASTA 1"]


def test_a_cook_s_tap_on_a_ticket_that_went_bumps_it_at_its_new_table() -> None:
    room, _ = table_21_gives_table_14()
    [theirs] = [
        ticket
        for ticket in room.evening.sees(Ticket)
        if ticket.station == "pasta" and ticket.table == "14"
    ]
    parted_from = next(
        ticket.firing for ticket in room.evening.sees(Ticket) if ticket.table == "21"
    )
    room.evening.asks("pia", Bump(ticket=TicketId(f"{parted_from}-pasta")))
    assert room.evening.sees_one(Ticket, theirs.id).bumped_at is not None
