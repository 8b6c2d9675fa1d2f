"""Pace a course: tell its stations when to begin, and think again when something of it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from server.floor.views import customs
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import DishId, FiringId, StationId, TicketId
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pacing import propose, share_of
from server.kitchen.prep import Prep
from server.kitchen.ticket import Ticket
from server.kitchen.views import firing_of, live_firings, prep_of_dish


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
class Pace:
    """A firing that changed, what its dishes take, and how much else its stations have to do."""

    whole: WholeFiring
    preps: Mapping[DishId, Prep]
    loads: Mapping[StationId, int]
    floor: Moment | None
    """When the rest of its course is to land."""


def load(page: Page, happened: FiringEvent) -> Pace | None:
    """None where nobody is paced: the owner does not want it, or it has to come at once."""
    whole = firing_of(page, happened.firing)
    if whole is None or not is_paced(whole) or not customs(page).lands_together:
        return None
    others = [each for each in live_firings(page) if each.firing.id != whole.firing.id]
    dishes = {line.dish for ticket in whole.tickets for line in ticket.lines}
    found = {dish: prep_of_dish(page, dish) for dish in dishes}
    return Pace(
        whole=whole,
        preps={dish: prep for dish, prep in found.items() if prep is not None},
        loads=Counter(ticket.station for each in others for ticket in each.to_make),
        floor=max(_landings(whole, others), default=None),
    )


def is_paced(whole: WholeFiring) -> bool:
    """What is at once never waits, and what is made again has waited enough."""
    return whole.firing.course is not None and not any(
        ticket.refire is not None for ticket in whole.tickets
    )


def _landings(whole: WholeFiring, others: Sequence[WholeFiring]) -> list[Moment]:
    """Of what was fired earlier for the same course and is still being made."""
    own = whole.firing
    return [
        each.firing.lands_at
        for each in others
        if (each.firing.check, each.firing.course) == (own.check, own.course)
        and each.firing.lands_at is not None
        and each.firing.fired_at <= own.fired_at
        and each.to_make
    ]


def pace(there: Pace | None, happened: FiringEvent) -> Sequence[Event]:
    """Said only where it differs from what was said before."""
    if there is None:
        return ()
    whole, at = there.whole, happened.at
    shares = [
        share_of(ticket, there.preps, there.loads.get(ticket.station, 0))
        for ticket in whole.to_make
    ]
    said = propose(shares, at, there.floor)
    done = {
        TicketId(ticket.id): ticket.start_at
        for ticket in whole.tickets
        if ticket.start_at is not None and ticket.bumped_at is not None
    }
    event = StartsProposed(
        firing=FiringId(whole.firing.id),
        starts={**done, **said.starts},
        lands_at=said.lands_at or (whole.firing.lands_at if done else None),
        at=at,
    )
    return [event] if event.apply(whole) != whole else ()
