"""Strike through: pieces that a station was told of are voided, on its screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.ids import LineId, TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import TicketEvent
from server.kitchen.issue import issue_another, next_numbers, number_for
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, TicketLine, noticed
from server.orders.void import LineVoided


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecesStruck(TicketEvent):
    """The station is to stop making these pieces, or to throw them away."""

    line: LineId
    pieces: int
    words: str
    number: int | None = None

    def upon(self, ticket: Ticket) -> Ticket:
        struck = replace(ticket, lines=tuple(self._struck(line) for line in ticket.lines))
        return noticed(struck, "void", self.words, self.at, line=self.line, number=self.number)

    def _struck(self, line: TicketLine) -> TicketLine:
        if line.line != self.line:
            return line
        return replace(line, voided=line.voided + self.pieces)


def strike(at_hand: AtHand, voided: LineVoided) -> Sequence[Event]:
    """A void is heard whether the ticket is new, started or bumped: the station was told of it."""
    line_id = LineId(voided.after.id)
    for whole in at_hand.firings:
        for ticket in whole.tickets:
            for line in ticket.lines:
                if line.line == line_id:
                    number = number_for(at_hand, ticket, next_numbers(at_hand))
                    words = f"{line.name} was {line.wanted}, now {line.wanted - voided.pieces}"
                    struck = PiecesStruck(
                        firing=ticket.firing,
                        ticket=TicketId(ticket.id),
                        line=line_id,
                        pieces=voided.pieces,
                        words=words,
                        number=number,
                        at=voided.at,
                    )
                    return [
                        *passed_on(whole, at_hand.turn_of(whole), struck),
                        *issue_another(
                            at_hand,
                            ticket,
                            number,
                            paper="void",
                            news=words,
                            lines=(line,),
                            at=voided.at,
                            by=voided.by,
                        ),
                    ]
    return []
