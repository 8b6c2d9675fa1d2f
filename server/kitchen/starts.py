"""Starts: what a course's stations are told about when to begin, each with the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from msgspec import structs

from server.kit.clock import Moment
from server.kit.ids import DishId, FiringId, StationId, TicketId
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pacing import propose, share_of
from server.kitchen.prep import Prep
from server.kitchen.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class StartsProposed(FiringEvent):
    """These stations had better wait so long; the others begin now."""

    starts: Mapping[TicketId, Moment] = field(default_factory=dict)
    lands_at: Moment | None = None

    def changed(self, whole: WholeFiring) -> WholeFiring:
        paced = replace(whole, firing=structs.replace(whole.firing, lands_at=self.lands_at))
        return paced.with_tickets(self._paced)

    def _paced(self, ticket: Ticket) -> Ticket:
        return structs.replace(ticket, start_at=self.starts.get(TicketId(ticket.id)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What dishes take, how much else their stations have to do, and whom a course joins."""

    preps: Mapping[DishId, Prep] = field(default_factory=dict)
    loads: Mapping[StationId, int] = field(default_factory=dict)
    floor: Moment | None = None
    """When the rest of its course is to land."""


def is_paced(whole: WholeFiring) -> bool:
    """What is at once never waits; what is made again, or was granted a rush, has waited enough."""
    firing = whole.firing
    is_rushed = firing.rush is not None and firing.rush.state == "granted"
    is_made_again = any(ticket.refire is not None for ticket in whole.tickets)
    return firing.course is not None and not is_rushed and not is_made_again


def starts_of(
    whole: WholeFiring, times: Times, at: Moment, *, opens: bool = False
) -> StartsProposed:
    """`opens`: its dockets are not printed yet, so that they can still say when to begin."""
    shares = [
        share_of(ticket, times.preps, times.loads.get(ticket.station, 0), opens=opens)
        for ticket in whole.to_make
    ]
    said = propose(shares, at, times.floor)
    done = {
        TicketId(ticket.id): ticket.start_at
        for ticket in whole.tickets
        if ticket.start_at is not None and ticket.bumped_at is not None
    }
    return StartsProposed(
        firing=FiringId(whole.firing.id),
        starts={**done, **said.starts},
        lands_at=said.lands_at or (whole.firing.lands_at if done else None),
        at=at,
    )


def waiting_for_others(whole: WholeFiring, now: Moment) -> tuple[Ticket, ...]:
    return tuple(each for each in whole.to_make if waits_for_others(each, now))


def waits_for_others(ticket: Ticket, now: Moment) -> bool:
    """The moment that was proposed to it has not come."""
    return ticket.start_at is not None and ticket.start_at > now
