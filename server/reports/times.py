"""The times of a firing: when each dish was ordered, fired, shown, started, bumped and served."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from server.hub.messages import Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, DeviceId, DishId, FiringId, LineId, StationId, TurnId
from server.kitchen.firing import Firing, WholeFiring, in_order
from server.kitchen.ticket import Struck, Ticket, TicketLine
from server.menu.tax import Service


class LineTimes(Struct, frozen=True, kw_only=True):
    """One dish of a ticket, without what a guest wished: that is nobody's business later."""

    line: LineId
    dish: DishId
    name: str
    quantity: int
    prep_seconds: int = 0
    extra_seconds: int = 0
    ordered_at: Moment
    bumped_at: Moment | None
    struck: tuple[Struck, ...] = ()

    @property
    def wanted(self) -> int:
        """Pieces that were not voided."""
        return self.quantity - sum(each.pieces for each in self.struck)


class TicketTimes(Struct, frozen=True, kw_only=True):
    """One station's share."""

    station: StationId
    number: int
    service: Service = "eat_in"
    on_paper: bool = False
    """Nobody bumps there: that it was served is all that is known."""
    fired_at: Moment
    shown_at: Moment | None
    shown_on: DeviceId | None
    start_at: Moment | None = None
    started_at: Moment | None
    bumped_at: Moment | None
    served_at: Moment | None
    recalls: tuple[Moment, ...]
    lines: tuple[LineTimes, ...]


class Times(Record, frozen=True, kw_only=True, tag="times"):
    """Written once, when the firing leaves the screens or its day closes: `{day}.{firing}`."""

    day: str
    firing: FiringId
    check: CheckId
    turn: TurnId
    course: int | None
    table: str
    fired_at: Moment
    lands_at: Moment | None = None
    ready_at: Moment | None
    served_at: Moment | None
    tickets: tuple[TicketTimes, ...]


def times_of(day: str, whole: WholeFiring) -> Times:
    firing = whole.firing
    return Times(
        id=f"{day}.{firing.id}",
        day=day,
        firing=FiringId(firing.id),
        check=firing.check,
        turn=firing.turn,
        course=firing.course,
        table=next((ticket.table for ticket in whole.tickets), ""),
        fired_at=firing.fired_at,
        lands_at=firing.lands_at,
        ready_at=firing.ready_at,
        served_at=firing.served_at,
        tickets=tuple(_ticket(ticket) for ticket in whole.tickets),
    )


def _ticket(ticket: Ticket) -> TicketTimes:
    return TicketTimes(
        station=ticket.station,
        number=ticket.number,
        service=ticket.service,
        on_paper=ticket.on_paper,
        fired_at=ticket.fired_at,
        shown_at=ticket.shown_at,
        shown_on=ticket.shown_on,
        start_at=ticket.start_at,
        started_at=ticket.started_at,
        bumped_at=ticket.bumped_at,
        served_at=ticket.served_at,
        recalls=ticket.recalls,
        lines=tuple(_line(line, ticket) for line in ticket.lines),
    )


def _line(line: TicketLine, ticket: Ticket) -> LineTimes:
    return LineTimes(
        line=line.line,
        dish=line.dish,
        name=line.name,
        quantity=line.quantity,
        prep_seconds=line.prep_seconds,
        extra_seconds=line.extra_seconds,
        ordered_at=line.ordered_at or ticket.opened_at or ticket.fired_at,
        bumped_at=line.bumped_at or ticket.bumped_at,
        struck=line.struck,
    )


def times_now(day: str, opened_at: Moment, records: Iterable[Record]) -> Iterator[Times]:
    """Of what is still on the screens, without what an earlier day left there."""
    records = tuple(records)
    tickets: dict[str, list[Ticket]] = {}
    for record in records:
        if isinstance(record, Ticket):
            tickets.setdefault(record.firing, []).append(record)
    for firing in records:
        if isinstance(firing, Firing) and firing.fired_at >= opened_at:
            own = in_order(tickets.get(firing.id, ()))
            yield times_of(day, WholeFiring(firing=firing, tickets=own))
