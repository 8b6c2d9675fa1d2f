"""Routing: which station cooks what of a firing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import LineId, StationId
from server.kitchen.at_hand import AtHand
from server.kitchen.station import UnknownStation
from server.kitchen.ticket import TicketLine
from server.menu.publish import CarteWritten
from server.orders.line import Line


def shares(at_hand: AtHand, lines: Iterable[Line]) -> list[tuple[StationId, tuple[Line, ...]]]:
    """Every line goes to the station that stands on it, in the kitchen's own order of stations."""
    found: dict[StationId, list[Line]] = {}
    for line in lines:
        found.setdefault(line.station, []).append(line)
    return [
        (station, tuple(found[station]))
        for station in sorted(found, key=lambda each: (at_hand.station(each).order, each))
    ]


def check_routes(stations: Collection[StationId], written: CarteWritten) -> Sequence[Event]:
    """A menu whose dishes nobody would cook is not published; before it is set up, any may be."""
    for dish in written.document.dishes if stations else ():
        if dish.station not in stations:
            raise UnknownStation(f"{dish.name}: the kitchen has no station {dish.station}.")
    return ()


def as_read_by_cook(line: Line) -> TicketLine:
    """A check's line without its price: dish, modifiers as the kitchen says them, seat, note."""
    return TicketLine(
        line=LineId(line.id),
        name=line.name,
        quantity=line.quantity,
        seat=line.seat,
        modifiers=tuple(chosen.kitchen for chosen in line.modifiers),
        note=line.note,
        allergies=line.allergies,
        dish=line.dish,
        ordered_at=line.sent_at or Moment(0),
    )
