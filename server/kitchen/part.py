"""Part: some dishes of a firing go to another party, in a share of their own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from msgspec import structs

from server.floor.tab import within
from server.hub.messages import Event
from server.kit.ids import FiringId, LineId, StationId, TicketId
from server.kitchen.all_day import shifts
from server.kitchen.delivery import Delivery, FiringBrought, came
from server.kitchen.firing import FiringEvent, FiringOpened, WholeFiring, in_order
from server.kitchen.issue import DocketNumbers, issue_another, number_for
from server.kitchen.lane import NumberTaken
from server.kitchen.made import completed
from server.kitchen.outstanding import outstanding_shifts
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket, TicketLine, noticed, ticket_id


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringParted(FiringEvent):
    """These dishes go elsewhere; a station that cooks both is told which go."""

    lines: frozenset[LineId]
    whereto: str
    """The label of the other table; empty when both parties sit at one."""
    numbers: DocketNumbers = field(default_factory=dict)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        left = [self._left(ticket) for ticket in whole.tickets]
        kept = tuple(ticket for ticket in left if ticket.lines)
        stations = {ticket.station for ticket in kept}
        return replace(whole, tickets=tuple(_beside(ticket, stations) for ticket in kept))

    def _left(self, ticket: Ticket) -> Ticket:
        going, staying = sorted_out(ticket, self.lines)
        if not going:
            return ticket
        left = completed(structs.replace(ticket, lines=staying))
        if not self.whereto or not ticket.is_open or not staying:
            return left
        dishes = ", ".join(f"{line.wanted} {line.name}" for line in going)
        words = f"{dishes}: now {within(self.whereto)}"
        return noticed(left, "moved", words, self.at, number=self.numbers.get(TicketId(ticket.id)))


def sorted_out(
    ticket: Ticket, lines: Collection[LineId]
) -> tuple[tuple[TicketLine, ...], tuple[TicketLine, ...]]:
    """What goes and what stays."""
    going = tuple(line for line in ticket.lines if line.line in lines)
    return going, tuple(line for line in ticket.lines if line.line not in lines)


def _beside(ticket: Ticket, stations: Collection[StationId]) -> Ticket:
    also = tuple(station for station in ticket.also_at if station in stations)
    return structs.replace(ticket, also_at=also)


def share_of(
    whole: WholeFiring,
    share: FiringId,
    lines: Collection[LineId],
    numbers: DocketNumbers,
) -> WholeFiring:
    """The share as a firing of its own, still as its old table's. `numbers`: by old ticket."""
    tickets = [
        _share_ticket(ticket, share, lines, numbers)
        for ticket in whole.tickets
        if sorted_out(ticket, lines)[0]
    ]
    stations = {ticket.station for ticket in tickets}
    firing = structs.replace(whole.firing, id=share, parted_from=whole.firing.id)
    return WholeFiring(
        firing=firing, tickets=in_order(_beside(ticket, stations) for ticket in tickets)
    )


def _share_ticket(
    ticket: Ticket, share: FiringId, lines: Collection[LineId], numbers: DocketNumbers
) -> Ticket:
    going, staying = sorted_out(ticket, lines)
    gone = structs.replace(
        ticket,
        id=ticket_id(share, ticket.station),
        firing=share,
        number=numbers.get(TicketId(ticket.id), ticket.number),
        lines=going,
        notices=() if staying else ticket.notices,
    )
    return completed(gone)


def part(delivery: Delivery, whole: WholeFiring, share: FiringId) -> list[Event]:
    """What goes is a firing of its own at its new table, with a ticket at each of its stations."""
    at, words = delivery.brought.at, delivery.to.news(whole)
    going = frozenset(LineId(line.id) for line in delivery.brought.lines)
    numbers = _numbers(delivery, whole, going) if words else {}
    torn = {old: numbers[old] for old in _torn(whole, going) if old in numbers}
    event = FiringParted(
        firing=FiringId(whole.firing.id),
        lines=going,
        whereto=delivery.to.table if words else "",
        numbers=torn,
        at=at,
    )
    named = share_of(whole, share, going, torn)
    told = {
        TicketId(ticket.id): number
        for ticket in named.tickets
        if (number := numbers.get(ticket_id(event.firing, ticket.station)))
    }
    moved = FiringBrought(firing=share, to=delivery.to, words=words, numbers=told, at=at)
    opened = FiringOpened(firing=share, opened=moved.changed(named), at=at)
    after = opened.apply(None)
    return [
        *passed_on(whole, delivery.at_hand.turn_of(whole), event),
        opened,
        *shifts((), after.to_make, at),
        *outstanding_shifts(None, after, at),
        *came(after, delivery.hosts, at),
        *_dockets_of_share(delivery, whole, after, words, told),
    ]


def _torn(whole: WholeFiring, going: frozenset[LineId]) -> list[TicketId]:
    """Tickets of which something goes and something stays, and that are still to bump."""
    return [
        TicketId(ticket.id)
        for ticket in whole.tickets
        if all(sorted_out(ticket, going)) and ticket.bumped_at is None
    ]


def _numbers(
    delivery: Delivery, whole: WholeFiring, going: frozenset[LineId]
) -> dict[TicketId, int]:
    """By old ticket: what the docket of its share is numbered, and a torn-off ticket itself."""
    torn, found = _torn(whole, going), {}
    for ticket in whole.tickets:
        name = TicketId(ticket.id)
        if name in torn:
            found[name] = next(delivery.numbers[ticket.station])
        elif sorted_out(ticket, going)[0] and ticket.is_open:
            number = number_for(delivery.at_hand, ticket, delivery.numbers)
            found.update({} if number is None else {name: number})
    return found


def _dockets_of_share(
    delivery: Delivery, old: WholeFiring, share: WholeFiring, words: str, told: DocketNumbers
) -> list[Event]:
    """A torn-off ticket shares its number with its docket, which says of what and which dishes."""
    events: list[Event] = []
    by_station = {ticket.station: ticket for ticket in old.tickets}
    for ticket in share.tickets:
        number, before = told.get(TicketId(ticket.id)), by_station[ticket.station]
        is_torn = number is not None and ticket.number == number
        if is_torn and not delivery.at_hand.has_paper(ticket.station):
            events.append(
                NumberTaken(station=ticket.station, number=ticket.number, at=delivery.brought.at)
            )
            continue
        events += issue_another(
            delivery.at_hand,
            structs.replace(ticket, number=before.number),
            number,
            paper="moved",
            news=words,
            lines=ticket.lines if is_torn else (),
            at=delivery.brought.at,
            by=delivery.brought.by,
        )
    return events
