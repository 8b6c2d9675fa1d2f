"""Pay in: cash goes into the drawer that is for no bill, such as change from the bank."""

from __future__ import annotations

from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import OpeningId
from server.register.moving import Moving, Wanted, check_moved_sum, moved, moving


class PayIn(Command, frozen=True, kw_only=True):
    """Put cash into a drawer for no bill, with a reason."""

    NAME: ClassVar[str] = "register.pay_in"

    movement: str
    opening: OpeningId
    cents: int
    reason: str


def load(page: Page, asked: PayIn, occasion: Occasion) -> Moving:
    return moving(page, asked.movement, asked.opening, occasion)


def pay_in(state: Moving, asked: PayIn, occasion: Occasion) -> list[Event]:
    check_moved_sum(asked.cents)
    wanted = Wanted(movement=asked.movement, what="pay_in", cents=asked.cents, reason=asked.reason)
    return moved(state, wanted, occasion)
