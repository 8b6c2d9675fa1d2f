"""Issue a docket: give it the next number of its lane and hand it to the station's printer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, JobId, PersonId, PrinterId, StationId, TicketId, derived
from server.kitchen.at_hand import AtHand
from server.kitchen.docket import Docket, document, time_of_day, titled
from server.kitchen.docket_dishes import Look
from server.kitchen.lane import NumberTaken
from server.kitchen.ticket import Ticket, TicketLine
from server.paper.docket_layout import PLAIN
from server.paper.job import Mark, PaperKind, queue

Numbers = Mapping[StationId, Iterator[int]]
DocketNumbers = Mapping[TicketId, int]
"""By ticket: the number of the docket that tells of a change."""


def next_numbers(at_hand: AtHand) -> Numbers:
    """Where every lane goes on; one command may take several numbers of a lane."""
    return {
        station: count(at_hand.lanes[station].last_number + 1 if station in at_hand.lanes else 1)
        for station in at_hand.stations
    }


def number_for(at_hand: AtHand, ticket: Ticket, numbers: Numbers) -> int | None:
    """What a docket about an earlier one is numbered; without a printer no number is used up."""
    return next(numbers[ticket.station]) if at_hand.has_paper(ticket.station) else None


def numbers_for(at_hand: AtHand, tickets: Iterable[Ticket], numbers: Numbers) -> DocketNumbers:
    """The same for several tickets at once, in their order."""
    given = ((TicketId(each.id), number_for(at_hand, each, numbers)) for each in tickets)
    return {ticket: number for ticket, number in given if number is not None}


def issue_first(
    at_hand: AtHand, ticket: Ticket, at: Moment, by: PersonId, mark: Mark = ""
) -> list[Event]:
    """The ticket's own docket, which shares its number; a station without a printer has none."""
    docket = _docket(
        at_hand,
        ticket,
        _first_paper(ticket),
        ticket.number,
        at,
        of=ticket.refire.of if ticket.refire else "",
        news=_news(ticket),
    )
    return _queued(at_hand, ticket, docket, at, by, mark)


def _first_paper(ticket: Ticket) -> PaperKind:
    if ticket.held_at is not None:
        return "hold"
    if ticket.refire is not None:
        return "refire"
    return "add" if ticket.added else "cook"


def _news(ticket: Ticket) -> str:
    if ticket.refire is not None:
        return ticket.refire.reason
    return f"hold with course {ticket.course}" if ticket.held_at is not None else ""


def issue_another(
    at_hand: AtHand,
    ticket: Ticket,
    number: int | None,
    *,
    paper: PaperKind,
    news: str,
    lines: tuple[TicketLine, ...] = (),
    at: Moment,
    by: PersonId,
    mark: Mark = "",
) -> list[Event]:
    """A docket about an earlier one, which it names. Without a number there is none."""
    if number is None:
        return []
    docket = _docket(
        at_hand,
        ticket,
        paper,
        number,
        at,
        of=called(at_hand, ticket),
        news=news,
        lines=lines,
    )
    taken = NumberTaken(station=ticket.station, number=number, at=at)
    return [taken, *_queued(at_hand, ticket, docket, at, by, mark)]


def called(at_hand: AtHand, ticket: Ticket) -> str:
    """What the cooks were told by word of mouth has no number that a paper could name."""
    station = at_hand.station(ticket.station).name
    return titled(station, ticket.number) if ticket.number else "what you were told"


def _docket(
    at_hand: AtHand,
    ticket: Ticket,
    paper: PaperKind,
    number: int,
    at: Moment,
    *,
    of: str = "",
    news: str = "",
    lines: tuple[TicketLine, ...] | None = None,
) -> Docket:
    return Docket(
        paper=paper,
        station=at_hand.station(ticket.station).name,
        number=number,
        table=ticket.table,
        waiter=at_hand.waiters.get(ticket.waiter, ticket.waiter),
        covers=ticket.covers,
        course=ticket.course,
        time=time_of_day(at, at_hand.time_zone),
        of=of,
        is_rushed=ticket.rushed_at is not None,
        news=news,
        lines=ticket.lines if lines is None else lines,
        also_at=tuple(at_hand.station(station).name for station in ticket.also_at)
        if not of or paper == "refire"
        else (),
    )


def _queued(  # noqa: PLR0917 - one paper and where it goes
    at_hand: AtHand, ticket: Ticket, docket: Docket, at: Moment, by: PersonId, mark: Mark
) -> list[Event]:
    """At the station, and once more at the pass, where it bears the same number."""
    own, at_pass = at_hand.station(ticket.station).printer, at_hand.pass_printer
    about = _About(at_hand=at_hand, ticket=ticket, at=at, by=by, mark=mark)
    events = _paper(about, docket, own)
    if at_pass is not None and at_pass != own:
        events += _paper(about, replace(docket, is_copy=True), at_pass)
    return events


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """One cause, and what its papers are about."""

    at_hand: AtHand
    ticket: Ticket
    at: Moment
    by: PersonId
    mark: Mark

    def look(self, printer: PrinterId | None) -> Look:
        at_hand = self.at_hand
        return Look(
            layout=at_hand.layouts.get(printer, PLAIN) if printer else PLAIN,
            is_narrow=printer in at_hand.narrow,
            stations={name: each.name for name, each in at_hand.stations.items()},
        )


def _paper(about: _About, docket: Docket, printer: PrinterId | None) -> list[Event]:
    """A copy for the pass is not the station's: that it came out tells nobody at the station."""
    ticket, copy = about.ticket, ("pass",) if docket.is_copy else ()
    return queue(
        id=JobId(derived("job", ticket.id, str(docket.number), *copy)),
        printer=printer,
        paper=docket.paper,
        title=docket.title,
        blocks=document(docket, about.look(printer)),
        at=about.at,
        by=about.by,
        station=None if docket.is_copy else ticket.station,
        number=docket.number,
        check=CheckId(ticket.check),
        table=ticket.table,
        waiter=ticket.waiter,
        mark=about.mark,
    )
