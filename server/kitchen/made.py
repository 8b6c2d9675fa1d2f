"""Made: dishes of a ticket that are done, and the ticket that is done with the last of them."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from server.kit.clock import Moment
from server.kit.ids import LineId
from server.kitchen.ticket import Ticket


def made(ticket: Ticket, lines: Collection[LineId], at: Moment, act: str = "") -> Ticket:
    """The ticket once these dishes are made; what was made before keeps its moment."""
    return replace(
        ticket,
        lines=tuple(
            replace(line, bumped_at=at, bump=act)
            if line.line in lines and line.bumped_at is None and line.wanted
            else line
            for line in ticket.lines
        ),
    )


def completed(ticket: Ticket) -> Ticket:
    """Bumped with its last dish, if every dish that is still wanted is made."""
    wanted = [line for line in ticket.lines if line.wanted]
    done = [(line.bumped_at, line.bump) for line in wanted if line.bumped_at is not None]
    if not ticket.is_open or len(done) < len(wanted):
        return ticket
    last, act = max(done)
    return replace(ticket, bumped_at=last, bump=act, held_at=None)
