"""Bump: the station is done with a ticket. When all its stations are, the course is ready."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import PersonId, TicketId, is_id
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import TicketEvent
from server.kitchen.made import made
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket


class Bump(Command, frozen=True, kw_only=True):
    """The station's share stands at the pass. `act` names this tap, for its Undo."""

    NAME: ClassVar[str] = "kitchen.bump"
    ticket: TicketId
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketBumped(TicketEvent):
    """Done, off the screen. A held ticket that was cooked all the same is held no more."""

    by: PersonId | None = None
    act: str = ""

    def upon(self, ticket: Ticket) -> Ticket:
        dishes = made(ticket, [line.line for line in ticket.lines], self.at, self.act)
        return replace(dishes, bumped_at=self.at, bump=self.act, bumped_by=self.by, held_at=None)


def bump(at_hand: AtHand, asked: Bump, occasion: Occasion) -> Sequence[Event]:
    whole, ticket = at_hand.ticket(asked.ticket)
    # A bump is a fact: whatever happened to the ticket meanwhile, it is never refused.
    if ticket.bumped_at is not None or whole.firing.cleared_at is not None:
        return []
    bumped = TicketBumped(
        firing=ticket.firing,
        ticket=TicketId(ticket.id),
        by=occasion.by,
        act=name_of_tap(asked.act),
        at=occasion.now,
    )
    return passed_on(whole, at_hand.turn_of(whole), bumped)


def name_of_tap(act: str) -> str:
    """A fact is not refused for its name; a bump without one is undone by nobody else's Undo."""
    return act if is_id(act) else ""
