"""Sit elsewhere: a party's checks go with it to another table, and eat in there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from server.floor.move import TurnMoved
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.ids import TableId
from server.menu.carte import PublishedCarte
from server.menu.views import carte
from server.orders.change_service import changed as served_as
from server.orders.check import CheckEvent, WholeCheck
from server.orders.tally import tallied
from server.orders.views import checks_of_turn


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckMoved(CheckEvent):
    """The party sits elsewhere, and its check goes with it."""

    table: TableId

    def apply(self, state: WholeCheck) -> WholeCheck:
        head = changed(
            state.head,
            table=self.table,
            service="eat_in",
            fires_at=None,
            fires_paid=False,
            one_course=False,
        )
        return tallied(replace(state, head=head))


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """A party's checks; the carte where their dishes were to go elsewhere than to a table."""

    checks: tuple[WholeCheck, ...]
    carte: PublishedCarte | None


def load_moved(page: Page, moved: TurnMoved) -> Moving:
    checks = checks_of_turn(page, moved.turn)
    elsewhere = any(check.head.service != "eat_in" for check in checks)
    return Moving(checks=checks, carte=carte(page) if elsewhere else None)


def on_moved(state: Moving, moved: TurnMoved) -> Sequence[Event]:
    """At a table they eat in, and are taxed so; what is paid stays as it was."""
    events: list[Event] = []
    for check in state.checks:
        service = check.head.service
        events.append(CheckMoved(check=check.id, table=moved.to_table, at=moved.at))
        lines = [line for line in check.lines if line.service == service and line.quantity]
        if state.carte and check.is_open and service != "eat_in" and lines:
            after = served_as(check, lines, "eat_in", state.carte, moved.at, asked=False)
            events.append(after)
    return events
