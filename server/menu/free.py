"""Free: what was entered and not sent in ten minutes holds no portion any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from server.hub.dispatch import Due, Owed
from server.hub.messages import Command, Event, Occasion, Record
from server.kit.clock import Moment
from server.kit.ids import LineId
from server.menu.portions import Portions, let_lapse, shifted


class FreePortions(Command, frozen=True, kw_only=True):
    """Let others have what is held for an unsent line; the house asks this of itself."""

    NAME: ClassVar[str] = "menu.free"

    portions: str
    line: LineId


def free(portions: Portions | None, asked: FreePortions, occasion: Occasion) -> Sequence[Event]:
    """A line that was touched meanwhile has new time."""
    held = portions.holding(asked.line) if portions else None
    if portions is None or held is None or occasion.now < held.until:
        return []
    return shifted(portions, let_lapse(portions, asked.line, occasion.now), occasion.now)


def lapsing(records: Sequence[Record], now: Moment) -> Iterator[Owed]:
    """Everything that was held for too long by now."""
    for portions in cast("Sequence[Portions]", records):
        for held in portions.held:
            if not held.sent and held.until <= now:
                asked = FreePortions(portions=portions.id, line=held.line)
                yield Owed(held.until, asked)


FREEING = Due(kinds=(Portions,), owed=lapsing)
