"""Open tickets: lines were fired, so every station with a share gets its ticket and its docket."""

from __future__ import annotations

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import PersonId, StationId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import Firing, FiringOpened, WholeFiring, in_order
from server.kitchen.issue import Numbers, called, issue_first, next_numbers
from server.kitchen.lane import NumberTaken
from server.kitchen.pass_on import passed_on
from server.kitchen.routing import check_cooked, shares
from server.kitchen.starts import is_paced, starts_of
from server.kitchen.ticket import Again, Ticket, TicketLine, ticket_id
from server.orders.fire import CourseFired
from server.orders.firing import FiringKnown
from server.orders.line import Line
from server.paper.job import Mark

WHAT_HELPS = "Take it off and fire the others, or ask the manager to open the station again."


def open_tickets(at_hand: AtHand, fired: CourseFired, mark: Mark = "") -> list[Event]:
    """If a ticket cannot be made, the fire did not happen: nobody sees half a course."""
    check_unheard(at_hand, fired)
    whole = _whole(at_hand, fired, next_numbers(at_hand), told_by=None)
    opened = FiringOpened(firing=fired.firing, opened=whole, at=fired.at)
    routed = sorted(
        whole.tickets, key=lambda each: (at_hand.station(each.station).order, each.station)
    )
    taken = [
        NumberTaken(station=ticket.station, number=ticket.number, at=fired.at) for ticket in routed
    ]
    papers = [
        event
        for ticket in routed
        for event in issue_first(at_hand, ticket, fired.at, fired.by, mark)
    ]
    return [*taken, *passed_on(None, at_hand.turns.get(fired.turn), opened), *papers]


def open_told(at_hand: AtHand, fired: CourseFired, told_by: PersonId) -> list[Event]:
    """The cooks know by word of mouth: tickets to bump, no number and no paper."""
    check_unheard(at_hand, fired)
    whole = _whole(at_hand, fired, None, told_by=told_by)
    opened = FiringOpened(firing=fired.firing, opened=whole, at=fired.at)
    return passed_on(None, at_hand.turns.get(fired.turn), opened)


def check_unheard(at_hand: AtHand, fired: CourseFired) -> None:
    if any(each.firing.id == fired.firing for each in at_hand.firings):
        raise FiringKnown("This was sent to the kitchen before, with other dishes. Tap again.")


def _whole(
    at_hand: AtHand, fired: CourseFired, numbers: Numbers | None, told_by: PersonId | None
) -> WholeFiring:
    check_cooked(at_hand, fired.lines, fired.at, WHAT_HELPS)
    routed = shares(at_hand, fired.lines, fired.at)
    held_at = fired.at if course_is_held(at_hand, fired) else None
    also = tuple(station for station, _ in routed)
    tickets = [
        _ticket(
            at_hand,
            fired,
            station,
            lines,
            also=also,
            number=next(numbers[station]) if numbers else 0,
            held_at=held_at,
            told_by=told_by,
        )
        for station, lines in routed
    ]
    whole = WholeFiring(firing=_firing(fired, held_at), tickets=in_order(tickets))
    if at_hand.times is None or not is_paced(whole):
        return whole
    return starts_of(whole, at_hand.times, fired.at, opens=True).changed(whole)


def course_is_held(at_hand: AtHand, fired: CourseFired) -> bool:
    """More for a course that was held again waits with it; what is at once never does."""
    course = [
        whole
        for whole in at_hand.firings
        if fired.course is not None
        and (whole.firing.check, whole.firing.course) == (fired.check, fired.course)
    ]
    is_held = fired.added and any(whole.firing.held_at is not None for whole in course)
    return is_held and not any(whole.is_cooking for whole in course)


def _firing(fired: CourseFired, held_at: Moment | None) -> Firing:
    return Firing(
        id=fired.firing,
        check=fired.check,
        turn=fired.turn,
        course=fired.course,
        fired_at=fired.at,
        by=fired.by,
        stations=0,
        bumped=0,
        held_at=held_at,
        by_itself=fired.by_itself,
    )


def _ticket(
    at_hand: AtHand,
    fired: CourseFired,
    station: StationId,
    lines: tuple[TicketLine, ...],
    *,
    also: tuple[StationId, ...],
    number: int,
    held_at: Moment | None,
    told_by: PersonId | None,
) -> Ticket:
    turn = at_hand.turns.get(fired.turn)
    before = _made_before(at_hand, station, fired)
    return Ticket(
        id=ticket_id(fired.firing, station),
        firing=fired.firing,
        check=fired.check,
        turn=fired.turn,
        station=station,
        number=number,
        table=at_hand.tables.get(fired.table, fired.table),
        waiter=fired.waiter,
        covers=turn.covers if turn else 0,
        course=fired.course,
        added=fired.added,
        service=turn.service if turn else "eat_in",
        lines=lines,
        also_at=tuple(other for other in also if other != station),
        fired_at=fired.at,
        opened_at=fired.at,
        held_at=held_at,
        told_at=fired.at if told_by else None,
        told_by=told_by,
        refire=_again(at_hand, before, fired),
        # Whoever hurried for it the first time hurries all the more.
        rushed_at=fired.at if before is not None and before.rushed_at is not None else None,
        listed_on=_listed_on(fired, station),
        on_paper=not at_hand.station(station).on_screen,
    )


def _listed_on(fired: CourseFired, station: StationId) -> tuple[int, ...]:
    numbers = {
        told.number
        for line in fired.lines
        if line.refire_of is None
        for told in line.to_follow
        if told.station == station
    }
    return tuple(sorted(numbers))


def _again(at_hand: AtHand, before: Ticket | None, fired: CourseFired) -> Again | None:
    """A refire is one line; it names the docket on which the station had it before."""
    line = _refired(fired)
    if line is None:
        return None
    return Again(of=called(at_hand, before) if before else "", reason=line.refire_reason)


def _refired(fired: CourseFired) -> Line | None:
    return next((line for line in fired.lines if line.refire_of is not None), None)


def _made_before(at_hand: AtHand, station: StationId, fired: CourseFired) -> Ticket | None:
    """The ticket on which this station had what is made again."""
    line = _refired(fired)
    if line is None:
        return None
    return next(
        (
            ticket
            for whole in at_hand.firings
            for ticket in whole.tickets
            if ticket.station == station
            and any(share.line == line.refire_of for share in ticket.lines)
        ),
        None,
    )
