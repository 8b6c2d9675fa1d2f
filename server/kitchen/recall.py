"""Recall: a bumped ticket comes back, at the head of the station's screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.clock import Moment
from server.kit.ids import TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import TicketEvent
from server.kitchen.issue import called
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import RECALLS_MAX, Ticket


class Recall(Command, frozen=True, kw_only=True):
    """It was not done after all. `undoes`: only if this very tap had bumped it."""

    NAME: ClassVar[str] = "kitchen.recall"
    ticket: TicketId
    undoes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled(TicketEvent):
    """Back on the screen, its age still counted from the firing; no second paper.

    What was made before the ticket was bumped stays made.
    """

    def upon(self, ticket: Ticket) -> Ticket:
        lines = tuple(
            replace(line, bumped_at=None, bump="") if line.bumped_at == ticket.bumped_at else line
            for line in ticket.lines
        )
        return recalled(replace(ticket, lines=lines), self.at)


def recalled(ticket: Ticket, at: Moment) -> Ticket:
    recalls = (*ticket.recalls, at)[-RECALLS_MAX:]
    return replace(ticket, bumped_at=None, bump="", recalled_at=at, recalls=recalls)


class BumpedElsewhere(Refusal):
    """Undo was for a tap that was not the one that stands."""

    code = "kitchen.bumped_elsewhere"


def recall(at_hand: AtHand, asked: Recall, occasion: Occasion) -> Sequence[Event]:
    whole, ticket = at_hand.ticket(asked.ticket)
    # A recall and a bump never refuse each other: the one that comes later to the house stands.
    if ticket.bumped_at is None or whole.firing.cleared_at is not None:
        return []
    if asked.undoes not in {"", ticket.bump}:
        raise bumped_elsewhere(called(at_hand, ticket))
    back = TicketRecalled(firing=ticket.firing, ticket=TicketId(ticket.id), at=occasion.now)
    return passed_on(whole, at_hand.turn_of(whole), back)


def bumped_elsewhere(what: str) -> BumpedElsewhere:
    """Two screens of a station may bump one ticket: the Undo of one leaves the other's tap."""
    return BumpedElsewhere(
        f"{what} was bumped at another screen too, so it stays bumped. "
        "If it is not done, take it from the list of bumped tickets."
    )
