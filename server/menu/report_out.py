"""Report: a waiter thinks that a dish is out, and the kitchen says whether it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import PersonId
from server.menu.eighty_six import OnCarte, named
from server.menu.portions import Portions, PortionsEvent, Sold, portions_id


class ReportOut(Command, frozen=True, kw_only=True):
    """Say that a dish or a modifier looks out; it can be ordered until the kitchen confirms."""

    NAME: ClassVar[str] = "menu.report_out"

    what: Sold
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedOut(PortionsEvent):
    """The kitchen is asked to look."""

    what: Sold
    of: str
    name: str
    by: PersonId

    def apply(self, before: Portions | None) -> Portions:
        known = before or Portions(
            id=self.portions, what=self.what, of=self.of, name=self.name, at=self.at
        )
        return replace(known, reported_at=self.at, reported_by=self.by)


def report_out(on_carte: OnCarte, asked: ReportOut, occasion: Occasion) -> Sequence[Event]:
    """What is out, or reported already, needs no report."""
    before = on_carte.portions
    if before is not None and (before.out_at is not None or before.reported_at is not None):
        return []
    return [
        ReportedOut(
            portions=portions_id(asked.what, asked.of),
            what=asked.what,
            of=asked.of,
            name=named(on_carte),
            by=occasion.by,
            at=occasion.now,
        )
    ]
