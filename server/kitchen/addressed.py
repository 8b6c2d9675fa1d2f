"""Addressed: what a paper is about, at which station, and the printers that it comes out of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import CheckId, JobId, PersonId, PrinterId, StationId, TurnId, derived
from server.kitchen.at_hand import AtHand
from server.kitchen.docket import Docket, document, time_of_day
from server.kitchen.docket_dishes import Look
from server.kitchen.ticket import Ticket
from server.paper.docket_layout import PLAIN
from server.paper.job import Mark, PaperKind, queue


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """The head of a paper. `cause` and number name its job: the same again is the same paper."""

    cause: str
    station: StationId
    check: CheckId
    turn: TurnId
    table: str
    waiter: PersonId
    covers: int
    course: int | None = None
    is_rushed: bool = False

    @classmethod
    def as_ticket(cls, ticket: Ticket) -> Addressed:
        return cls(
            cause=ticket.id,
            station=ticket.station,
            check=ticket.check,
            turn=ticket.turn,
            table=ticket.table,
            waiter=ticket.waiter,
            covers=ticket.covers,
            course=ticket.course,
            is_rushed=ticket.rushed_at is not None,
        )

    def head(self, at_hand: AtHand, paper: PaperKind, number: int, at: Moment) -> Docket:
        """A docket that says as yet for whom it is."""
        return Docket(
            paper=paper,
            station=at_hand.station(self.station).name,
            number=number,
            table=self.table,
            waiter=at_hand.waiters.get(self.waiter, self.waiter),
            covers=self.covers,
            course=self.course,
            time=time_of_day(at, at_hand.time_zone),
            is_rushed=self.is_rushed,
            promised=promised(at_hand, self.turn),
        )


def promised(at_hand: AtHand, turn: TurnId) -> str:
    """Rossi · 19:40: whom a tab is called out for, and when it is fetched."""
    party = at_hand.turns.get(turn)
    if party is None or party.tab is None:
        return ""
    at = party.tab.promised_at
    time = "" if at is None else time_of_day(at, at_hand.time_zone)
    return " · ".join(word for word in (at_hand.guests.get(turn, ""), time) if word)


def put_out(
    at_hand: AtHand, to: Addressed, docket: Docket, *, at: Moment, by: PersonId, mark: Mark = ""
) -> list[Event]:
    """At the station, and once more at the pass, where it bears the same number."""
    own, at_pass = at_hand.station(to.station).printer, at_hand.pass_printer
    papers = [(own, docket)]
    if at_pass is not None and at_pass != own:
        papers.append((at_pass, replace(docket, is_copy=True)))
    return [
        event
        for printer, each in papers
        for event in queue(
            id=JobId(derived("job", to.cause, str(each.number), *_what(at_hand, to, each))),
            printer=printer,
            paper=each.paper,
            title=each.title,
            blocks=document(each, _look(at_hand, printer)),
            at=at,
            by=by,
            # That a copy came out at the pass tells nobody at the station.
            station=None if each.is_copy else to.station,
            number=each.number,
            check=to.check,
            table=to.table,
            waiter=to.waiter,
            mark=mark,
        )
    ]


FIRST: Final = frozenset({"cook", "add", "fire", "refire"})


def _what(at_hand: AtHand, to: Addressed, docket: Docket) -> tuple[str, ...]:
    """A ticket that outlives its day may be told of under its own number: another paper."""
    copy = ("pass",) if docket.is_copy else ()
    if docket.paper in FIRST:
        return copy
    lane = at_hand.lanes.get(to.station)
    return (*copy, docket.paper, lane.business_day if lane else "")


def _look(at_hand: AtHand, printer: PrinterId | None) -> Look:
    return Look(
        layout=at_hand.layouts.get(printer, PLAIN) if printer else PLAIN,
        is_narrow=printer in at_hand.narrow,
        stations={name: each.name for name, each in at_hand.stations.items()},
    )
