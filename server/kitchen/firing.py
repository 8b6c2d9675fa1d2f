"""A firing: what was told to the kitchen in one act, with a ticket for each station."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from msgspec import structs

from server.hub.messages import Event, Record, Refusal
from server.kit.clock import Moment
from server.kit.ids import CheckId, FiringId, PersonId, TicketId, TurnId
from server.kitchen.rush import Rush
from server.kitchen.ticket import Ticket, ticket_id


class Firing(Record, frozen=True, kw_only=True, tag="firing"):
    """Ready when every station that bumps has bumped its share: "1 of 2" before that.

    Stations that live on paper bump nothing. Where no other has a share, there is no ready: the
    waiter says served.
    """

    PERSONAL: ClassVar[tuple[str, ...]] = ("rush",)

    check: CheckId
    turn: TurnId
    course: int | None
    """None for what is at once."""
    fired_at: Moment
    by: PersonId
    stations: int
    bumped: int
    ready_at: Moment | None = None
    ready_late_at: Moment | None = None
    """It has waited at the pass for so long that every waiter was told."""
    served_at: Moment | None = None
    held_at: Moment | None = None
    cleared_at: Moment | None = None
    lands_at: Moment | None = None
    """When its stations are proposed to be ready together; None where nobody is paced."""
    rush: Rush | None = None
    by_itself: bool = False
    """Nobody tapped; the waiter is told."""
    parted_from: FiringId | None = None
    """The firing that this share was part of before it went to another party."""
    on_paper: bool = False
    """All its stations live on paper: nobody bumps it, so its waiter can always say served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFiring:
    """A firing and its tickets, which change together."""

    firing: Firing
    tickets: tuple[Ticket, ...]

    @property
    def shares(self) -> tuple[Ticket, ...]:
        return tuple(ticket for ticket in self.tickets if ticket.has_share)

    @property
    def awaited(self) -> tuple[Ticket, ...]:
        """Shares that somebody bumps, or has bumped at the pass."""
        return tuple(each for each in self.shares if not each.on_paper or each.bumped_at)

    @property
    def to_make(self) -> tuple[Ticket, ...]:
        """What its stations still have to cook."""
        if self.firing.cleared_at is not None:
            return ()
        return tuple(ticket for ticket in self.tickets if ticket.is_to_make)

    @property
    def is_cooking(self) -> bool:
        """Told to the kitchen, not held, and not yet on the table."""
        firing = self.firing
        return bool(self.shares) and firing.served_at is None and firing.held_at is None

    @property
    def cooking_since(self) -> Moment:
        return min(
            (ticket.fired_at for ticket in self.shares),
            default=self.firing.fired_at,
        )

    def ticket(self, ticket: TicketId) -> Ticket | None:
        return next((each for each in self.tickets if each.id == ticket), None)

    def share_of(self, ticket: TicketId) -> Ticket | None:
        """What the named ticket became when this share parted from its firing."""
        before = self.firing.parted_from
        if before is None:
            return None
        return next(
            (each for each in self.tickets if ticket_id(before, each.station) == ticket), None
        )

    def with_tickets(self, changed: Callable[[Ticket], Ticket]) -> WholeFiring:
        return replace(self, tickets=tuple(changed(ticket) for ticket in self.tickets))

    def settled(self, at: Moment) -> WholeFiring:
        """Counted again: how many of its stations have bumped, and since when it is ready."""
        awaited = self.awaited
        bumped = sum(ticket.bumped_at is not None for ticket in awaited)
        ready_at = self.firing.ready_at
        if self.firing.served_at is None:
            is_ready = bool(awaited) and bumped == len(awaited)
            ready_at = (ready_at or at) if is_ready else None
        is_held = any(ticket.held_at is not None for ticket in self.shares)
        return replace(
            self,
            firing=structs.replace(
                self.firing,
                stations=len(awaited),
                bumped=bumped,
                on_paper=bool(self.shares) and not awaited,
                ready_at=ready_at,
                ready_late_at=None if ready_at is None else self.firing.ready_late_at,
                held_at=self.firing.held_at if is_held else None,
            ),
        )


def in_order(tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
    """Tickets of a firing always stand in the same order, also after a restart."""
    return tuple(sorted(tickets, key=lambda ticket: ticket.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringEvent(Event):
    """Something that happened to a firing and its tickets."""

    firing: FiringId

    @property
    def subject(self) -> str:
        return self.firing

    def apply(self, state: WholeFiring | None) -> WholeFiring:
        assert state is not None, f"nothing was fired as {self.firing}"
        return self.changed(state).settled(self.at)

    @abstractmethod
    def changed(self, whole: WholeFiring) -> WholeFiring:
        """The firing with this in it, before its stations are counted again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringOpened(FiringEvent):
    """Stations were told to cook."""

    opened: WholeFiring

    def apply(self, state: WholeFiring | None) -> WholeFiring:
        assert state is None, f"{self.firing} was fired already"
        return self.changed(self.opened).settled(self.at)

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketEvent(FiringEvent):
    """Something that happened to one ticket of a firing."""

    ticket: TicketId

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(
            lambda ticket: self.upon(ticket) if ticket.id == self.ticket else ticket
        )

    @abstractmethod
    def upon(self, ticket: Ticket) -> Ticket:
        """The ticket as it stands afterwards."""


class UnknownFiring(Refusal):
    """Nothing was ever fired under this name."""

    code = "kitchen.unknown_firing"
