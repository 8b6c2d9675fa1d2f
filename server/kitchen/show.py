"""Show: a kitchen screen tells that tickets hang on it now, so that none goes unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import DeviceId, FiringId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket

TICKETS_MAX = 200
"""More hang on no screen."""


class ShowTickets(Command, frozen=True, kw_only=True):
    """These tickets hang on a screen that is live. The first moment stands."""

    NAME: ClassVar[str] = "kitchen.show"
    tickets: tuple[TicketId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsShown(FiringEvent):
    """Its station can read its share now."""

    tickets: frozenset[TicketId]
    on: DeviceId | None = None

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(self._shown)

    def _shown(self, ticket: Ticket) -> Ticket:
        if ticket.id not in self.tickets:
            return ticket
        return replace(ticket, shown_at=self.at, shown_on=self.on)


class TooManyTickets(Refusal):
    """So many never hang on one screen, and are never told of in one breath."""

    code = "kitchen.too_many_tickets"


def show(at_hand: AtHand, asked: ShowTickets, occasion: Occasion) -> Sequence[Event]:
    """A fact of the moment: what is shown already, filed or unknown is passed over."""
    check_few(asked.tickets)
    if not occasion.live:
        return []
    events: list[Event] = []
    for whole in at_hand.firings:
        fresh = frozenset(
            TicketId(ticket.id)
            for ticket in whole.tickets
            if ticket.id in asked.tickets and ticket.shown_at is None
        )
        if fresh and whole.firing.cleared_at is None:
            shown = TicketsShown(
                firing=FiringId(whole.firing.id), tickets=fresh, on=occasion.device, at=occasion.now
            )
            events += passed_on(whole, at_hand.turn_of(whole), shown)
    return events


def check_few(tickets: Sequence[TicketId]) -> None:
    if len(tickets) > TICKETS_MAX:
        raise TooManyTickets(f"That are too many tickets at once: {TICKETS_MAX} at most.")
