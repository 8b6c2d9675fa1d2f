"""Teach: what a day's tickets say of how long each dish takes, and under how much load.

A ticket takes what its longest dish takes, so a ticket bumped whole tells of that one alone; dishes
bumped one by one tell of themselves. It counts from when the station began, or was to begin, not
from the firing: waiting is no cooking.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from server.kit.clock import SECOND, Moment
from server.kit.ids import DishId, StationId
from server.kitchen.prep import Samples
from server.reports.timed import Bump, swept
from server.reports.times import LineTimes, TicketTimes, Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """One sample: the dish alone, without what its modifiers add."""

    dish: DishId
    at: Moment
    load: int
    seconds: int


def samples(days: Iterable[Collection[Times]]) -> Samples:
    """By dish, in order of time."""
    found: dict[DishId, list[tuple[int, int]]] = {}
    for day in days:
        for each in sorted(taught(day), key=lambda one: (one.at, one.dish)):
            found.setdefault(each.dish, []).append((each.load, each.seconds))
    return found


def taught(day: Collection[Times]) -> Iterator[Taught]:
    sweeps = swept(day)
    open_at = _openings(day)
    for times in day:
        for ticket in times.tickets:
            if not _is_told(times, ticket, sweeps):
                continue
            load = _load(open_at.get(ticket.station, ()), ticket)
            began = ticket.started_at or ticket.start_at or ticket.fired_at
            for line in _telling(ticket):
                took = ((line.bumped_at or began) - began) // SECOND - line.extra_seconds
                if took > 0:
                    yield Taught(dish=line.dish, at=ticket.fired_at, load=load, seconds=took)


def _is_told(times: Times, ticket: TicketTimes, sweeps: Collection[Bump]) -> bool:
    """A recalled ticket says when it was done the second time, and nothing of cooking."""
    return (
        ticket.bumped_at is not None
        and not ticket.on_paper
        and not ticket.recalls
        and (times.id, ticket.station) not in sweeps
    )


def _telling(ticket: TicketTimes) -> list[LineTimes]:
    """The dishes that were bumped one by one, or else the one that their ticket waited for."""
    wanted = [line for line in ticket.lines if line.wanted]
    if any(line.bumped_at != ticket.bumped_at for line in wanted):
        return wanted
    longest = _longest(wanted)
    return [] if longest is None else [longest]


def _longest(wanted: Sequence[LineTimes]) -> LineTimes | None:
    """None where it cannot be told which dish the ticket waited for."""
    if len({line.dish for line in wanted}) == 1:
        return max(wanted, key=lambda line: line.extra_seconds)
    if not wanted or not all(line.prep_seconds for line in wanted):
        return None
    return max(wanted, key=lambda line: line.prep_seconds + line.extra_seconds)


Span = tuple[Moment, Moment | None]


def _openings(day: Iterable[Times]) -> dict[StationId, list[Span]]:
    """From when to when each station had a ticket open."""
    spans: dict[StationId, list[Span]] = {}
    for times in day:
        for ticket in times.tickets:
            spans.setdefault(ticket.station, []).append((ticket.fired_at, ticket.bumped_at))
    return spans


def _load(spans: Iterable[Span], ticket: TicketTimes) -> int:
    """So many others were open at the station when this one was fired."""
    at = ticket.fired_at
    is_open = (since <= at and (until is None or until > at) for since, until in spans)
    return sum(is_open) - 1
