"""Pacing: when each station begins, so that all of a course stands at the pass at one moment.

The longest share begins now and the others so much later. A proposal only: a cook may begin at any
time, a share that may have been begun is never moved, and nothing is ever hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from server.kit.clock import SECOND, Moment
from server.kit.ids import DishId, TicketId
from server.kitchen.prep import Prep
from server.kitchen.ticket import Ticket, TicketLine

SOON_SECONDS = 60
"""A shorter wait is not worth saying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One station's part, as far as pacing cares. `seconds` None: nobody knows what it takes."""

    ticket: TicketId
    seconds: int | None
    fired_at: Moment
    start_at: Moment | None = None
    started_at: Moment | None = None

    def begun_at(self, now: Moment) -> Moment | None:
        """When it was begun, or may have been: to say so is optional. None: not yet."""
        if self.started_at is not None:
            return self.started_at
        if self.start_at is not None:
            return self.start_at if self.start_at <= now else None
        return self.fired_at if self.fired_at < now else None

    def ends_at(self, now: Moment) -> Moment:
        """When it stands at the pass if it is begun now at the latest; never in the past."""
        begun = self.begun_at(now)
        since = now if begun is None else begun
        return Moment(max(since + (self.seconds or 0) * SECOND, now))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """When the shares that wait begin, and when all of it lands."""

    starts: Mapping[TicketId, Moment] = field(default_factory=dict)
    lands_at: Moment | None = None


def propose(shares: Sequence[Share], now: Moment, floor: Moment | None = None) -> Proposal:
    """`shares`: all that is still to make. `floor`: when the rest of the course lands.

    Without a second share, or a course to join, there is nothing to wait for.
    """
    known = [share for share in shares if share.seconds is not None]
    if not known or (len(shares) < 2 and floor is None):  # noqa: PLR2004 - two make company
        return Proposal(starts=_kept(shares, now))
    lands_at = max(share.ends_at(now) for share in known)
    if floor is not None:
        lands_at = max(lands_at, floor)
    starts = dict(_kept(shares, now))
    for share in known:
        start = Moment(lands_at - (share.seconds or 0) * SECOND)
        is_worth_saying = start - now >= SOON_SECONDS * SECOND or start == share.start_at
        if share.begun_at(now) is None and is_worth_saying:
            starts[share.ticket] = start
    return Proposal(starts=starts, lands_at=lands_at)


def _kept(shares: Iterable[Share], now: Moment) -> dict[TicketId, Moment]:
    """What was proposed and may have been begun stands as it was said."""
    return {
        share.ticket: share.start_at
        for share in shares
        if share.start_at is not None and share.begun_at(now) is not None
    }


def share_of(
    ticket: Ticket, preps: Mapping[DishId, Prep], load: int, *, opens: bool = False
) -> Share:
    """What a ticket takes is what its longest dish takes: a station cooks its dishes side by side.

    One dish that nobody knows the time of makes the whole ticket unknown, and it begins now.
    `opens`: it is being opened, so its docket can still say when to begin.
    """
    each = [prep_of(line, preps.get(line.dish), load) for line in ticket.lines if line.to_make]
    known = [seconds for seconds in each if seconds is not None]
    return Share(
        ticket=TicketId(ticket.id),
        seconds=max(known) if known and len(known) == len(each) else None,
        fired_at=ticket.fired_at,
        start_at=ticket.start_at,
        started_at=_said_on_paper(ticket) if ticket.on_paper and not opens else ticket.started_at,
    )


def _said_on_paper(ticket: Ticket) -> Moment:
    """Paper cannot change its mind: its cook begins as it says, or when it comes out."""
    return ticket.fired_at if ticket.start_at is None else ticket.start_at


def prep_of(line: TicketLine, prep: Prep | None, load: int) -> int | None:
    """What the kitchen taught, else what the carte says; modifiers add theirs to either."""
    seconds = prep.under(load) if prep else line.prep_seconds
    return max(seconds + line.extra_seconds, 0) if seconds else None
