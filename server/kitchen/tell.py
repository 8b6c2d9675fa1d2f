"""Tell: nobody in the kitchen saw a ticket, so a person went and said it by mouth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import FiringId, PersonId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.show import check_few
from server.kitchen.ticket import Ticket


class TellKitchen(Command, frozen=True, kw_only=True):
    """The stations know of these tickets: somebody told them by mouth."""

    NAME: ClassVar[str] = "kitchen.told"
    tickets: tuple[TicketId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KitchenTold(FiringEvent):
    """The alarm about these tickets is over."""

    tickets: frozenset[TicketId]
    by: PersonId

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(self._told)

    def _told(self, ticket: Ticket) -> Ticket:
        if ticket.id not in self.tickets:
            return ticket
        return replace(ticket, told_at=self.at, told_by=self.by)


def tell(at_hand: AtHand, asked: TellKitchen, occasion: Occasion) -> Sequence[Event]:
    """A fact: whoever told them first stands, and what is gone meanwhile is passed over."""
    check_few(asked.tickets)
    events: list[Event] = []
    for whole in at_hand.firings:
        fresh = frozenset(
            TicketId(ticket.id)
            for ticket in whole.tickets
            if ticket.id in asked.tickets and ticket.told_at is None
        )
        if fresh and whole.firing.cleared_at is None:
            told = KitchenTold(
                firing=FiringId(whole.firing.id), tickets=fresh, by=occasion.by, at=occasion.now
            )
            events += passed_on(whole, at_hand.turn_of(whole), told)
    return events
