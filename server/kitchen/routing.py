"""Routing: which stations cook what of a firing, and that no dish goes nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId, StationId
from server.kitchen.at_hand import AtHand
from server.kitchen.station import UnknownStation
from server.kitchen.ticket import TicketLine
from server.menu.daypart import cooks
from server.menu.dish import CarteDocument, says_no
from server.menu.publish import CarteWritten
from server.orders.add import LinesAdded
from server.orders.change import LineChanged
from server.orders.line import Line


def stations_of(at_hand: AtHand, line: Line, at: Moment) -> tuple[StationId, ...]:
    """All that have a hand in it at this time of day; the first counts it for the whole house.

    What a paper lists already is cooked where that paper hangs, whatever time it is by then.
    """
    at = line.to_follow[0].at if line.to_follow else at
    route = (line.station, *line.also_at)
    return cooks(at_hand.dayparts, at, at_hand.time_zone, line.dish, route)


def shares(
    at_hand: AtHand, lines: Iterable[Line], at: Moment
) -> list[tuple[StationId, tuple[TicketLine, ...]]]:
    """What each station reads, in the kitchen's own order of stations."""
    found: dict[StationId, list[TicketLine]] = {}
    for line in lines:
        stations = stations_of(at_hand, line, at)
        for station in stations:
            found.setdefault(station, []).append(as_read_by_cook(line, station, stations))
    return [
        (station, tuple(found[station]))
        for station in sorted(found, key=lambda each: (at_hand.station(each).order, each))
    ]


def as_read_by_cook(
    line: Line, station: StationId | None = None, stations: Sequence[StationId] = ()
) -> TicketLine:
    """A check's line without its price: dish, what is left out, what is added, seat, note."""
    chosen = sorted(line.modifiers, key=lambda each: not (each.negative or says_no(each.kitchen)))
    negatives = sum(each.negative or says_no(each.kitchen) for each in chosen)
    return TicketLine(
        line=LineId(line.id),
        name=line.name,
        quantity=line.quantity,
        seat=line.seat,
        modifiers=tuple(each.kitchen for each in chosen),
        negatives=negatives,
        note=line.note,
        allergies=line.allergies,
        dish=line.dish,
        prep_seconds=line.prep_seconds,
        extra_seconds=sum(chosen.prep_seconds for chosen in line.modifiers),
        ordered_at=line.sent_at or Moment(0),
        also_at=tuple(other for other in stations if other != station),
        counted_elsewhere=bool(stations) and station != stations[0],
    )


def check_routes(stations: Collection[StationId], written: CarteWritten) -> Sequence[Event]:
    """A menu whose dishes nobody would cook is not published; before it is set up, any may be."""
    for name, station in _routed(written.document) if stations else ():
        if station not in stations:
            raise UnknownStation(f"{name}: the kitchen has no station {station}.")
    return ()


def _routed(menu: CarteDocument) -> Iterable[tuple[str, StationId]]:
    """Everything that may send a dish somewhere."""
    for dish in menu.dishes:
        yield from ((dish.name, station) for station in (dish.station, *dish.also_at))
    for group in menu.groups:
        for modifier in group.modifiers:
            moved = () if modifier.station is None else (modifier.station,)
            yield from ((modifier.name, station) for station in (*moved, *modifier.also_at))
    for daypart in menu.dayparts:
        for each in daypart.instead:
            yield from ((daypart.name, station) for station in (each.station, each.at))


def check_added(at_hand: AtHand, added: LinesAdded) -> Sequence[Event]:
    """Nobody finds out when the food does not come: a dish that goes nowhere is not entered."""
    return check_cooked(at_hand, added.lines, added.at, "Ask the manager.")


def check_changed(at_hand: AtHand, changed: LineChanged) -> Sequence[Event]:
    """A choice may take a dish to another station."""
    return check_cooked(at_hand, (changed.line,), changed.at, "Ask the manager.")


def check_cooked(
    at_hand: AtHand, lines: Iterable[Line], at: Moment, what_helps: str
) -> Sequence[Event]:
    """A dish that goes where nobody cooks is refused by its name, with `what_helps`, a sentence."""
    for line in lines if at_hand.stations else ():
        for station in stations_of(at_hand, line, at):
            if station not in at_hand.stations:
                raise UnknownStation(
                    f"{line.name}: nobody cooks it, the kitchen has no station {station}. "
                    f"{what_helps}"
                )
    return ()
