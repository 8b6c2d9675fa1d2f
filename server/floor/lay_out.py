"""Lay out the tables of the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.floor.tab import is_label_of_tab
from server.floor.table import Table, TableEvent
from server.floor.views import open_turns, tables
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TableId, is_id
from server.kit.text import is_clean

TABLES_MAX = 500
LABEL_LENGTH_MAX = 12
AREA_LENGTH_MAX = 40
SEATS_MAX = 99
PLAN_WIDTH = 1_000
"""An area's plan is a thousand parts wide and a thousand high."""


class LayOut(Command, frozen=True, kw_only=True):
    """Put these tables on the plan and take the others off it, unless somebody sits there."""

    NAME: ClassVar[str] = "floor.lay_out"

    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlaced(TableEvent):
    """A table stands there from now on."""

    placed: Table

    def apply(self, _: Table | None) -> Table:
        return self.placed


@dataclass(frozen=True, slots=True, kw_only=True)
class TableTakenOff(TableEvent):
    """A table is not there any more."""

    def apply(self, _: Table) -> None:
        return None


class BadPlan(Refusal):
    """A plan that cannot be laid out."""

    code = "floor.bad_plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The tables that stand there, and those where somebody sits."""

    tables: dict[str, Table]
    taken: frozenset[str]


def load(page: Page, _asked: LayOut, _: Occasion) -> Plan:
    return Plan(
        tables={table.id: table for table in tables(page)},
        taken=frozenset(turn.table for turn in open_turns(page)),
    )


def lay_out(plan: Plan, asked: LayOut, occasion: Occasion) -> list[TableEvent]:
    ids = [table.id for table in asked.tables]
    labels = [table.label for table in asked.tables]
    if len(set(ids)) != len(ids) or len(set(labels)) != len(labels):
        raise BadPlan("Two tables of the plan have the same name.")
    if len(ids) > TABLES_MAX or not all(is_id(id_) for id_ in ids):
        raise BadPlan(f"A plan has at most {TABLES_MAX} tables with plain names.")
    for table in asked.tables:
        _check_drawable(table)
    placed = [
        TablePlaced(table=TableId(table.id), placed=table, at=occasion.now)
        for table in asked.tables
        if plan.tables.get(table.id) != table
    ]
    taken_off = [
        TableTakenOff(table=TableId(id_), at=occasion.now)
        for id_ in plan.tables
        if id_ not in ids and id_ not in plan.taken
    ]
    return [*placed, *taken_off]


def _check_drawable(table: Table) -> None:
    if not table.label or not is_clean(table.label, LABEL_LENGTH_MAX):
        raise BadPlan(f"A table's label is 1 to {LABEL_LENGTH_MAX} letters.")
    if is_label_of_tab(table.label):
        raise BadPlan(f"{table.label}: what is taken away is called so. Give the table another.")
    if not table.area or not is_clean(table.area, AREA_LENGTH_MAX):
        raise BadPlan(f"Table {table.label}: an area's name is 1 to {AREA_LENGTH_MAX} letters.")
    if not 1 <= table.seats <= SEATS_MAX:
        raise BadPlan(f"Table {table.label}: a table has 1 to {SEATS_MAX} seats.")
    right, bottom = table.x + table.width, table.y + table.height
    if min(table.x, table.y) < 0 or min(table.width, table.height) < 1:
        raise BadPlan(f"Table {table.label} does not stand on the plan.")
    if max(right, bottom) > PLAN_WIDTH:
        raise BadPlan(f"Table {table.label} does not stand on the plan.")
