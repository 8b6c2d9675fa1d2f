"""A delivery: dishes that go to another party, and what their tickets and its tile then say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from server.floor import marks
from server.floor.tab import within
from server.floor.turn import Cooking, Turn
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, FiringId, LineId, PersonId, TicketId, TurnId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.issue import DocketNumbers, Numbers
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
    seats: Mapping[LineId, int | None]
    """Where those sit who get them."""
    is_known: bool = False
    """The stations heard of it in a former history: nobody tells them again (HUB-14)."""

    def titled(self, ticket: Ticket) -> Ticket:
        return structs.replace(
            ticket,
            lines=tuple(
                structs.replace(line, seat=self.seats.get(line.line, line.seat))
                for line in ticket.lines
            ),
            check=self.check,
            turn=self.turn,
            table=self.table,
            waiter=self.waiter,
            covers=self.covers,
        )

    def news(self, whole: WholeFiring) -> str:
        """Empty when the plates go where they would have gone anyway, as the cooks know it."""
        before = next((ticket.table for ticket in whole.tickets), self.table)
        return (
            "" if self.is_known or before == self.table else f"{within(before)} is now {self.table}"
        )


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
