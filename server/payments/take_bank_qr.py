"""Take a transfer by the bank's code: scanned by the guest, seen to arrive by whoever takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import BillId, TenderId
from server.payments.bank_qr import reference_of
from server.payments.by_word import Slip, taken_by_word
from server.payments.claim import Claim, claim_on, share_of


class TakeBankQr(Command, frozen=True, kw_only=True):
    """Confirm that a transfer has come for a bill. The tender's id is the one in the code."""

    NAME: ClassVar[str] = "payments.take_bank_qr"

    tender: TenderId
    bill: BillId
    amount_cents: int
    tip_cents: int = 0
    payer: int | None = None
    presented_cents: int


def load(page: Page, asked: TakeBankQr, _: Occasion) -> Claim:
    return claim_on(page, asked.bill, asked.tender)


def take_bank_qr(claim: Claim, asked: TakeBankQr, occasion: Occasion) -> Sequence[Event]:
    share = share_of(asked, "bank_qr")
    return taken_by_word(claim, share, Slip(reference=reference_of(asked.tender)), occasion)
