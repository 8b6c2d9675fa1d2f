"""Acknowledge: somebody at the station has seen a void, a move or a hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.kit.ids import TicketId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import TicketEvent
from server.kitchen.pass_on import passed_on
from server.kitchen.ticket import Ticket
from server.kitchen.waste import Waste, see


class Acknowledge(Command, frozen=True, kw_only=True):
    """These changes have been seen."""

    NAME: ClassVar[str] = "kitchen.acknowledge"
    ticket: TicketId
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesSeen(TicketEvent):
    """The station knows."""

    notices: tuple[str, ...]

    def upon(self, ticket: Ticket) -> Ticket:
        return replace(
            ticket,
            notices=tuple(
                replace(notice, acknowledged_at=self.at) if notice.id in self.notices else notice
                for notice in ticket.notices
            ),
        )


class UnknownNotice(Refusal):
    """The ticket bears no such change."""

    code = "kitchen.unknown_notice"


def on_seen(waste: Sequence[Waste], seen: NoticesSeen) -> Sequence[Event]:
    """A void's notice and the waste that it may be bear one name."""
    return see(waste, seen.at)


def acknowledge(at_hand: AtHand, asked: Acknowledge, occasion: Occasion) -> Sequence[Event]:
    whole, ticket = at_hand.ticket(asked.ticket)
    if set(asked.notices) - {notice.id for notice in ticket.notices}:
        raise UnknownNotice("This ticket bears no such change; look at it again.")
    unseen = tuple(
        notice.id
        for notice in ticket.notices
        if notice.id in asked.notices and notice.acknowledged_at is None
    )
    if not unseen:
        return []
    seen = NoticesSeen(
        firing=ticket.firing, ticket=TicketId(ticket.id), notices=unseen, at=occasion.now
    )
    return passed_on(whole, at_hand.turn_of(whole), seen)
