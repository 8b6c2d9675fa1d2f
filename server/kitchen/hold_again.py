"""Hold again: a course was fired by mistake, and no station has begun with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from msgspec import structs

from server.floor.old import check_fresh
from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import FiringId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import DocketNumbers, issue_another, next_numbers, numbers_for
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, noticed


class HoldAgain(Command, frozen=True, kw_only=True):
    """Stop before anybody starts."""

    NAME: ClassVar[str] = "kitchen.hold_again"
    firing: FiringId


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringHeld(FiringEvent):
    """Its tickets stay where they are, marked as held."""

    words: str
    numbers: DocketNumbers = field(default_factory=dict)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        held = replace(whole, firing=structs.replace(whole.firing, held_at=self.at))
        return held.with_tickets(self._held)

    def _held(self, ticket: Ticket) -> Ticket:
        if not ticket.is_open:
            return ticket
        held = structs.replace(ticket, held_at=self.at)
        number = self.numbers.get(TicketId(ticket.id))
        return noticed(held, "held", self.words, self.at, number=number)


class NeverHeld(Refusal):
    """What is at once belongs to no course."""

    code = "kitchen.never_held"


class AlreadyStarted(Refusal):
    """A station has begun, or is done."""

    code = "kitchen.already_started"


class NothingToHold(Refusal):
    """Everything of it was voided, or its table is gone."""

    code = "kitchen.nothing_to_hold"


def hold_again(at_hand: AtHand, asked: HoldAgain, occasion: Occasion) -> Sequence[Event]:
    whole = at_hand.firing(asked.firing)
    if whole.firing.held_at is not None:
        return []
    check_fresh(occasion, at_hand.customs)
    _check_can_wait(at_hand, whole)
    words = f"hold course {whole.firing.course}"
    numbers = numbers_for(at_hand, whole.shares, next_numbers(at_hand))
    held = FiringHeld(firing=asked.firing, words=words, numbers=numbers, at=occasion.now)
    events = passed_on(whole, at_hand.turn_of(whole), held)
    for ticket in whole.shares:
        events += issue_another(
            at_hand,
            ticket,
            numbers.get(TicketId(ticket.id)),
            paper="hold",
            news=words,
            lines=ticket.lines,
            at=occasion.now,
            by=occasion.by,
        )
    return events


def _check_can_wait(at_hand: AtHand, whole: WholeFiring) -> None:
    if whole.firing.course is None:
        raise NeverHeld("Drinks and dishes at once are never held.")
    begun = next((ticket for ticket in whole.shares if ticket.has_begun), None)
    if begun or whole.firing.served_at is not None:
        where = at_hand.station(begun.station).name if begun else "The kitchen"
        raise AlreadyStarted(f"{where} has already begun with course {whole.firing.course}.")
    if not whole.shares or whole.firing.cleared_at is not None:
        raise NothingToHold(f"Nothing of course {whole.firing.course} is left to hold.")
