"""Retitle: a party moved, so its tickets bear the new table, and busy stations hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from server.floor.move import TurnMoved
from server.hub.messages import Event
from server.kit.ids import FiringId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import DocketNumbers, issue_another, next_numbers, numbers_for
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, noticed


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
    words = f"table {moved.from_label} is now {moved.to_label}"
    numbers = next_numbers(at_hand)
    events: list[Event] = []
    for whole in sorted(at_hand.firings, key=lambda each: each.firing.fired_at):
        still_open = (ticket for ticket in whole.tickets if ticket.is_open)
        event = FiringRetitled(
            firing=FiringId(whole.firing.id),
            table=moved.to_label,
            words=words,
            numbers=numbers_for(at_hand, still_open, numbers),
            at=moved.at,
        )
        events += passed_on(whole, at_hand.turn_of(whole), event)
        for ticket in event.apply(whole).tickets:
            if ticket.is_open:
                events += issue_another(
                    at_hand,
                    ticket,
                    event.numbers.get(TicketId(ticket.id)),
                    paper="moved",
                    news=words,
                    at=moved.at,
                    by=moved.by,
                )
    return events
