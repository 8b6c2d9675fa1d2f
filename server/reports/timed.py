"""What the kitchen report counts: tickets and dishes, and how long each took where that is known.

A clean-up sweep (many tickets bumped within seconds) says when somebody wiped the screen, not when
the food was done; so do bumps of what an earlier day left. Neither enters a statistic.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from server.kit.clock import SECOND, Moment
from server.kit.ids import DishId, StationId
from server.kitchen.station import Station
from server.reports.times import LineTimes, TicketTimes, Times

SWEEP_BUMPS = 3
SWEEP_SECONDS = 10
"""More bumps than these at one station within so many seconds are a sweep."""

Bump = tuple[str, StationId]
"""Whose: the record of times, and the station."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """One ticket, or one dish of it. What nobody can know is None."""

    station: StationId
    dish: DishId | None
    name: str
    fired_at: Moment
    pieces: int
    seconds: int | None
    """From firing to bump."""
    is_late: bool | None
    lamp_seconds: int | None
    """From its bump, or its course being ready, to serving."""
    recalls: int
    voids: Mapping[str, int] = field(default_factory=dict)
    """Pieces by how far they had come."""


def swept(day: Iterable[Times]) -> frozenset[Bump]:
    """The bumps that were part of a sweep, station by station."""
    by_station: dict[StationId, list[tuple[Moment, str]]] = {}
    for times in day:
        for ticket in times.tickets:
            if ticket.bumped_at is not None and not ticket.on_paper:
                by_station.setdefault(ticket.station, []).append((ticket.bumped_at, times.id))
    return frozenset(
        (name, station)
        for station, bumps in by_station.items()
        for name in _in_a_sweep(sorted(bumps))
    )


def _in_a_sweep(bumps: list[tuple[Moment, str]]) -> Iterator[str]:
    """Each bump that stands in some window with more than is humanly done."""
    first = 0
    for last, (at, _) in enumerate(bumps):
        while at - bumps[first][0] > SWEEP_SECONDS * SECOND:
            first += 1
        if last - first + 1 > SWEEP_BUMPS:
            yield from (name for _, name in bumps[first : last + 1])


def tickets_timed(day: Collection[Times], stations: Mapping[str, Station]) -> Iterator[Timed]:
    sweeps = swept(day)
    for times in day:
        for ticket in times.tickets:
            yield _timed(times, ticket, None, stations, (times.id, ticket.station) in sweeps)


def dishes_timed(day: Collection[Times], stations: Mapping[str, Station]) -> Iterator[Timed]:
    sweeps = swept(day)
    for times in day:
        for ticket in times.tickets:
            is_swept = (times.id, ticket.station) in sweeps
            for line in ticket.lines:
                yield _timed(times, ticket, line, stations, is_swept)


def _timed(
    times: Times,
    ticket: TicketTimes,
    line: LineTimes | None,
    stations: Mapping[str, Station],
    is_swept: bool,
) -> Timed:
    lines = ticket.lines if line is None else (line,)
    wanted = sum(each.wanted for each in lines)
    done_at = ticket.bumped_at if line is None else line.bumped_at
    # What was voided whole was cleared away, not cooked; paper tells of serving alone.
    is_told = wanted and not is_swept and not ticket.on_paper
    seconds = _between(ticket.fired_at, done_at) if is_told else None
    return Timed(
        station=ticket.station,
        dish=None if line is None else line.dish,
        name="" if line is None else line.name,
        fired_at=ticket.fired_at,
        pieces=wanted,
        seconds=seconds,
        is_late=_is_late(stations.get(ticket.station), ticket, seconds),
        lamp_seconds=_between(times.ready_at, times.served_at) if seconds is not None else None,
        recalls=len(ticket.recalls),
        voids=_voids(lines),
    )


def _between(since: Moment | None, until: Moment | None) -> int | None:
    """Nobody's clock runs backwards: what ends before it began was not told in order."""
    if since is None or until is None or until < since:
        return None
    return (until - since) // SECOND


def _is_late(station: Station | None, ticket: TicketTimes, seconds: int | None) -> bool | None:
    if station is None or seconds is None:
        return None
    return seconds >= station.threshold(ticket.service).late_after_seconds


def _voids(lines: Iterable[LineTimes]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for line in lines:
        for struck in line.struck:
            found[struck.progress] = found.get(struck.progress, 0) + struck.pieces
    return found
