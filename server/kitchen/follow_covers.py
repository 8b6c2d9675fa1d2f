"""Follow the covers: when the party grows or shrinks, its open tickets say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.floor.change_covers import CoversChanged
from server.hub.messages import Event
from server.kit.ids import FiringId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on


@dataclass(frozen=True, slots=True, kw_only=True)
class CoversFollowed(FiringEvent):
    """Plates for more people, or for fewer."""

    covers: int

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return whole.with_tickets(
            lambda ticket: replace(ticket, covers=self.covers) if ticket.is_open else ticket
        )


def follow_covers(at_hand: AtHand, changed: CoversChanged) -> Sequence[Event]:
    events: list[Event] = []
    for whole in at_hand.firings:
        followed = CoversFollowed(
            firing=FiringId(whole.firing.id), covers=changed.covers, at=changed.at
        )
        events += passed_on(whole, at_hand.turn_of(whole), followed)
    return events
