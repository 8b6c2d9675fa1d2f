"""An approval: what was charged, shared out between the bill, the tip and what is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.pay import book
from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import PersonId
from server.payments.card import Card
from server.payments.claim import payer_on, room_on
from server.payments.tender import Tender, TenderEvent

CardOutcome = Literal["approved", "declined", "unknown", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSettled(TenderEvent):
    """What is known now of a card payment."""

    outcome: CardOutcome
    amount_cents: int
    tip_cents: int
    unapplied_cents: int
    reference: str = ""
    detail: str = ""
    card: Card | None = None
    offline: bool = False
    waiter: PersonId

    def apply(self, state: Tender) -> Tender:
        is_yes = self.outcome == "approved"
        money = "authorised" if state.tip_on == "paper" else "captured"
        return replace(
            state,
            state=self.outcome,
            amount_cents=self.amount_cents,
            tip_cents=self.tip_cents,
            unapplied_cents=self.unapplied_cents,
            reference=self.reference or state.reference,
            detail=self.detail,
            card=self.card or state.card,
            card_money=money if is_yes else "none",
            offline=self.offline,
            waiter=self.waiter,
            settled_at=None if self.outcome == "unknown" else self.at,
            # What comes after the day was closed stands on the next day's report.
            filed_at=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    """Of what the host charged: for the bill, for the staff, and for nobody."""

    amount_cents: int
    tip_cents: int
    surplus_cents: int = 0


def shared_out(tender: Tender, charged_cents: int, tip_cents: int | None) -> Charged:
    """What the host says holds. Less is still open on the bill; more is a tip only if said so.

    A terminal that does not tell the tip apart (None) gives what is over to the tip, up to what the
    guest was asked for here, or all of it when the guest was asked there.
    """
    if tip_cents is not None:
        tip = min(tip_cents, charged_cents)
        amount = min(charged_cents - tip, tender.amount_cents)
        return Charged(
            amount_cents=amount, tip_cents=tip, surplus_cents=charged_cents - tip - amount
        )
    amount = min(charged_cents, tender.amount_cents)
    over = charged_cents - amount
    tip = over if tender.tip_on == "terminal" else min(over, tender.tip_cents)
    return Charged(amount_cents=amount, tip_cents=tip, surplus_cents=over - tip)


def applied(
    tender: Tender, bill: Bill | None, charged: Charged, at: Moment
) -> tuple[Tender, list[Event]]:
    """The tender as it was charged, and what the bill takes of it."""
    kept = tender.amount_cents if tender.is_pending else 0
    room = room_on(bill) + kept if bill is not None and bill.is_owed else 0
    taken = min(charged.amount_cents, room)
    amount = charged.amount_cents + charged.surplus_cents
    after = replace(
        tender,
        amount_cents=amount,
        tip_cents=charged.tip_cents,
        unapplied_cents=amount - taken,
    )
    if bill is None:
        return after, []
    return after, [*book(bill, taken, payer_on(bill, tender.payer), at)]
