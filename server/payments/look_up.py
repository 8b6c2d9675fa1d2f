"""Look up a card payment: ask the terminal what became of it. This never charges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Occasion
from server.hub.page import Page
from server.kit.ids import TenderId
from server.payments.settle_card import known_tender
from server.payments.tender import Tender, TenderEvent
from server.payments.views import tender_of


class LookUpCard(Command, frozen=True, kw_only=True):
    """Ask the terminal once more what became of a payment without an answer."""

    NAME: ClassVar[str] = "payments.look_up"

    tender: TenderId


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUpAsked(TenderEvent):
    """Somebody wants to know; the terminal's task looks it up."""

    def apply(self, state: Tender) -> Tender:
        return replace(state, looking_since=self.at)


def load(page: Page, asked: LookUpCard, _: Occasion) -> Tender | None:
    return tender_of(page, asked.tender)


def look_up(tender: Tender | None, asked: LookUpCard, occasion: Occasion) -> Sequence[LookUpAsked]:
    """While it is being charged or looked up already, that answer is the answer."""
    found = known_tender(tender)
    if found.state != "unknown" or found.looking_since is not None:
        return []
    return [LookUpAsked(tender=asked.tender, at=occasion.now)]
