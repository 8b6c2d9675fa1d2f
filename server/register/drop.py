"""Drop: notes go from the drawer to the safe, so that less lies in it."""

from __future__ import annotations

from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import OpeningId
from server.register.moving import Moving, Wanted, check_moved_sum, moved, moving


class Drop(Command, frozen=True, kw_only=True):
    """Take cash out of a drawer to the safe, with a reason."""

    NAME: ClassVar[str] = "register.drop"

    movement: str
    opening: OpeningId
    cents: int
    reason: str


def load(page: Page, asked: Drop, occasion: Occasion) -> Moving:
    return moving(page, asked.movement, asked.opening, occasion)


def drop(state: Moving, asked: Drop, occasion: Occasion) -> list[Event]:
    check_moved_sum(asked.cents)
    wanted = Wanted(movement=asked.movement, what="drop", cents=-asked.cents, reason=asked.reason)
    return moved(state, wanted, occasion)
