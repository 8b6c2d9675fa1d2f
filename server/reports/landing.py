"""Landing: how far apart a course's first and last plate came to the pass, paced and not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from server.kit.clock import SECOND, Moment
from server.kit.quantile import quantile
from server.reports.timed import Bump, swept
from server.reports.times import TicketTimes, Times

HALF, NINE_TENTHS = 50, 90
COMPANY = 2
"""A course of one station always lands together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Of so many courses: seconds from the first bump to the last."""

    is_paced: bool
    courses: int
    median_seconds: int | None
    ninetieth_seconds: int | None


def landings(day: Collection[Times]) -> tuple[Landing, ...]:
    """With pacing, then without; what there was none of is left out."""
    sweeps = swept(day)
    found = {
        is_paced: [
            spread
            for times in day
            if (times.lands_at is not None) is is_paced
            for spread in _spread(times, sweeps)
        ]
        for is_paced in (True, False)
    }
    return tuple(
        Landing(
            is_paced=is_paced,
            courses=len(spreads),
            median_seconds=quantile(spreads, HALF),
            ninetieth_seconds=quantile(spreads, NINE_TENTHS),
        )
        for is_paced, spreads in found.items()
        if spreads
    )


def _spread(times: Times, sweeps: Collection[Bump]) -> Iterator[int]:
    """Nothing where a plate's moment is not known: then nobody knows how far apart they were."""
    shares = [ticket for ticket in times.tickets if any(line.wanted for line in ticket.lines)]
    bumps = [_bumped(times, ticket, sweeps) for ticket in shares]
    known = [at for at in bumps if at is not None]
    if times.course is not None and len(shares) >= COMPANY and len(known) == len(shares):
        yield (max(known) - min(known)) // SECOND


def _bumped(times: Times, ticket: TicketTimes, sweeps: Collection[Bump]) -> Moment | None:
    is_told = not ticket.on_paper and (times.id, ticket.station) not in sweeps
    return ticket.bumped_at if is_told else None
