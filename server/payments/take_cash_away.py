"""Take cash while the house is out of reach, for a check whose bill nobody has presented.

The till worked the total out by itself and showed it. When this arrives the money has changed
hands: it is a fact. The house's own total stands, and what differs is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from server.bills.bill import Bill
from server.bills.draw import BillsDrawn
from server.bills.pay import book
from server.bills.present import (
    NothingToBill,
    Present,
    Presenting,
    bill_meant,
    present,
    presenting,
)
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import BillId, CheckId, OpeningId, TenderId
from server.kit.text import is_clean
from server.orders.check import WholeCheck, known
from server.payments.alarm import shown_less, to_return
from server.payments.claim import BadAmount, BadTender, check_amounts_of, room_on
from server.payments.coins import STEP_CENTS_MAX
from server.payments.take_cash import REFERENCE_LENGTH_MAX, CashTaken, GivenTooLittle, due_cents
from server.payments.takings import Takings
from server.payments.tender import Tender
from server.payments.views import takings, tender_of


class TakeCashAway(Command, frozen=True, kw_only=True):
    """`bill`: a new id, for the bill that this draws unless one grows already.

    `shown_cents`: the total that the till worked out. `reference`: of its temporary receipt.
    """

    NAME: ClassVar[str] = "payments.take_cash_away"

    tender: TenderId
    check: CheckId
    bill: BillId
    amount_cents: int
    given_cents: int
    tip_cents: int = 0
    rounding_cents: int = 0
    shown_cents: int
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayFromHouse:
    """What the house knows of the check, and of an earlier payment of that id."""

    presenting: Presenting
    earlier: Tender | None
    takings: Takings


def load(page: Page, asked: TakeCashAway, _: Occasion) -> AwayFromHouse:
    return AwayFromHouse(
        presenting=presenting(page, asked.check, asked.bill),
        earlier=tender_of(page, asked.tender),
        takings=takings(page),
    )


def take_cash_away(
    state: AwayFromHouse, asked: TakeCashAway, occasion: Occasion
) -> Sequence[Event]:
    _check(asked)
    check = known(state.presenting.check)
    if _is_again(state.earlier, asked):
        return []
    bill, shown = _bill_shown(state.presenting, asked, occasion)
    taken = _tender(state, check, bill, asked, occasion)
    booked = book(bill, taken.applied_cents, None, occasion.now) if bill else []
    return [
        *shown,
        CashTaken(tender=asked.tender, taken=taken, at=occasion.now),
        *booked,
        *to_return(taken, occasion.now),
        *shown_less(taken, occasion.now),
    ]


def _check(asked: TakeCashAway) -> None:
    rounded_by = abs(asked.rounding_cents)
    check_amounts_of(
        asked.tender, asked.amount_cents, asked.given_cents, asked.tip_cents, rounded_by
    )
    if rounded_by >= STEP_CENTS_MAX or due_cents(asked) < 0:
        raise BadAmount("No coin rounds an amount that far.")
    named = asked.reference and is_clean(asked.reference, REFERENCE_LENGTH_MAX)
    if asked.shown_cents < 0 or not named:
        raise BadAmount("This payment lacks the total or the reference that the guest was shown.")
    if asked.given_cents < due_cents(asked):
        raise GivenTooLittle("The money given is less than what it was to pay.")


def _is_again(earlier: Tender | None, asked: TakeCashAway) -> bool:
    if earlier is None:
        return False
    asked_now = (asked.check, asked.amount_cents, asked.tip_cents, asked.reference)
    if (earlier.check, earlier.amount_cents, earlier.tip_cents, earlier.reference) != asked_now:
        raise BadTender("This payment's id stands for another one. Try again.")
    return True


def _bill_shown(
    state: Presenting, asked: TakeCashAway, occasion: Occasion
) -> tuple[Bill | None, list[Event]]:
    """No bill where nothing is left to pay, as when another till was faster: cash to return."""
    shown = Present(check=asked.check, bill=asked.bill, paper=False)
    try:
        happened = present(state, shown, occasion)
    except NothingToBill:
        return None, []
    drawn = next((each.drawn[0] for each in happened if isinstance(each, BillsDrawn)), None)
    return drawn or bill_meant(state, asked.bill), happened


def _tender(
    state: AwayFromHouse,
    check: WholeCheck,
    bill: Bill | None,
    asked: TakeCashAway,
    occasion: Occasion,
) -> Tender:
    drawer = state.takings.drawer_for(occasion.by, occasion.device)
    owed = room_on(bill) if bill else 0
    return Tender(
        id=asked.tender,
        bill=BillId(bill.id) if bill else asked.bill,
        check=check.id,
        turn=check.head.turn,
        table=state.presenting.table,
        type="cash",
        amount_cents=asked.amount_cents,
        tip_cents=asked.tip_cents,
        given_cents=asked.given_cents,
        change_cents=asked.given_cents - due_cents(asked),
        rounding_cents=asked.rounding_cents,
        unapplied_cents=max(0, asked.amount_cents - owed),
        state="booked",
        reference=asked.reference,
        differs_cents=owed - asked.shown_cents,
        opening=OpeningId(drawer.opening) if drawer else None,
        asked_at=occasion.now,
        settled_at=occasion.now,
        taken_by=occasion.by,
        waiter=check.head.waiter,
    )


def told(state: AwayFromHouse, asked: TakeCashAway, happened: Sequence[Event]) -> Mapping[str, Any]:
    """By how much the house's total is above the one that was shown."""
    taken = next((each.taken for each in happened if isinstance(each, CashTaken)), state.earlier)
    return {"tender": asked.tender, "differs_cents": taken.differs_cents if taken else 0}
