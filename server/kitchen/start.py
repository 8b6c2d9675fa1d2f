"""Start: the cook has begun with a ticket. Nobody has to say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import TicketEvent
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket


class StartTicket(Command, frozen=True, kw_only=True):
    """The station begins to cook its share."""

    NAME: ClassVar[str] = "kitchen.start"
    ticket: TicketId


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketStarted(TicketEvent):
    """The share is on the fire. A held ticket that was begun all the same is held no more."""

    def upon(self, ticket: Ticket) -> Ticket:
        return replace(ticket, started_at=self.at, held_at=None)


def start(at_hand: AtHand, asked: StartTicket, occasion: Occasion) -> Sequence[Event]:
    whole, ticket = at_hand.ticket(asked.ticket)
    # A start is a fact like a bump; one that comes after the bump has nothing left to say.
    if ticket.started_at or ticket.bumped_at or whole.firing.cleared_at:
        return []
    started = TicketStarted(firing=ticket.firing, ticket=TicketId(ticket.id), at=occasion.now)
    return passed_on(whole, at_hand.turn_of(whole), started)
