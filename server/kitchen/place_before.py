"""Place before: somebody at the pass puts tickets before another one, by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

FINE = 1000
"""So many places between two milliseconds, so that there is room between any two tickets."""


class PlaceBefore(Command, frozen=True, kw_only=True):
    """These hang before that one, at all their stations; before none is behind all."""

    NAME: ClassVar[str] = "kitchen.place_before"
    tickets: tuple[TicketId, ...]
    before: TicketId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsPlaced(FiringEvent):
    """Who hangs before a pinned one is pinned, who hangs before another is not."""

    tickets: frozenset[TicketId]
    place: int
    pinned: bool

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(self._placed)

    def _placed(self, ticket: Ticket) -> Ticket:
        if ticket.id not in self.tickets:
            return ticket
        pinned_at = (ticket.pinned_at or self.at) if self.pinned else None
        return replace(ticket, pinned_at=pinned_at, place=self.place)


def place_before(at_hand: AtHand, asked: PlaceBefore, occasion: Occasion) -> Sequence[Event]:
    """A fact: the later hand stands; before what is done or gone nothing can hang."""
    check_few(asked.tickets)
    hanging = [ticket for whole in at_hand.firings for ticket in whole.tickets if ticket.is_open]
    before = next((ticket for ticket in hanging if ticket.id == asked.before), None)
    if (asked.before is not None and before is None) or asked.before in asked.tickets:
        return []
    others = [ticket for ticket in hanging if ticket.id not in asked.tickets]
    place, pinned = _between(before, others), before is not None and _is_at_head(before)
    events: list[Event] = []
    for whole in at_hand.firings:
        named = frozenset(
            TicketId(ticket.id)
            for ticket in whole.tickets
            if ticket.id in asked.tickets and ticket.is_open
        )
        if named and whole.firing.cleared_at is None:
            placed = TicketsPlaced(
                firing=FiringId(whole.firing.id),
                tickets=named,
                place=place,
                pinned=pinned,
                at=occasion.now,
            )
            events += passed_on(whole, at_hand.turn_of(whole), placed)
    return events


def place_of(ticket: Ticket) -> int:
    """By hand, else by when it was pinned or fired."""
    return ticket.place or (ticket.pinned_at or ticket.fired_at) * FINE


def _is_at_head(ticket: Ticket) -> bool:
    """Recalled, made again, rushed or pinned: whoever hangs before it is pinned."""
    is_hasty = ticket.recalled_at is not None or ticket.refire is not None
    return ticket.pinned_at is not None or ticket.rushed_at is not None or is_hasty


def _between(before: Ticket | None, others: Iterable[Ticket]) -> int:
    """In the middle between the ticket and whoever hangs before it, at any station."""
    if before is None:
        return max((place_of(each) for each in others), default=0) + FINE
    there = place_of(before)
    earlier = (
        place_of(each)
        for each in others
        if _is_at_head(each) == _is_at_head(before) and place_of(each) < there
    )
    return (max(earlier, default=there - 2 * FINE) + there) // 2
