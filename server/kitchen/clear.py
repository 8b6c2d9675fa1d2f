"""Clear: the party has gone and its table is clean, so its tickets leave every screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from server.floor.clean import TurnCleared
from server.hub.messages import Event
from server.kit.ids import FiringId
from server.kitchen.at_hand import AtHand
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.pass_on import passed_on


@dataclass(frozen=True, slots=True, kw_only=True)
class FiringCleared(FiringEvent):
    """Nobody waits for it any more."""

    def changed(self, whole: WholeFiring) -> WholeFiring:
        return replace(whole, firing=structs.replace(whole.firing, cleared_at=self.at))


def clear(at_hand: AtHand, cleared: TurnCleared) -> Sequence[Event]:
    events: list[Event] = []
    for whole in at_hand.firings:
        event = FiringCleared(firing=FiringId(whole.firing.id), at=cleared.at)
        events += passed_on(whole, None, event)
    return events
