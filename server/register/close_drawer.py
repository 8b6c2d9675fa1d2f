"""Close a drawer: count it, compare, give a reason for a difference, print the drawer report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import DrawerId, OpeningId
from server.payments.takings import drawer_closed
from server.register.cash import with_cash
from server.register.counting import (
    Counting,
    countable,
    counting,
    difference,
    printed,
    tender_sums,
)
from server.register.denominations import Heap, check_heaps
from server.register.drawer import DrawerClosed, DrawerLeft, Opening, check_sum
from server.register.numbers import DrawerReportNumbered


class CloseDrawer(Command, frozen=True, kw_only=True):
    """Count a drawer and close it; a difference needs a reason.

    `pieces`: by notes and coins, when it was counted so. `agreed`: tender types that somebody
    compared with what the terminal or the slips say.
    """

    NAME: ClassVar[str] = "register.close_drawer"

    opening: OpeningId
    counted_cents: int
    reason: str = ""
    pieces: tuple[Heap, ...] = ()
    agreed: tuple[str, ...] = ()


class IsWallet(Refusal):
    """A wallet is handed in, which pays its holder's tips."""

    code = "register.is_wallet"


def load(page: Page, asked: CloseDrawer, occasion: Occasion) -> Counting:
    return counting(page, asked.opening, occasion)


def close_drawer(state: Counting, asked: CloseDrawer, occasion: Occasion) -> Sequence[Event]:
    opening = countable(state, occasion)
    if opening.is_wallet:
        raise IsWallet(f"{opening.name} is handed in, not counted and closed.")
    check_sum(asked.counted_cents)
    check_heaps(asked.pieces, asked.counted_cents, state.letterhead.currency)
    closed = counted(state, opening, asked, occasion)
    drawer, at = DrawerId(opening.drawer), occasion.now
    return [
        DrawerReportNumbered(number=state.next_report, at=at),
        DrawerClosed(opening=asked.opening, closed=closed, at=at),
        DrawerLeft(drawer=drawer, cents=asked.counted_cents, pieces=closed.counted_pieces, at=at),
        *drawer_closed(asked.opening, at),
        *printed(state, closed, occasion),
    ]


def counted(state: Counting, opening: Opening, asked: CloseDrawer, occasion: Occasion) -> Opening:
    cash = state.cash(opening)
    over_short = difference(state, cash, asked.counted_cents, asked.reason, occasion)
    return replace(
        with_cash(opening, cash),
        closed_at=occasion.now,
        closed_by=occasion.by,
        approved_by=occasion.approved_by,
        counted_cents=asked.counted_cents,
        counted_pieces=tuple(each for each in asked.pieces if each.pieces),
        over_short_cents=over_short,
        tenders=tender_sums(opening, state.tenders, asked.agreed),
        reason=asked.reason.strip() if over_short else "",
        report=state.next_report,
    )
