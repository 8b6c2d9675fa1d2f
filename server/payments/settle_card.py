"""Settle a card payment: the terminal says what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.pay import book, release
from server.bills.views import bill_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import PersonId, TenderId
from server.orders.views import check_of
from server.payments.take_cash import payer_on, room_on
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Terminal, told
from server.payments.views import tender_of, terminal_of

Outcome = Literal["approved", "declined", "unknown", "cancelled"]


class SettleCard(Command, frozen=True, kw_only=True):
    """The outcome, as the terminal told it.

    `amount_cents` is what the host approved, tip included; 0 means as asked.
    """

    NAME: ClassVar[str] = "payments.settle_card"

    tender: TenderId
    outcome: Outcome
    amount_cents: int = 0
    reference: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSettled(TenderEvent):
    """What is known now of a card payment."""

    outcome: Outcome
    amount_cents: int
    tip_cents: int
    unapplied_cents: int
    reference: str
    detail: str
    waiter: PersonId

    def apply(self, state: Tender) -> Tender:
        return replace(
            state,
            state=self.outcome,
            amount_cents=self.amount_cents,
            tip_cents=self.tip_cents,
            unapplied_cents=self.unapplied_cents,
            reference=self.reference or state.reference,
            detail=self.detail,
            waiter=self.waiter,
            settled_at=None if self.outcome == "unknown" else self.at,
            looking_since=None,
            # What comes after the day was closed stands on the next day's report.
            filed_at=None,
        )


class UnknownTender(Refusal):
    """There is no such payment."""

    code = "payments.unknown_tender"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    tender: Tender | None
    bill: Bill | None
    terminal: Terminal | None
    waiter: PersonId | None


def load(page: Page, asked: SettleCard, _: Occasion) -> Answered:
    tender = tender_of(page, asked.tender)
    check = check_of(page, tender.check) if tender else None
    terminal = terminal_of(page, tender.terminal) if tender and tender.terminal else None
    return Answered(
        tender=tender,
        bill=bill_of(page, tender.bill) if tender else None,
        terminal=terminal if terminal and tender and terminal.tender == tender.id else None,
        waiter=check.head.waiter if check else None,
    )


def settle_card(state: Answered, asked: SettleCard, occasion: Occasion) -> Sequence[Event]:
    """The same answer may come thrice; a late approval counts, a late anything else does not."""
    tender = known_tender(state.tender)
    if tender.state == "approved" or not (tender.is_pending or asked.outcome == "approved"):
        return []
    if asked.outcome == "unknown":
        return _nobody_knows(state, tender, asked, occasion.now)
    at = occasion.now
    released = _released(state.bill, tender, at)
    freed = told(state.terminal, "idle", None, at) if state.terminal else []
    if asked.outcome == "approved":
        return [*released, *freed, *_approved(state, tender, asked, at)]
    return [_settled(state, tender, asked, at), *released, *freed]


def known_tender(tender: Tender | None) -> Tender:
    if tender is None or tender.type != "card":
        raise UnknownTender("This card payment is not known.")
    return tender


def _nobody_knows(state: Answered, tender: Tender, asked: SettleCard, at: Moment) -> list[Event]:
    shown = told(state.terminal, "unknown", TenderId(tender.id), at) if state.terminal else []
    return [_settled(state, tender, asked, at), *shown]


def _released(bill: Bill | None, tender: Tender, at: Moment) -> list[Event]:
    if bill is None or not tender.is_pending:
        return []
    return [*release(bill, tender.amount_cents, tender.payer, at)]


def _approved(state: Answered, tender: Tender, asked: SettleCard, at: Moment) -> list[Event]:
    """What the host says holds: less is still open on the bill, more is a tip."""
    charged = asked.amount_cents if asked.amount_cents > 0 else tender.total_cents
    amount = min(charged, tender.amount_cents)
    kept = tender.amount_cents if tender.is_pending else 0
    room = room_on(state.bill) + kept if state.bill else 0
    if state.bill is not None and not state.bill.is_owed:
        room = 0
    applied = min(amount, room)
    settled = replace(
        tender, amount_cents=amount, tip_cents=charged - amount, unapplied_cents=amount - applied
    )
    booked = book(state.bill, applied, payer_on(state.bill, tender.payer), at) if state.bill else []
    return [_settled(state, settled, asked, at), *booked]


def _settled(state: Answered, tender: Tender, asked: SettleCard, at: Moment) -> CardSettled:
    return CardSettled(
        tender=TenderId(tender.id),
        outcome=asked.outcome,
        amount_cents=tender.amount_cents,
        tip_cents=tender.tip_cents,
        unapplied_cents=tender.unapplied_cents,
        reference=asked.reference,
        detail=asked.detail,
        waiter=state.waiter or tender.waiter,
        at=at,
    )
