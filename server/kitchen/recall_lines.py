"""Recall dishes: a dish that was struck off is to make after all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import LineId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.bump_lines import check_named, having
from server.kitchen.firing import TicketEvent
from server.kitchen.pass_on import passed_on
from server.kitchen.recall import bumped_elsewhere, recalled
from server.kitchen.ticket import Ticket, TicketLine


class RecallLines(Command, frozen=True, kw_only=True):
    """These dishes are not done; their ticket comes back if it had gone.

    `undoes`: only if this very tap had struck them off.
    """

    NAME: ClassVar[str] = "kitchen.recall_lines"
    ticket: TicketId
    lines: tuple[LineId, ...]
    undoes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesRecalled(TicketEvent):
    """To make again; the other dishes stay made."""

    lines: frozenset[LineId]

    def upon(self, ticket: Ticket) -> Ticket:
        back = replace(ticket, lines=tuple(self._back(ticket, line) for line in ticket.lines))
        return back if ticket.bumped_at is None else recalled(back, self.at)

    def _back(self, ticket: Ticket, line: TicketLine) -> TicketLine:
        if line.line in self.lines:
            return replace(line, bumped_at=None, bump="")
        if line.bumped_at is not None or ticket.bumped_at is None:
            return line
        return replace(line, bumped_at=ticket.bumped_at, bump=ticket.bump)


def recall_lines(at_hand: AtHand, asked: RecallLines, occasion: Occasion) -> Sequence[Event]:
    """Like a recall, it refuses no bump and is refused by none: the later one stands."""
    check_named(asked.lines)
    events: list[Event] = []
    for whole, ticket in having(at_hand, asked.ticket, asked.lines):
        made = [
            line
            for line in ticket.lines
            if line.line in asked.lines and (line.bumped_at or ticket.bumped_at)
        ]
        if made and whole.firing.cleared_at is None:
            _check_same_tap(made, asked)
            back = frozenset(line.line for line in made)
            event = LinesRecalled(
                firing=ticket.firing, ticket=TicketId(ticket.id), lines=back, at=occasion.now
            )
            events += passed_on(whole, at_hand.turn_of(whole), event)
    return events


def _check_same_tap(made: Sequence[TicketLine], asked: RecallLines) -> None:
    other = next((line for line in made if asked.undoes not in {"", line.bump}), None)
    if other is not None:
        raise bumped_elsewhere(other.name)
