"""Bring: dishes go to another party, so tickets bear its table and busy stations hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from server.floor import marks
from server.floor.turn import Cooking, Turn
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, FiringId, PersonId, TicketId, TurnId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import (
    DocketNumbers,
    Numbers,
    issue_another,
    next_numbers,
    numbers_for,
)
from server.kitchen.ticket import Ticket, noticed
from server.orders.bring import LinesBrought


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereto:
    """The party that the dishes go to, as tickets say it."""

    check: CheckId
    turn: TurnId
    table: str
    waiter: PersonId
    covers: int

    def titled(self, ticket: Ticket) -> Ticket:
        return structs.replace(
            ticket,
            check=self.check,
            turn=self.turn,
            table=self.table,
            waiter=self.waiter,
            covers=self.covers,
        )

    def news(self, whole: WholeFiring) -> str:
        """Empty when the plates go where they would have gone anyway."""
        before = next((ticket.table for ticket in whole.tickets), self.table)
        return "" if before == self.table else f"table {before} is now {self.table}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringBrought(FiringEvent):
    """All of this firing goes to another party. No words: both sit at the same table."""

    to: Whereto
    words: str
    numbers: DocketNumbers = field(default_factory=dict)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        firing = structs.replace(whole.firing, check=self.to.check, turn=self.to.turn)
        return replace(whole, firing=firing).with_tickets(self._brought)

    def _brought(self, ticket: Ticket) -> Ticket:
        titled = self.to.titled(ticket)
        if not ticket.is_open or not self.words:
            return titled
        number = self.numbers.get(TicketId(ticket.id))
        return noticed(titled, "moved", self.words, self.at, number=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One bringing: what was at hand, who gets it, and the numbers that its dockets take."""

    at_hand: AtHand
    brought: LinesBrought
    hosts: Turn
    to: Whereto
    numbers: Numbers

    def moved_dockets(self, whole: WholeFiring, words: str, numbers: DocketNumbers) -> list[Event]:
        return [
            event
            for ticket in whole.tickets
            for event in issue_another(
                self.at_hand,
                ticket,
                numbers.get(TicketId(ticket.id)),
                paper="moved",
                news=words,
                at=self.brought.at,
                by=self.brought.by,
            )
        ]


def bring(at_hand: AtHand, brought: LinesBrought) -> Sequence[Event]:
    """What was fired goes along; a station with nothing open prints nothing."""
    hosts = at_hand.turns.get(brought.turn)
    assert hosts is not None, "dishes go to a party that is here"
    to = Whereto(
        check=brought.check,
        turn=brought.turn,
        table=at_hand.tables.get(brought.table, brought.table),
        waiter=brought.waiter,
        covers=hosts.covers,
    )
    delivery = Delivery(
        at_hand=at_hand, brought=brought, hosts=hosts, to=to, numbers=next_numbers(at_hand)
    )
    in_order = sorted(at_hand.firings, key=lambda each: each.firing.fired_at)
    return [event for whole in in_order for event in _brought_whole(delivery, whole)]


def _brought_whole(delivery: Delivery, whole: WholeFiring) -> list[Event]:
    at, words = delivery.brought.at, delivery.to.news(whole)
    still_open = [ticket for ticket in whole.tickets if ticket.is_open and words]
    numbers = numbers_for(delivery.at_hand, still_open, delivery.numbers)
    firing = FiringId(whole.firing.id)
    event = FiringBrought(firing=firing, to=delivery.to, words=words, numbers=numbers, at=at)
    after, left = event.apply(whole), delivery.at_hand.turn_of(whole)
    return [
        event,
        *(marks.let_firing_go(left, firing, at) if left else ()),
        *came(after, delivery.hosts, at),
        *delivery.moved_dockets(after, words, numbers),
    ]


def came(whole: WholeFiring, hosts: Turn, at: Moment) -> Sequence[Event]:
    """What the tile of the new table has to say of it."""
    firing = whole.firing
    if firing.course is None or not whole.shares:
        return []
    if firing.served_at is not None:
        return marks.mark_came_served(hosts, firing.served_at, at)
    if not whole.is_cooking:
        return []
    course = Cooking(
        firing=FiringId(firing.id), fired_at=whole.cooking_since, ready_at=firing.ready_at
    )
    return marks.mark_came(hosts, course, at)
