"""All now: nobody waits for the longest dish, every station of the course begins at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.kit.ids import FiringId
from server.kitchen.at_hand import AtHand
from server.kitchen.issue import issue_another, next_numbers, number_for
from server.kitchen.starts import StartsProposed, waiting_for_others


class AllNow(Command, frozen=True, kw_only=True):
    """Begin with all of a course now."""

    NAME: ClassVar[str] = "kitchen.all_now"
    firing: FiringId


def all_now(at_hand: AtHand, asked: AllNow, occasion: Occasion) -> Sequence[Event]:
    """Said twice it is said once; where nobody waits there is nothing to say."""
    waiting = waiting_for_others(at_hand.firing(asked.firing), occasion.now)
    if not waiting:
        return []
    events: list[Event] = [StartsProposed(firing=asked.firing, at=occasion.now)]
    numbers = next_numbers(at_hand)
    for ticket in waiting:
        if ticket.on_paper:
            # A screen stops counting down; what a docket has said, another one takes back.
            events += issue_another(
                at_hand,
                ticket,
                number_for(at_hand, ticket, numbers),
                paper="fire",
                news="all now",
                lines=ticket.lines,
                at=occasion.now,
                by=occasion.by,
            )
    return events
