"""Tables as records."""

from __future__ import annotations

from server.floor.store import TABLES, TURNS
from server.floor.turn import Turn
from tests.floor.makers import a_table, an_open_house, seating


def test_tables_and_turns_come_back_from_their_records_as_they_were() -> None:
    table = a_table("9")
    assert TABLES.assemble(TABLES.records(table)) == table
    evening = an_open_house()
    evening.asks("anna", seating("9"))
    [turn] = evening.sees(Turn)
    assert TURNS.assemble(TURNS.records(turn)) == turn
