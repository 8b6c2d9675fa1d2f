"""By word: money that no machine of the house confirms, only whoever takes it.

A card that was read by a terminal of its own, a voucher: it stands on the bill as soon as somebody
says so, with whatever the slip or the voucher shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill
from server.bills.pay import book
from server.hub.messages import Event, Occasion, Refusal
from server.kit.ids import AccountId
from server.kit.text import is_clean
from server.payments.alarm import to_return
from server.payments.booked import booked
from server.payments.card import Card
from server.payments.claim import (
    Claim,
    Share,
    check_amounts,
    checked,
    is_again,
    known_bill,
    room_on,
)
from server.payments.tender import Tender, TenderEvent

DETAIL_LENGTH_MAX = 40


class BadDetail(Refusal):
    """What was typed from a slip or a voucher cannot be that."""

    code = "payments.bad_detail"


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderTaken(TenderEvent):
    """Somebody says that this was paid."""

    taken: Tender

    def apply(self, state: Tender | None) -> Tender:
        assert state is None, f"{self.tender} was taken before"
        return self.taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What was read from the slip or the voucher. `value_cents`: what a voucher is worth."""

    card: Card | None = None
    voucher: str = ""
    reference: str = ""
    account: AccountId | None = None
    account_name: str = ""
    value_cents: int = 0
    change_cents: int = 0

    def on(self, tender: Tender) -> Tender:
        return replace(
            tender,
            card=self.card,
            voucher=self.voucher,
            reference=self.reference,
            account=self.account,
            account_name=self.account_name,
            given_cents=self.value_cents,
            change_cents=self.change_cents,
        )


def taken_by_word(claim: Claim, share: Share, slip: Slip, occasion: Occasion) -> Sequence[Event]:
    """The events of such a payment; none when it is the same one again.

    Said without a link it is a fact: what finds no room on its bill is kept apart and alarms.
    """
    check_amounts(share, share.tip_cents, slip.value_cents)
    if is_again(claim, share):
        return []
    bill = known_bill(claim, share.bill)
    if occasion.live and not occasion.offered_again:
        check_owed(bill)
        checked(claim, share)
    applied = min(share.amount_cents, room_on(bill))
    tender = slip.on(booked(claim, bill, share, occasion, applied))
    return [
        TenderTaken(tender=share.tender, taken=tender, at=occasion.now),
        *book(bill, applied, tender.payer, occasion.now),
        *to_return(tender, occasion.now),
    ]


def check_owed(bill: Bill) -> None:
    if bill.settled_at is not None:
        raise AlreadyPaid(f"{bill.label} is paid already: receipt {bill.receipt}.")


def check_detail(text: str, what: str) -> None:
    if not is_clean(text, DETAIL_LENGTH_MAX):
        raise BadDetail(f"{what} is one line of at most {DETAIL_LENGTH_MAX} letters.")
