"""Draw up the bill of a check without presenting it, so that it can be split first."""

from __future__ import annotations

from typing import ClassVar

from server.bills.draw import BillingOpened, BillsDrawn
from server.bills.present import Presenting, bill_meant, presenting, whole_bill
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import BillId, CheckId
from server.orders.check import known


class DrawUp(Command, frozen=True, kw_only=True):
    """Put what was sent on a bill that nobody has seen yet; `bill` is a new id."""

    NAME: ClassVar[str] = "bills.draw_up"

    check: CheckId
    bill: BillId


def load(page: Page, asked: DrawUp, _: Occasion) -> Presenting:
    return presenting(page, asked.check, asked.bill)


def draw_up(state: Presenting, asked: DrawUp, occasion: Occasion) -> list[Event]:
    """Two screens may want to split at once: the second finds the first one's bill."""
    check = known(state.check)
    if bill_meant(state, asked.bill) is not None:
        return []
    whole = whole_bill(state, check, asked.bill)
    opened = BillingOpened(
        check=check.id, turn=check.head.turn, total_cents=check.head.total_cents, at=occasion.now
    )
    drawn = BillsDrawn(check=check.id, drawn=(whole,), at=occasion.now)
    return [drawn] if state.billing else [opened, drawn]
