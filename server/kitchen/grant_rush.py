"""Grant a rush: the pass says yes, so what is still to make of a course goes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from msgspec import structs

from server.floor.old import check_fresh
from server.floor.tab import within
from server.hub.messages import Command, Event, Occasion
from server.kit.ids import FiringId, PersonId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import DocketNumbers, issue_another, next_numbers, numbers_for
from server.kitchen.pass_on import passed_on
from server.kitchen.rush import Rush
from server.kitchen.starts import waits_for_others
from server.kitchen.ticket import Ticket, noticed


class GrantRush(Command, frozen=True, kw_only=True):
    """Cook this first; nobody need have asked."""

    NAME: ClassVar[str] = "kitchen.grant_rush"

    firing: FiringId


@dataclass(frozen=True, slots=True, kw_only=True)
class RushGranted(FiringEvent):
    """Its open tickets go to the head."""

    by: PersonId
    words: str
    numbers: DocketNumbers = field(default_factory=dict)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        rush = structs.replace(
            whole.firing.rush or Rush(state="granted"),
            state="granted",
            answered_at=self.at,
            answered_by=self.by,
            answer="",
        )
        granted = replace(whole, firing=structs.replace(whole.firing, rush=rush, lands_at=None))
        return granted.with_tickets(self._first)

    def _first(self, ticket: Ticket) -> Ticket:
        if not ticket.is_to_make:
            return ticket
        # Nobody waits for the longest dish of what is wanted sooner.
        start_at = None if waits_for_others(ticket, self.at) else ticket.start_at
        first = structs.replace(ticket, rushed_at=self.at, start_at=start_at)
        number = self.numbers.get(TicketId(ticket.id))
        return noticed(first, "rush", self.words, self.at, number=number)


def grant_rush(at_hand: AtHand, asked: GrantRush, occasion: Occasion) -> Sequence[Event]:
    whole = at_hand.firing(asked.firing)
    rush = whole.firing.rush
    # What was bumped meanwhile needs no hurry, and granting twice is granting once.
    if not whole.to_make or (rush is not None and rush.state == "granted"):
        return []
    check_fresh(occasion, at_hand.customs)
    words = f"rush {within(whole.tickets[0].table)}"
    if rush is not None and rush.words:
        words = f"{words}: {rush.words}"
    numbers = numbers_for(at_hand, whole.to_make, next_numbers(at_hand))
    event = RushGranted(
        firing=asked.firing, by=occasion.by, words=words, numbers=numbers, at=occasion.now
    )
    events = passed_on(whole, at_hand.turn_of(whole), event)
    for ticket in whole.to_make:
        events += issue_another(
            at_hand,
            ticket,
            numbers.get(TicketId(ticket.id)),
            paper="rush",
            news=words,
            lines=ticket.lines,
            at=occasion.now,
            by=occasion.by,
        )
    return events
