"""An open check as a person reads it when no screen works: who has what, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, TypeVar

from server.bills.billing import Settlement
from server.floor.table import Table
from server.floor.turn import Turn
from server.hub.messages import Record
from server.kit.clock import Moment
from server.kitchen.ticket import Ticket
from server.orders.check import Check, in_order
from server.orders.line import Line
from server.register.figures import by_number
from server.staff.person import Person

Stage = Literal["unsent", "asked", "waiting", "kitchen", "pass", "served"]
STAGES: tuple[Stage, ...] = ("unsent", "asked", "waiting", "kitchen", "pass", "served")
"""What still has to be done comes first."""

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLine:
    """So many equal pieces in one stage."""

    stage: Stage
    pieces: int
    name: str
    seat: int | None
    wishes: tuple[str, ...]
    note: str
    allergies: tuple[str, ...]
    amount_cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCheck:
    """`total_cents`: what was sent; `unsent_cents`: what somebody has entered besides."""

    number: int
    table: str
    waiter: str
    covers: int
    since: Moment
    lines: tuple[OpenLine, ...]
    total_cents: int
    unsent_cents: int
    open_cents: int


@dataclass(frozen=True)
class Floor:
    """The house's records, sorted by kind."""

    records: Mapping[type[Record], Mapping[str, Record]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Floor:
        kinds: dict[type[Record], dict[str, Record]] = {}
        for record in records:
            kinds.setdefault(type(record), {})[record.id] = record
        return cls(kinds)

    def all(self, kind: type[Kind]) -> Iterator[Kind]:
        return (each for each in self.records.get(kind, {}).values() if isinstance(each, kind))

    def one(self, kind: type[Kind], id_: str) -> Kind | None:
        found = self.records.get(kind, {}).get(id_)
        return found if isinstance(found, kind) else None

    @cached_property
    def tickets_by_line(self) -> Mapping[str, Sequence[Ticket]]:
        """Where each line is cooked."""
        found: dict[str, list[Ticket]] = {}
        for ticket in self.all(Ticket):
            for share in ticket.lines:
                found.setdefault(share.line, []).append(ticket)
        return found


NEEDED: tuple[type[Record], ...] = (Check, Line, Turn, Table, Person, Ticket, Settlement)
"""The kinds of records that say what is open."""


def open_checks(records: Iterable[Record]) -> tuple[OpenCheck, ...]:
    """Every check that is not paid, by table and then in the order of opening."""
    floor = Floor.of(records)
    lines: dict[str, list[Line]] = {}
    for line in floor.all(Line):
        lines.setdefault(line.check, []).append(line)
    checks = sorted(
        (check for check in floor.all(Check) if check.closed_at is None),
        key=lambda check: (by_number(_label(floor, check)), check.opened_at, check.id),
    )
    return tuple(_read(floor, check, lines.get(check.id, ())) for check in checks)


def _read(floor: Floor, check: Check, lines: Iterable[Line]) -> OpenCheck:
    turn, waiter = floor.one(Turn, check.turn), floor.one(Person, check.waiter)
    settlement = floor.one(Settlement, check.id)
    wanted = [line for line in in_order(lines) if line.removed_at is None and line.quantity]
    unsent = sum(line.amount_cents for line in wanted if line.is_unsent)
    return OpenCheck(
        number=check.number,
        table=_label(floor, check),
        waiter=waiter.name if waiter else check.waiter,
        covers=turn.covers if turn else 0,
        since=turn.seated_at if turn else check.opened_at,
        lines=_together(_line(floor, line) for line in wanted),
        total_cents=_total(check, settlement),
        unsent_cents=unsent,
        open_cents=settlement.open_cents if settlement else _total(check, None),
    )


def _total(check: Check, settlement: Settlement | None) -> int:
    """With what its bills add, or with the tax that comes on top of its prices."""
    if settlement is not None:
        return settlement.total_cents
    return check.total_cents if check.to_pay_cents is None else check.to_pay_cents


def _label(floor: Floor, check: Check) -> str:
    table = floor.one(Table, check.table)
    return table.label if table else check.table


def _line(floor: Floor, line: Line) -> OpenLine:
    return OpenLine(
        stage=_stage(floor, line),
        pieces=line.quantity,
        name=line.name,
        seat=line.seat,
        wishes=tuple(chosen.kitchen for chosen in line.modifiers),
        note=line.note,
        allergies=line.allergies,
        amount_cents=line.amount_cents,
    )


def _stage(floor: Floor, line: Line) -> Stage:
    """How far a line has come: by its own moments, then by its ticket's."""
    if line.is_unsent:
        return "unsent"
    if line.from_paper_at is not None:
        return "served"
    if line.firing is None or not line.is_told:
        return "waiting" if line.firing is None else "asked"
    # Where several stations have a hand in it, it is as far as the slowest of them.
    stages = (_stage_of(ticket) for ticket in floor.tickets_by_line.get(line.id, ()))
    return min(stages, key=STAGES.index, default="kitchen")


def _stage_of(ticket: Ticket) -> Stage:
    if ticket.served_at is not None:
        return "served"
    if ticket.bumped_at is not None:
        return "pass"
    return "kitchen" if ticket.held_at is None else "waiting"


def _together(lines: Iterable[OpenLine]) -> tuple[OpenLine, ...]:
    """Equal lines of one stage are one row; stages stand in order."""
    rows: dict[OpenLine, OpenLine] = {}
    for line in lines:
        alike = replace(line, pieces=1, amount_cents=line.amount_cents // line.pieces)
        before = rows.get(alike)
        rows[alike] = replace(
            line,
            pieces=line.pieces + (before.pieces if before else 0),
            amount_cents=line.amount_cents + (before.amount_cents if before else 0),
        )
    return tuple(sorted(rows.values(), key=lambda line: STAGES.index(line.stage)))
