"""Issue a docket: give it the next number of its lane and hand it to the station's printer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count

from server.hub.messages import Event
from server.kit.clock import MINUTE, Moment
from server.kit.ids import PersonId, StationId, TicketId
from server.kitchen.addressed import Addressed, put_out
from server.kitchen.at_hand import AtHand
from server.kitchen.docket import time_of_day, titled
from server.kitchen.lane import NumberTaken
from server.kitchen.listed import listed
from server.kitchen.ticket import Ticket, TicketLine
from server.paper.job import Mark, PaperKind

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
    to = Addressed.as_ticket(ticket)
    docket = replace(
        to.head(at_hand, _first_paper(ticket), ticket.number, at),
        of=_first_of(at_hand, ticket),
        news=_news(ticket),
        lines=ticket.lines,
        also_at=tuple(at_hand.station(station).name for station in ticket.also_at),
        to_follow=listed(at_hand, ticket.station, ticket.number),
        start=_start(at_hand, ticket, at),
    )
    return put_out(at_hand, to, docket, at=at, by=by, mark=mark)


def _first_paper(ticket: Ticket) -> PaperKind:
    if ticket.held_at is not None:
        return "hold"
    if ticket.refire is not None:
        return "refire"
    if ticket.listed_on:
        return "fire"
    return "add" if ticket.added else "cook"


def _first_of(at_hand: AtHand, ticket: Ticket) -> str:
    """The paper on which its dishes were made before, or wait under TO FOLLOW."""
    if ticket.refire is not None:
        return ticket.refire.of
    name = at_hand.station(ticket.station).name
    return ", ".join(titled(name, number) for number in ticket.listed_on)


def _start(at_hand: AtHand, ticket: Ticket, at: Moment) -> str:
    """A screen counts down and may think again, so a docket beside one says nothing."""
    if not ticket.on_paper or ticket.start_at is None:
        return ""
    minutes = -(-(ticket.start_at - at) // MINUTE)
    return f"start {time_of_day(ticket.start_at, at_hand.time_zone)}, in {minutes} min"


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
    to, of = Addressed.as_ticket(ticket), called(at_hand, ticket)
    docket = replace(to.head(at_hand, paper, number, at), of=of, news=news, lines=lines)
    taken = NumberTaken(station=ticket.station, number=number, at=at)
    return [taken, *put_out(at_hand, to, docket, at=at, by=by, mark=mark)]


def called(at_hand: AtHand, ticket: Ticket) -> str:
    """What the cooks were told by word of mouth has no number that a paper could name."""
    station = at_hand.station(ticket.station).name
    return titled(station, ticket.number) if ticket.number else "what you were told"
