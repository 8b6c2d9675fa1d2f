"""Makers for the floor: tables, and a house where people may be seated."""

from __future__ import annotations

from server.floor.lay_out import LayOut
from server.floor.move import Move
from server.floor.room import ROOM as FLOOR
from server.floor.seat import Seat
from server.floor.table import Table
from server.floor.turn import Turn, TurnState
from server.floor.views import turn_of
from server.hub.dispatch import Room
from server.hub.page import Page
from server.kit.ids import PersonId, TableId, TurnId
from server.staff.appoint import Appoint, Appointed
from server.staff.room import ROOM as STAFF
from tests.evening import Evening

LABELS = ("1", "3", "5", "7", "9", "12", "14", "21", "24")


def a_table(label: str, seats: int = 4) -> Table:
    return Table(
        id=f"table-{label}",
        label=label,
        area="dining room",
        shape="square",
        seats=seats,
        x=0,
        y=0,
        width=80,
        height=80,
    )


def the_staff() -> Appoint:
    people = (
        Appointed(id=PersonId("anna"), name="Anna", roles=("waiter",)),
        Appointed(id=PersonId("ben"), name="Ben", roles=("waiter",)),
        Appointed(id=PersonId("mia"), name="Mia", roles=("manager",)),
    )
    return Appoint(people=people)


def an_open_house(*rooms: Room) -> Evening:
    """Tables and staff are there; nobody sits yet."""
    evening = Evening(rooms=[STAFF, FLOOR, *rooms], roles={"mia": frozenset({"manager"})})
    evening.asks("mia", the_staff())
    evening.asks("house", LayOut(tables=tuple(a_table(label) for label in LABELS)))
    return evening


def seating(label: str, covers: int = 2, turn: str | None = None) -> Seat:
    return Seat(
        turn=TurnId(turn or f"party-{label}"), table=TableId(f"table-{label}"), covers=covers
    )


def moving(turn: str, to: str, origin: str | None = None) -> Move:
    return Move(
        turn=TurnId(turn),
        table=TableId(f"table-{to}"),
        from_table=TableId(f"table-{origin}") if origin else None,
    )


def the_turn(evening: Evening, turn: str) -> Turn:
    """The turn as the house knows it, filed ones too."""
    found = turn_of(Page(evening.kept), TurnId(turn))
    assert found is not None
    return found


def state_of(evening: Evening, turn: str) -> TurnState:
    return the_turn(evening, turn).state
