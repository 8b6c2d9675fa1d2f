"""Leave: guests go while something still cooks or waits for them, and no station is left cooking.

Nobody is asked twice: the screen asks first, and says so by `anyway`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.floor.guests_gone import GuestsLeft
from server.floor.tab import place_words
from server.hub.messages import Event, Refusal
from server.kit.ids import LineId
from server.kitchen.ask_first import dishes
from server.kitchen.at_hand import AtHand
from server.kitchen.strike import struck
from server.kitchen.tell_rail import leave_waiting
from server.kitchen.ticket import TicketLine
from server.orders.line import Line

REASON = "guests gone"
WHAT_HELPS = "Tap Served if they have it, else void it or tell the kitchen that they have gone."


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What the kitchen has of a party that leaves, and its lines that no station was told of."""

    kitchen: AtHand
    waiting: tuple[Line, ...] = ()


class StillToCome(Refusal):
    """The party has dishes that cook or wait; whoever lets it go says what becomes of them."""

    code = "kitchen.still_to_come"


def hear_left(leaving: Leaving, left: GuestsLeft) -> Sequence[Event]:
    """What was served is on the table, whatever its station has bumped."""
    kitchen = leaving.kitchen
    cooking = _cooking(kitchen)
    if not left.anyway and (cooking or leaving.waiting):
        table = place_words(kitchen.tables.get(left.table, left.table))
        raise StillToCome(f"{table}: {_said(cooking, leaving.waiting)}. {WHAT_HELPS}")
    events: list[Event] = []
    for line in cooking:
        events += struck(
            kitchen.after(events),
            LineId(line.line),
            line.wanted,
            reason=REASON,
            at=left.at,
            by=left.by,
            aloud=True,
        )
    return [*events, *leave_waiting(kitchen.after(events), left, leaving.waiting)]


def _cooking(kitchen: AtHand) -> tuple[TicketLine, ...]:
    """Each line once, however many stations make it."""
    found = {
        line.line: line
        for whole in kitchen.firings
        if whole.firing.served_at is None
        for ticket in whole.tickets
        if ticket.is_open
        for line in ticket.lines
        if line.wanted
    }
    return tuple(found.values())


def _said(cooking: Iterable[TicketLine], waiting: Sequence[Line]) -> str:
    told = ", ".join(f"{line.wanted} {line.name}" for line in cooking)
    parts = (
        *((f"{told} still being made",) if told else ()),
        *((f"{dishes(waiting)} still waiting",) if waiting else ()),
    )
    return " and ".join(parts)
