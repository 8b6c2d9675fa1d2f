"""A table: where it stands on the plan, and how many can sit there."""

from __future__ import annotations

from abc import ABC
from dataclasses import dataclass
from typing import Literal

from server.hub.messages import Event, Record
from server.kit.ids import TableId


class Table(Record, frozen=True, kw_only=True, tag="table"):
    """A table; its place and size count in thousandths of the area's plan."""

    label: str
    area: str
    shape: Literal["square", "round", "long"]
    seats: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEvent(Event, ABC):
    """Something that happened to a table itself, not to the party at it."""

    table: TableId

    @property
    def subject(self) -> str:
        return self.table
