"""Retitle: a party moved, so its tickets bear the new table, and busy stations hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from server.floor.move import TurnMoved
from server.floor.tab import within
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import FiringId, PersonId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import DocketNumbers, issue_another, next_numbers, numbers_for
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, noticed
from server.paper.job import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringRetitled(FiringEvent):
    """Plates of this firing go to another table now."""

    table: str
    words: str
    numbers: DocketNumbers = field(default_factory=dict)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(self._retitled)

    def _retitled(self, ticket: Ticket) -> Ticket:
        moved = replace(ticket, table=self.table)
        if not ticket.is_open:
            return moved
        number = self.numbers.get(TicketId(ticket.id))
        return noticed(moved, "moved", self.words, self.at, number=number)


def retitle(at_hand: AtHand, moved: TurnMoved) -> Sequence[Event]:
    """One docket for each ticket that is still open; a station with nothing open prints nothing."""
    return retitle_all(at_hand, moved.to_label, at=moved.at, by=moved.by, aloud=True)


def retitle_all(
    at_hand: AtHand, label: str, *, at: Moment, by: PersonId, aloud: bool, mark: Mark = ""
) -> list[Event]:
    """Aloud: busy stations' screens want a tap and their printers bring out a MOVED."""
    numbers = next_numbers(at_hand)
    events: list[Event] = []
    for whole in sorted(at_hand.firings, key=lambda each: each.firing.fired_at):
        words = _news(whole, label)
        if not words:
            continue
        still_open = [ticket for ticket in whole.tickets if ticket.is_open and aloud]
        event = FiringRetitled(
            firing=FiringId(whole.firing.id),
            table=label,
            words=words if aloud else "",
            numbers=numbers_for(at_hand, still_open, numbers),
            at=at,
        )
        events += passed_on(whole, at_hand.turn_of(whole), event)
        for ticket in still_open:
            events += issue_another(
                at_hand,
                replace(ticket, table=label),
                event.numbers.get(TicketId(ticket.id)),
                paper="moved",
                news=words,
                at=at,
                by=by,
                mark=mark,
            )
    return events


def is_busy(whole: WholeFiring) -> bool:
    """A station has still to bump some of it."""
    return any(ticket.is_open for ticket in whole.tickets)


def _news(whole: WholeFiring, label: str) -> str:
    """All tickets of a firing bear the same table."""
    before = next((ticket.table for ticket in whole.tickets), label)
    return "" if before == label else f"{within(before)} is now {label}"
