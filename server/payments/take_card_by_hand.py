"""Take a card by hand: a terminal that the house does not know has charged it, as its slip says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import BillId, TenderId
from server.payments.by_word import BadDetail, Slip, check_detail, taken_by_word
from server.payments.card import Card
from server.payments.claim import Claim, claim_on, share_of

LAST4: Final = re.compile(r"[0-9]{4}", re.ASCII)


class TakeCardByHand(Command, frozen=True, kw_only=True):
    """Book a card that a standalone terminal has charged.

    `last4` and `auth`, the card's last four figures and the approval code, may be left out.
    """

    NAME: ClassVar[str] = "payments.take_card_by_hand"

    tender: TenderId
    bill: BillId
    amount_cents: int
    tip_cents: int = 0
    payer: int | None = None
    presented_cents: int
    last4: str = ""
    auth: str = ""


def load(page: Page, asked: TakeCardByHand, _: Occasion) -> Claim:
    return claim_on(page, asked.bill, asked.tender)


def take_card_by_hand(claim: Claim, asked: TakeCardByHand, occasion: Occasion) -> Sequence[Event]:
    if asked.last4 and not LAST4.fullmatch(asked.last4):
        raise BadDetail("Of a card only its last four figures are kept.")
    check_detail(asked.auth, "An approval code")
    card = Card(last4=asked.last4, auth=asked.auth.strip())
    return taken_by_word(claim, share_of(asked, "card_by_hand"), Slip(card=card), occasion)
