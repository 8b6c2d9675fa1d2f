"""Hand in a wallet: at the end of the shift a waiter gives the house its cash, or is paid by it.

What is handed in is the opening money and the cash for bills, less the tips that the house owes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import DrawerId, OpeningId, derived
from server.payments.receipt import Receipt
from server.payments.takings import Takings, drawer_closed
from server.payments.views import receipts, takings
from server.register.cash import with_cash
from server.register.counting import Counting, counting, difference, printed, tender_sums
from server.register.denominations import Heap, check_heaps
from server.register.drawer import (
    CASH_CENTS_MAX,
    BadCount,
    DrawerClosed,
    DrawerLeft,
    Opening,
    UnknownDrawer,
)
from server.register.movement import CashMoved, Movement
from server.register.numbers import DrawerReportNumbered
from server.register.reasons import DrawerClosedAlready, NotYourDrawer
from server.register.views import opening_of
from server.staff.views import person_of

RECEIVES = frozenset({"cashier", "manager"})


class HandIn(Command, frozen=True, kw_only=True):
    """Hand a wallet in. Less than nothing: the house pays its holder.

    `with_tips`: the tips that the house owes the holder are settled by it.
    """

    NAME: ClassVar[str] = "register.hand_in"

    opening: OpeningId
    handed_cents: int
    reason: str = ""
    pieces: tuple[Heap, ...] = ()
    with_tips: bool = True


class NotAWallet(Refusal):
    """A drawer is counted and closed."""

    code = "register.not_a_wallet"


class ReceiverNeeded(Refusal):
    """Somebody takes the money, and says so."""

    code = "register.receiver_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    counting: Counting
    takings: Takings
    receipts: tuple[Receipt, ...]
    witness_roles: frozenset[str]


def load(page: Page, asked: HandIn, occasion: Occasion) -> Handing:
    witness = person_of(page, occasion.witness) if occasion.witness else None
    opening = opening_of(page, asked.opening)
    return Handing(
        counting=counting(page, asked.opening, occasion),
        takings=takings(page),
        receipts=receipts(page) if opening else (),
        witness_roles=frozenset(witness.roles) if witness else frozenset(),
    )


def hand_in(state: Handing, asked: HandIn, occasion: Occasion) -> Sequence[Event]:
    opening = handable(state, occasion)
    check_handed(asked, state.counting.letterhead.currency)
    check_receiver(state, occasion)
    closed = handed(state.counting, opening, asked, occasion)
    at = occasion.now
    return [
        DrawerReportNumbered(number=state.counting.next_report, at=at),
        DrawerClosed(opening=asked.opening, closed=closed, at=at),
        DrawerLeft(drawer=DrawerId(opening.drawer), cents=opening.float_cents, pieces=(), at=at),
        *drawer_closed(asked.opening, at),
        *received(state, closed, occasion),
        *printed(state.counting, closed, occasion, state.receipts),
    ]


def handable(state: Handing, occasion: Occasion) -> Opening:
    opening = state.counting.opening
    if opening is None:
        raise UnknownDrawer("This wallet was not opened.")
    if not opening.is_wallet:
        raise NotAWallet(f"{opening.name} is a drawer: count and close it.")
    if opening.closed_at is not None:
        raise DrawerClosedAlready(f"{opening.name} is handed in already.")
    if opening.holder != occasion.by and not (RECEIVES & occasion.roles or occasion.approved_by):
        raise NotYourDrawer(f"{state.counting.holder} answers for {opening.name}.")
    return opening


def check_handed(asked: HandIn, currency: str) -> None:
    if not -CASH_CENTS_MAX <= asked.handed_cents <= CASH_CENTS_MAX:
        raise BadCount("A wallet holds less than a million.")
    check_heaps(asked.pieces, abs(asked.handed_cents), currency)


def check_receiver(state: Handing, occasion: Occasion) -> None:
    """A cashier or manager, who is signed in here or has typed a PIN beside the waiter's."""
    if not RECEIVES & (occasion.roles | state.witness_roles):
        raise ReceiverNeeded("A cashier or a manager takes the money, and types the PIN.")


def handed(state: Counting, opening: Opening, asked: HandIn, occasion: Occasion) -> Opening:
    cash = state.cash(opening, with_tips=asked.with_tips)
    over_short = difference(state, cash, asked.handed_cents, asked.reason, occasion)
    return replace(
        with_cash(opening, cash),
        closed_at=occasion.now,
        closed_by=occasion.witness or occasion.by,
        approved_by=occasion.approved_by,
        counted_cents=asked.handed_cents,
        counted_pieces=tuple(each for each in asked.pieces if each.pieces),
        over_short_cents=over_short,
        tenders=tender_sums(opening, state.tenders),
        reason=asked.reason.strip() if over_short else "",
        report=state.next_report,
    )


def received(state: Handing, closed: Opening, occasion: Occasion) -> list[Event]:
    """Into the drawer of whoever takes it; without one it goes to the safe."""
    receiver = occasion.witness or occasion.by
    device = occasion.device
    drawer = state.takings.drawer_for(receiver, device)
    cents = closed.counted_cents or 0
    if drawer is None or drawer.is_wallet or cents == 0:
        return []
    movement = Movement(
        id=derived("hand in", closed.id),
        what="hand_in",
        opening=drawer.opening,
        drawer=drawer.drawer,
        cents=cents,
        reason=closed.name,
        person=closed.holder,
        at=occasion.now,
        by=occasion.by,
        approved_by=occasion.approved_by,
    )
    return [CashMoved(movement=movement.id, moved=movement, at=occasion.now)]
