"""Where tables and turns are kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from server.floor.customs import Customs
from server.floor.table import Table
from server.floor.turn import Turn
from server.hub.messages import Record
from server.hub.page import Shelf


def _table(records: Iterable[Record]) -> Table:
    (table,) = records
    return cast("Table", table)


def _turn(records: Iterable[Record]) -> Turn:
    (turn,) = records
    return cast("Turn", turn)


def _customs(records: Iterable[Record]) -> Customs:
    (customs,) = records
    return cast("Customs", customs)


CUSTOMS: Shelf[Customs] = Shelf(
    name="customs",
    kinds=(Customs,),
    records=lambda customs: (customs,),
    assemble=_customs,
    live=lambda _: True,
)
TABLES: Shelf[Table] = Shelf(
    name="tables",
    kinds=(Table,),
    records=lambda table: (table,),
    assemble=_table,
    live=lambda _: True,
)
TURNS: Shelf[Turn] = Shelf(
    name="turns",
    kinds=(Turn,),
    records=lambda turn: (turn,),
    assemble=_turn,
    live=lambda turn: turn.cleared_at is None,
)
