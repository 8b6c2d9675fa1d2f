"""To follow: where a kitchen lives on paper, courses that wait are listed as soon as sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from server.floor.old import is_old
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId, StationId, derived
from server.kitchen.addressed import Addressed, put_out
from server.kitchen.at_hand import AtHand
from server.kitchen.issue import next_numbers
from server.kitchen.lane import NumberTaken
from server.kitchen.listed import by_course
from server.kitchen.routing import stations_of
from server.orders.line import Line, ToFollow
from server.orders.send import LinesSent
from server.orders.to_follow import follow


def list_waiting(at_hand: AtHand, sent: LinesSent) -> Sequence[Event]:
    """One docket a station: what waits stands below what is cooked now, or alone.

    A send that came too late lists nothing: its courses come out when they are fired.
    """
    if is_old(sent.tapped, at_hand.customs, sent.at):
        return []
    waiting = [line for line in sent.lines if line.course in sent.waits]
    cooked = {
        station
        for line in sent.lines
        if line.course not in sent.waits
        for station in stations_of(at_hand, line, sent.at)
    }
    numbers = next_numbers(at_hand)
    dockets: dict[LineId, tuple[ToFollow, ...]] = {}
    events: list[Event] = []
    for station, lines in _by_station(at_hand, waiting, sent.at):
        # Where something is cooked as well, the ticket of it takes this number in a moment.
        told = ToFollow(station=station, number=next(numbers[station]), at=sent.at)
        for line in lines:
            dockets[LineId(line.id)] = (*dockets.get(LineId(line.id), ()), told)
        if station not in cooked:
            events += _all_to_follow(at_hand, sent, lines, told)
    return [*follow(sent.check, dockets, sent.at), *events]


def _by_station(
    at_hand: AtHand, lines: Iterable[Line], at: Moment
) -> list[tuple[StationId, list[Line]]]:
    """Of the stations that print what is sent."""
    found: dict[StationId, list[Line]] = {}
    for line in lines:
        for station in stations_of(at_hand, line, at):
            if at_hand.station(station).prints == "sent":
                found.setdefault(station, []).append(line)
    return sorted(found.items(), key=lambda each: (at_hand.station(each[0]).order, each[0]))


def _all_to_follow(
    at_hand: AtHand, sent: LinesSent, lines: Sequence[Line], told: ToFollow
) -> list[Event]:
    turn = at_hand.turns.get(sent.turn)
    to = Addressed(
        cause=derived("to follow", told.station, *(line.id for line in lines)),
        station=told.station,
        check=sent.check,
        turn=sent.turn,
        table=at_hand.tables.get(sent.table, sent.table),
        waiter=sent.waiter,
        covers=turn.covers if turn else 0,
    )
    head = to.head(at_hand, "to_follow", told.number, sent.at)
    docket = replace(head, to_follow=by_course(at_hand, lines, told))
    taken = NumberTaken(station=told.station, number=told.number, at=sent.at)
    return [taken, *put_out(at_hand, to, docket, at=sent.at, by=sent.by)]
