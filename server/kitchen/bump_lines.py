"""Bump dishes: some of a ticket are made, the others are not. The last one bumps the ticket."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import LineId, PersonId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.bump import name_of_tap
from server.kitchen.firing import TicketEvent, WholeFiring
from server.kitchen.made import completed, made
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket

LINES_MAX = 200
"""No ticket has more dishes."""


class BumpLines(Command, frozen=True, kw_only=True):
    """These dishes of a ticket stand at the pass. `act` names this tap, for its Undo."""

    NAME: ClassVar[str] = "kitchen.bump_lines"
    ticket: TicketId
    lines: tuple[LineId, ...]
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesBumped(TicketEvent):
    """Struck off. A held ticket that was begun all the same is held no more."""

    lines: frozenset[LineId]
    by: PersonId | None = None
    act: str = ""

    def upon(self, ticket: Ticket) -> Ticket:
        dishes = made(ticket, self.lines, self.at, self.act)
        return completed(replace(dishes, bumped_by=self.by, held_at=None))


class NoDishes(Refusal):
    """A bump of dishes names them, and not more than a ticket has."""

    code = "kitchen.no_dishes"


def bump_lines(at_hand: AtHand, asked: BumpLines, occasion: Occasion) -> Sequence[Event]:
    """A fact like a bump: what is made, voided or gone by now is passed over."""
    check_named(asked.lines)
    events: list[Event] = []
    for whole, ticket in having(at_hand, asked.ticket, asked.lines):
        fresh = frozenset(
            line.line for line in ticket.lines if line.line in asked.lines and line.to_make
        )
        if fresh and ticket.bumped_at is None and whole.firing.cleared_at is None:
            bumped = LinesBumped(
                firing=ticket.firing,
                ticket=TicketId(ticket.id),
                lines=fresh,
                by=occasion.by,
                act=name_of_tap(asked.act),
                at=occasion.now,
            )
            events += passed_on(whole, at_hand.turn_of(whole), bumped)
    return events


def check_named(lines: Sequence[LineId]) -> None:
    if not 0 < len(lines) <= LINES_MAX:
        raise NoDishes(f"Name the dishes: one at least, {LINES_MAX} at most.")


def having(
    at_hand: AtHand, named: TicketId, lines: Collection[LineId]
) -> Iterator[tuple[WholeFiring, Ticket]]:
    """The tickets of that station that have these dishes: some may have gone to another table."""
    _, known = at_hand.ticket(named)
    for whole in at_hand.firings:
        for ticket in whole.tickets:
            if ticket.station == known.station and any(row.line in lines for row in ticket.lines):
                yield whole, ticket
