"""Capture a slip: take what the card has promised, with the tip that was entered on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import TenderId
from server.payments.enter_tip import Slip, asked_of_slip, is_asked, slip_of, usable
from server.payments.tender import Tender, TenderEvent


class CaptureCard(Command, frozen=True, kw_only=True):
    """Take the money of a slip; afterwards its tip cannot be changed."""

    NAME: ClassVar[str] = "payments.capture_card"

    attempt: str
    tender: TenderId


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCaptured(TenderEvent):
    """What was captured holds: the tip is what is above the amount."""

    captured_cents: int

    def apply(self, state: Tender) -> Tender:
        tip = max(0, self.captured_cents - state.amount_cents)
        return replace(state, card_money="captured", tip_cents=tip)


def load(page: Page, asked: CaptureCard, _: Occasion) -> Slip:
    return slip_of(page, asked.tender)


def capture_card(slip: Slip, asked: CaptureCard, occasion: Occasion) -> Sequence[Event]:
    if is_asked(slip, asked.attempt):
        return []
    tender = usable(slip, asked.attempt)
    return [asked_of_slip(tender, "capture", tender.tip_cents, asked.attempt, occasion)]
