"""Follow the waiter: tickets say who looks after the table now; nothing is printed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.floor.hand_over import TurnHandedOver
from server.hub.messages import Event
from server.kit.ids import FiringId, PersonId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiterFollowed(FiringEvent):
    """Another waiter is called when it is ready."""

    waiter: PersonId

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(lambda ticket: replace(ticket, waiter=self.waiter))


def follow_waiter(at_hand: AtHand, handed: TurnHandedOver) -> Sequence[Event]:
    events: list[Event] = []
    for whole in at_hand.firings:
        followed = WaiterFollowed(
            firing=FiringId(whole.firing.id), waiter=handed.to_waiter, at=handed.at
        )
        events += passed_on(whole, at_hand.turn_of(whole), followed)
    return events
