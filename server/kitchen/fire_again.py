"""Fire again: a course that was held again goes on. It is the same firing, never a second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from msgspec import structs

from server.floor.old import check_fresh
from server.hub.messages import Command, Event, Occasion
from server.kit.ids import FiringId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import (
    DocketNumbers,
    Numbers,
    issue_another,
    next_numbers,
    numbers_for,
)
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, noticed


class FireAgain(Command, frozen=True, kw_only=True):
    """Now cook it."""

    NAME: ClassVar[str] = "kitchen.fire_again"
    firing: FiringId


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringGoesOn(FiringEvent):
    """Held tickets are to be cooked, and their age counts from here."""

    words: str
    numbers: DocketNumbers = field(default_factory=dict)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        going = replace(whole, firing=structs.replace(whole.firing, held_at=None))
        return going.with_tickets(self._going)

    def _going(self, ticket: Ticket) -> Ticket:
        if ticket.held_at is None:
            return ticket
        going = structs.replace(ticket, held_at=None, fired_at=self.at)
        number = self.numbers.get(TicketId(ticket.id))
        return noticed(going, "fired", self.words, self.at, number=number)


def fire_again(at_hand: AtHand, asked: FireAgain, occasion: Occasion) -> Sequence[Event]:
    """What was added to the course while it was held goes on with it."""
    named = at_hand.firing(asked.firing).firing
    # Two waiters may let it go on at once: the second finds it going on.
    if named.held_at is None or named.cleared_at is not None:
        return []
    check_fresh(occasion, at_hand.customs)
    numbers = next_numbers(at_hand)
    return [
        event
        for whole in at_hand.firings
        if (whole.firing.check, whole.firing.course) == (named.check, named.course)
        if whole.firing.held_at is not None
        for event in _going_on(at_hand, whole, numbers, occasion)
    ]


def _going_on(
    at_hand: AtHand, whole: WholeFiring, numbers: Numbers, occasion: Occasion
) -> list[Event]:
    words = f"fire course {whole.firing.course}"
    held = [ticket for ticket in whole.shares if ticket.held_at is not None]
    given = numbers_for(at_hand, held, numbers)
    going = FiringGoesOn(
        firing=FiringId(whole.firing.id), words=words, numbers=given, at=occasion.now
    )
    events = passed_on(whole, at_hand.turn_of(whole), going)
    for ticket in held:
        events += issue_another(
            at_hand,
            ticket,
            given.get(TicketId(ticket.id)),
            paper="fire",
            news=words,
            lines=ticket.lines,
            at=occasion.now,
            by=occasion.by,
        )
    return events
