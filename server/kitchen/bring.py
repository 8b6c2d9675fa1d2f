"""Bring: dishes go to another party, so tickets bear its table and busy stations hear of it."""

from __future__ import annotations

from collections.abc import Sequence

from server.floor import marks
from server.hub.messages import Event
from server.kit.ids import FiringId, LineId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.delivery import Delivery, FiringBrought, Whereto, came
from server.kitchen.firing import WholeFiring
from server.kitchen.issue import DocketNumbers, issue_another, next_numbers, numbers_for
from server.kitchen.part import part
from server.orders.bring import LinesBrought


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
        seats={LineId(line.id): line.seat for line in brought.lines},
        is_known=brought.offered_again,
    )
    delivery = Delivery(
        at_hand=at_hand, brought=brought, hosts=hosts, to=to, numbers=next_numbers(at_hand)
    )
    shares = {each.firing: each.share for each in brought.parted}
    events: list[Event] = []
    for whole in sorted(at_hand.firings, key=lambda each: each.firing.fired_at):
        share = shares.get(FiringId(whole.firing.id))
        events += _brought(delivery, whole) if share is None else part(delivery, whole, share)
    return events


def _brought(delivery: Delivery, whole: WholeFiring) -> list[Event]:
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
        *_moved_dockets(delivery, after, words, numbers),
    ]


def _moved_dockets(
    delivery: Delivery, whole: WholeFiring, words: str, numbers: DocketNumbers
) -> list[Event]:
    return [
        event
        for ticket in whole.tickets
        for event in issue_another(
            delivery.at_hand,
            ticket,
            numbers.get(TicketId(ticket.id)),
            paper="moved",
            news=words,
            at=delivery.brought.at,
            by=delivery.brought.by,
        )
    ]
