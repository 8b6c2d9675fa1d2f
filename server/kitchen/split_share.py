"""Split a share: what a cook reads as one line is two, and nobody has to hear of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.ids import FiringId, LineId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, TicketLine
from server.orders.split_line import LineSplit


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareSplit(FiringEvent):
    """As many pieces to make as before."""

    line: LineId
    part: LineId
    pieces: int

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(self._split)

    def _split(self, ticket: Ticket) -> Ticket:
        rows = tuple(row for line in ticket.lines for row in self._rows(line))
        return replace(ticket, lines=rows)

    def _rows(self, line: TicketLine) -> Iterator[TicketLine]:
        if line.line != self.line:
            yield line
            return
        yield replace(line, quantity=line.quantity - self.pieces)
        yield replace(line, line=self.part, quantity=self.pieces, voided=0, struck=())


def split_share(at_hand: AtHand, split: LineSplit) -> Sequence[Event]:
    events: list[Event] = []
    for whole in at_hand.firings:
        happened = ShareSplit(
            firing=FiringId(whole.firing.id),
            line=LineId(split.left.id),
            part=LineId(split.part.id),
            pieces=split.part.quantity,
            at=split.at,
        )
        events += passed_on(whole, at_hand.turn_of(whole), happened)
    return events
