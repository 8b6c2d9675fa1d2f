"""Pin: tickets stay at the head of their stations' screens until they are bumped or let go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import FiringId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.show import check_few
from server.kitchen.ticket import Ticket


class PinTickets(Command, frozen=True, kw_only=True):
    """Keep these at the head, or let them go back to where their age puts them."""

    NAME: ClassVar[str] = "kitchen.pin"
    tickets: tuple[TicketId, ...]
    pinned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsPinned(FiringEvent):
    """Every screen of their stations shows them so."""

    tickets: frozenset[TicketId]
    pinned: bool

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(self._pinned)

    def _pinned(self, ticket: Ticket) -> Ticket:
        if ticket.id not in self.tickets:
            return ticket
        return replace(ticket, pinned_at=self.at if self.pinned else None, place=0)


def pin(at_hand: AtHand, asked: PinTickets, occasion: Occasion) -> Sequence[Event]:
    """A fact: the later word stands, and what is done or gone is passed over."""
    check_few(asked.tickets)
    events: list[Event] = []
    for whole in at_hand.firings:
        fresh = frozenset(
            TicketId(ticket.id)
            for ticket in whole.tickets
            if ticket.id in asked.tickets and ticket.is_open and _differs(ticket, asked)
        )
        if fresh and whole.firing.cleared_at is None:
            pinned = TicketsPinned(
                firing=FiringId(whole.firing.id),
                tickets=fresh,
                pinned=asked.pinned,
                at=occasion.now,
            )
            events += passed_on(whole, at_hand.turn_of(whole), pinned)
    return events


def _differs(ticket: Ticket, asked: PinTickets) -> bool:
    is_by_age = ticket.pinned_at is None and not ticket.place
    return ticket.pinned_at is None if asked.pinned else not is_by_age
