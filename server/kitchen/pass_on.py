"""Pass on: what a change in the kitchen means for its lanes and for the table's tile."""

from __future__ import annotations

from collections.abc import Sequence

from server.floor import marks
from server.floor.turn import Cooking, Turn
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import FiringId
from server.kitchen.all_day import shifts
from server.kitchen.firing import FiringEvent, WholeFiring
from server.kitchen.outstanding import outstanding_shifts


def passed_on(before: WholeFiring | None, turn: Turn | None, *happened: FiringEvent) -> list[Event]:
    """What happened to one firing, followed by all that has to hear of it at once."""
    after = before
    for event in happened:
        after = event.apply(after)
    if after is None or after == before:
        return []
    at = happened[-1].at
    return [
        *happened,
        *shifts(before.to_make if before else (), after.to_make, at),
        *outstanding_shifts(before, after, at),
        *tile_marks(before, after, turn, at),
    ]


def tile_marks(
    before: WholeFiring | None, after: WholeFiring, turn: Turn | None, at: Moment
) -> Sequence[Event]:
    """What is at once never counts as cooking, and a party that left has no tile."""
    if turn is None or after.firing.course is None or after.firing.cleared_at is not None:
        return []
    firing = FiringId(after.firing.id)
    if after.is_cooking and not (before and before.is_cooking):
        return _began(before, after, turn, at)
    if not after.is_cooking:
        was_served = after.firing.served_at is not None
        return (
            marks.mark_served(turn, (firing,), at)
            if was_served
            else marks.let_firing_go(turn, firing, at)
        )
    if after.firing.ready_at is not None:
        return marks.mark_ready(turn, firing, at)
    return marks.mark_not_ready(turn, firing, at)


def _began(
    before: WholeFiring | None, after: WholeFiring, turn: Turn, at: Moment
) -> Sequence[Event]:
    """It was fired now, goes on after a hold, or was not served after all."""
    firing = FiringId(after.firing.id)
    ready_at = after.firing.ready_at
    if before and before.firing.served_at is not None:
        course = Cooking(firing=firing, fired_at=after.cooking_since, ready_at=ready_at)
        return marks.mark_not_served(turn, course, at)
    began = marks.mark_fired(turn, firing, at)
    if ready_at is None:
        return began
    # The last held ticket was bumped all the same: the course goes on and is ready at once.
    for event in began:
        turn = event.apply(turn)
    return [*began, *marks.mark_ready(turn, firing, at)]
