"""Where stations, lanes and firings with their tickets are kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from server.hub.messages import Record
from server.hub.page import Shelf
from server.kitchen.firing import Firing, WholeFiring, in_order
from server.kitchen.lane import Lane
from server.kitchen.station import Station
from server.kitchen.ticket import Ticket


def _station(records: Iterable[Record]) -> Station:
    [record] = records
    return cast("Station", record)


def _lane(records: Iterable[Record]) -> Lane:
    [record] = records
    return cast("Lane", record)


def _firing(records: Iterable[Record]) -> WholeFiring:
    records = tuple(records)
    [firing] = (record for record in records if isinstance(record, Firing))
    tickets = (record for record in records if isinstance(record, Ticket))
    return WholeFiring(firing=firing, tickets=in_order(tickets))


STATIONS: Shelf[Station] = Shelf(
    name="stations",
    kinds=(Station,),
    records=lambda station: (station,),
    assemble=_station,
    live=lambda _: True,
)
LANES: Shelf[Lane] = Shelf(
    name="lanes",
    kinds=(Lane,),
    records=lambda lane: (lane,),
    assemble=_lane,
    live=lambda _: True,
)
FIRINGS: Shelf[WholeFiring] = Shelf(
    name="firings",
    kinds=(Firing, Ticket),
    records=lambda whole: (whole.firing, *whole.tickets),
    assemble=_firing,
    live=lambda whole: whole.firing.cleared_at is None,
)
