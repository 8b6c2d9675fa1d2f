"""Undo a tender that never was: the bill was paid otherwise than somebody has tapped.

For the refunds, which decide that and see to the papers. A card's money is back on its card first.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.pay import book
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import OpeningId, PersonId, TenderId
from server.payments.by_word import TenderTaken
from server.payments.coins import rounding_cents
from server.payments.take_cash import CashTaken
from server.payments.tender import Tender, TenderEvent, TenderType
from server.payments.tender_customs import TenderCustoms


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderUndone(TenderEvent):
    """It counts nowhere any more; its row says that it was there."""

    reason: str

    def apply(self, state: Tender) -> Tender:
        return replace(state, state="voided", detail=self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """How it was really paid, and by whose hand the house is told."""

    tender: TenderId
    type: TenderType
    opening: OpeningId | None
    by: PersonId
    customs: TenderCustoms


def undo(tender: Tender, reason: str, at: Moment) -> list[Event]:
    return [TenderUndone(tender=TenderId(tender.id), reason=reason, at=at)]


def taken_instead(wrong: Tender, bill: Bill, instead: Instead, at: Moment) -> list[Event]:
    """The same amount and tip on the same bill, paid otherwise: nothing of it is change."""
    cash = instead.type == "cash"
    due = wrong.applied_cents + wrong.tip_cents
    rounding = rounding_cents(instead.customs, due) if cash else 0
    taken = Tender(
        id=instead.tender,
        bill=wrong.bill,
        check=wrong.check,
        turn=wrong.turn,
        table=wrong.table,
        type=instead.type,
        amount_cents=wrong.applied_cents,
        tip_cents=wrong.tip_cents,
        given_cents=due + rounding if cash else 0,
        rounding_cents=rounding,
        payer=wrong.payer,
        state="booked",
        opening=instead.opening,
        asked_at=at,
        settled_at=at,
        taken_by=instead.by,
        waiter=wrong.waiter,
    )
    happened = CashTaken if cash else TenderTaken
    return [
        happened(tender=instead.tender, taken=taken, at=at),
        *book(bill, taken.applied_cents, taken.payer, at),
    ]
