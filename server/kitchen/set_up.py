"""Set up the kitchen: which stations there are, in which order, and where their paper comes out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import StationId, is_id
from server.kit.text import is_clean
from server.kitchen.lane import LaneLaid
from server.kitchen.station import Station, StationClosed, StationSet
from server.kitchen.threshold import threshold_faults

STATIONS_MAX = 20
ID_LENGTH_MAX = 16
"""A ticket's name holds its firing's and its station's."""
NAME_LENGTH_MAX = 16


class SetUpStations(Command, frozen=True, kw_only=True):
    """These are all the stations; others are closed."""

    NAME: ClassVar[str] = "kitchen.set_up"
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The stations that there are, and those that still have something to make."""

    stations: tuple[Station, ...] = ()
    busy: Collection[StationId] = ()
    awaited: Mapping[StationId, Collection[str]] = field(default_factory=dict)
    """Tables whose dishes are entered or wait, and will be cooked there."""


class StationsFaulty(Refusal):
    """The list of stations contradicts itself; the sentence says where."""

    code = "kitchen.stations_faulty"


class StationBusy(Refusal):
    """A station with open tickets, or with dishes that wait for it, cannot be closed."""

    code = "kitchen.station_busy"


def set_up(standing: Standing, asked: SetUpStations, occasion: Occasion) -> Sequence[Event]:
    fault = next(_faults(asked.stations), None)
    if fault:
        raise StationsFaulty(fault)
    known = {station.id: station for station in standing.stations}
    closed = sorted(known.keys() - {station.id for station in asked.stations})
    for name in closed:
        if name in standing.busy:
            raise StationBusy(f"{known[name].name} still has open tickets: bump them first.")
        if tables := standing.awaited.get(StationId(name)):
            raise StationBusy(_awaited(known[name].name, tables))
    events: list[Event] = [StationClosed(station=name, at=occasion.now) for name in closed]
    for station in asked.stations:
        if known.get(station.id) != station:
            events.append(StationSet(station=station.id, as_set=station, at=occasion.now))
        if station.id not in known:
            events.append(LaneLaid(station=StationId(station.id), at=occasion.now))
    return events


def _awaited(station: str, tables: Collection[str]) -> str:
    """By table, so that somebody can go there: "tables 4, 9 and 12"."""
    *others, last = sorted(tables, key=lambda label: (len(label), label))
    named = f"tables {', '.join(others)} and {last}" if others else f"table {last}"
    return (
        f"Dishes of {named} still wait to be cooked at {station}: "
        "fire them or take them off first, then close it."
    )


def _faults(stations: Sequence[Station]) -> Iterator[str]:
    """Everything wrong with the list, each in a sentence for its owner."""
    if not 0 < len(stations) <= STATIONS_MAX:
        yield f"A kitchen has 1 to {STATIONS_MAX} stations."
    if len({station.id for station in stations}) < len(stations):
        yield "A station stands in the list twice."
    for station in stations:
        if not is_id(station.id) or len(station.id) > ID_LENGTH_MAX:
            yield f"{station.id!r}: a station's id is short, of a-z, 0-9 and hyphens."
        if not station.name.strip() or not is_clean(station.name, NAME_LENGTH_MAX):
            yield f"Station {station.id} needs a readable name of 1 to {NAME_LENGTH_MAX} letters."
        yield from threshold_faults(station.id, station.own_threshold, station.thresholds)
        if station.printer is None and not station.on_screen:
            yield f"Station {station.id} has neither screen nor printer: nobody would cook there."
        if station.printer is None and station.prints == "sent":
            yield f"Station {station.id} prints what is sent, and has no printer."
