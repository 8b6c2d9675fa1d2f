"""Strike through: pieces that a station was told of are voided, on its screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId, PersonId, TicketId, derived
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import TicketEvent, WholeFiring
from server.kitchen.issue import issue_another, next_numbers, number_for
from server.kitchen.made import completed
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Progress, Struck, Ticket, TicketLine, next_notice, noticed
from server.kitchen.waste import Waste, WasteNoted, note
from server.orders.void import LineVoided
from server.paper.job import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecesStruck(TicketEvent):
    """The station is to stop making these pieces, or to throw them away."""

    line: LineId
    pieces: int
    words: str
    number: int | None = None

    def upon(self, ticket: Ticket) -> Ticket:
        lines = tuple(self._struck(line, ticket.progress_of(line)) for line in ticket.lines)
        struck = completed(replace(ticket, lines=lines))
        return noticed(struck, "void", self.words, self.at, line=self.line, number=self.number)

    def _struck(self, line: TicketLine, progress: Progress) -> TicketLine:
        if line.line != self.line:
            return line
        part = Struck(at=self.at, pieces=self.pieces, progress=progress)
        return replace(line, voided=line.voided + self.pieces, struck=(*line.struck, part))


def strike(at_hand: AtHand, voided: LineVoided) -> Sequence[Event]:
    """A void is heard whether the ticket is new, started or bumped: the station was told of it."""
    return struck(
        at_hand,
        LineId(voided.after.id),
        voided.pieces,
        reason=voided.reason,
        at=voided.at,
        by=voided.by,
        aloud=True,
    )


def shares_of(at_hand: AtHand, line: LineId) -> list[tuple[WholeFiring, Ticket, TicketLine]]:
    """Where a line is cooked: at each station that has a hand in it."""
    return [
        (whole, ticket, share)
        for whole in at_hand.firings
        for ticket in whole.tickets
        for share in ticket.lines
        if share.line == line
    ]


def struck(
    at_hand: AtHand,
    line: LineId,
    pieces: int,
    *,
    reason: str,
    at: Moment,
    by: PersonId,
    aloud: bool,
    mark: Mark = "",
) -> list[Event]:
    """Aloud: each station's screen wants a tap and its printer brings out a VOID."""
    events: list[Event] = []
    for _, ticket, _ in shares_of(at_hand, line):
        out = _PiecesOut(
            ticket=TicketId(ticket.id), line=line, pieces=pieces, reason=reason, aloud=aloud
        )
        events += _struck_at(at_hand.after(events), out, at, by, mark)
    return events


@dataclass(frozen=True, slots=True, kw_only=True)
class _PiecesOut:
    """So many pieces less at one station."""

    ticket: TicketId
    line: LineId
    pieces: int
    reason: str
    aloud: bool


def _struck_at(
    at_hand: AtHand, out: _PiecesOut, at: Moment, by: PersonId, mark: Mark
) -> list[Event]:
    whole, ticket = at_hand.ticket(out.ticket)
    share = next(each for each in ticket.lines if each.line == out.line)
    words = f"{share.name} was {share.wanted}, now {share.wanted - out.pieces}"
    number = number_for(at_hand, ticket, next_numbers(at_hand)) if out.aloud else None
    event = PiecesStruck(
        firing=ticket.firing,
        ticket=out.ticket,
        line=out.line,
        pieces=out.pieces,
        words=words if out.aloud else "",
        number=number,
        at=at,
    )
    events = passed_on(whole, at_hand.turn_of(whole), event)
    # What two stations made is waste once.
    if not share.counted_elsewhere:
        events.append(_noted(ticket, share, event, out.reason, by))
    if out.aloud:
        events += issue_another(
            at_hand,
            ticket,
            number,
            paper="void",
            news=words,
            lines=(share,),
            at=at,
            by=by,
            mark=mark,
        )
    return events


def _noted(
    ticket: Ticket, share: TicketLine, struck: PiecesStruck, reason: str, by: PersonId
) -> WasteNoted:
    """Every dish that a station was told of is perhaps begun: it says so when it acknowledges."""
    told = derived("void", ticket.id, share.line, str(share.voided))
    return note(
        Waste(
            id=next_notice(ticket) if struck.words else told,
            what="void",
            ticket=TicketId(ticket.id) if struck.words else None,
            name=share.name,
            pieces=struck.pieces,
            reason=reason,
            station=ticket.station,
            table=ticket.table,
            check=ticket.check,
            line=share.line,
            by=by,
            at=struck.at,
        )
    )
