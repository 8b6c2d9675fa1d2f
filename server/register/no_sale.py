"""No sale: the drawer is opened though nobody pays, which is written down."""

from __future__ import annotations

from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import OpeningId
from server.register.moving import Moving, Wanted, moved, moving


class NoSale(Command, frozen=True, kw_only=True):
    """Open the drawer without a sale, with a reason."""

    NAME: ClassVar[str] = "register.no_sale"

    movement: str
    opening: OpeningId
    reason: str


def load(page: Page, asked: NoSale, occasion: Occasion) -> Moving:
    return moving(page, asked.movement, asked.opening, occasion)


def no_sale(state: Moving, asked: NoSale, occasion: Occasion) -> list[Event]:
    wanted = Wanted(movement=asked.movement, what="no_sale", cents=0, reason=asked.reason)
    return moved(state, wanted, occasion)
