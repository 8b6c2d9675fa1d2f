"""Serve: finished courses stand on the table; ready is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec import structs

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import FiringId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket

FIRINGS_MAX = 50


class Serve(Command, frozen=True, kw_only=True):
    """One tap takes a course and the drinks along."""

    NAME: ClassVar[str] = "kitchen.serve"
    firings: tuple[FiringId, ...]


class TakeBackServed(Command, frozen=True, kw_only=True):
    """Served was tapped by mistake."""

    NAME: ClassVar[str] = "kitchen.not_served"
    firings: tuple[FiringId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringServed(FiringEvent):
    """What was bumped left the pass; a share that was not stays with its station until it is.

    Where a station lives on paper nobody bumps: served says that it is done there too.
    """

    def changed(self, whole: WholeFiring) -> WholeFiring:
        served = replace(whole, firing=structs.replace(whole.firing, served_at=self.at))
        return served.with_tickets(self._served)

    def _served(self, ticket: Ticket) -> Ticket:
        if ticket.on_paper and ticket.bumped_at is None:
            return structs.replace(ticket, bumped_at=self.at, served_at=self.at, held_at=None)
        return structs.replace(ticket, served_at=self.at if ticket.bumped_at is not None else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringNotServed(FiringEvent):
    """It is still at the pass, or still cooking."""

    def changed(self, whole: WholeFiring) -> WholeFiring:
        back = replace(whole, firing=structs.replace(whole.firing, served_at=None))
        return back.with_tickets(self._back)

    def _back(self, ticket: Ticket) -> Ticket:
        was_said_by_served = ticket.on_paper and ticket.bumped_at == ticket.served_at
        bumped_at = None if was_said_by_served else ticket.bumped_at
        return structs.replace(ticket, bumped_at=bumped_at, served_at=None)


class NothingToServe(Refusal):
    """Serving names what is served, and not more than a tray holds."""

    code = "kitchen.nothing_to_serve"


def serve(at_hand: AtHand, asked: Serve, occasion: Occasion) -> Sequence[Event]:
    events: list[Event] = []
    for whole in _named(at_hand, asked.firings):
        # Served is a fact, also of a course that no station has bumped.
        if whole.firing.served_at is None and whole.firing.cleared_at is None:
            served = FiringServed(firing=FiringId(whole.firing.id), at=occasion.now)
            events += passed_on(whole, at_hand.turn_of(whole), served)
    return events


def take_back(at_hand: AtHand, asked: TakeBackServed, occasion: Occasion) -> Sequence[Event]:
    """The five seconds are the screen's offer; the house takes a mistake back at any time."""
    events: list[Event] = []
    for whole in _named(at_hand, asked.firings):
        if whole.firing.served_at is not None and whole.firing.cleared_at is None:
            back = FiringNotServed(firing=FiringId(whole.firing.id), at=occasion.now)
            events += passed_on(whole, at_hand.turn_of(whole), back)
    return events


def _named(at_hand: AtHand, firings: tuple[FiringId, ...]) -> list[WholeFiring]:
    if not 0 < len(firings) <= FIRINGS_MAX:
        raise NothingToServe(f"Name what is served: one firing at least, {FIRINGS_MAX} at most.")
    return [at_hand.firing(firing) for firing in dict.fromkeys(firings)]
