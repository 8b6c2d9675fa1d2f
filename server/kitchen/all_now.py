"""All now: nobody waits for the longest dish, every station of the course begins at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import FiringId
from server.kitchen.at_hand import AtHand
from server.kitchen.pace import StartsProposed


class AllNow(Command, frozen=True, kw_only=True):
    """Begin with all of a course now."""

    NAME: ClassVar[str] = "kitchen.all_now"
    firing: FiringId


def all_now(at_hand: AtHand, asked: AllNow, occasion: Occasion) -> Sequence[Event]:
    """Said twice it is said once; where nobody waits there is nothing to say."""
    whole = at_hand.firing(asked.firing)
    waits = any(ticket.start_at and ticket.start_at > occasion.now for ticket in whole.to_make)
    return [StartsProposed(firing=asked.firing, at=occasion.now)] if waits else []
