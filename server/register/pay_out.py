"""Pay out: petty cash leaves the drawer, such as for flowers or a courier."""

from __future__ import annotations

from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import OpeningId
from server.register.moving import Moving, Wanted, check_moved_sum, moved, moving


class PayOut(Command, frozen=True, kw_only=True):
    """Take cash out of a drawer for no bill, with a reason."""

    NAME: ClassVar[str] = "register.pay_out"

    movement: str
    opening: OpeningId
    cents: int
    reason: str


def load(page: Page, asked: PayOut, occasion: Occasion) -> Moving:
    return moving(page, asked.movement, asked.opening, occasion)


def pay_out(state: Moving, asked: PayOut, occasion: Occasion) -> list[Event]:
    check_moved_sum(asked.cents)
    wanted = Wanted(
        movement=asked.movement, what="pay_out", cents=-asked.cents, reason=asked.reason
    )
    return moved(state, wanted, occasion)
