"""Restore: a dish or a modifier is back, and nobody counts it any more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.menu.portions import CountEnded, Portions, Sold


class RestoreDish(Command, frozen=True, kw_only=True):
    """Say that there is as much of it as anybody wants; a report of it being out is wrong."""

    NAME: ClassVar[str] = "menu.restore"

    what: Sold
    of: str


def restore(portions: Portions | None, _asked: RestoreDish, occasion: Occasion) -> Sequence[Event]:
    """What is back already needs nothing."""
    return [] if portions is None else [CountEnded(portions=portions.id, at=occasion.now)]
