"""Look up a card payment: ask the terminal what became of it. This never charges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import TenderId
from server.payments.attempt import AttemptEvent, CardAttempt
from server.payments.claim import UnknownTender, known_tender
from server.payments.start_card import attempted
from server.payments.views import attempt_of, tender_of


class LookUpCard(Command, frozen=True, kw_only=True):
    """Ask the terminal once more what became of a payment without an answer.

    `attempt`: or of something else that was asked of it, such as a tip from a slip.
    """

    NAME: ClassVar[str] = "payments.look_up"

    tender: TenderId
    attempt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUpAsked(AttemptEvent):
    """Somebody wants to know; the terminal's task looks it up at once."""

    def apply(self, state: CardAttempt) -> CardAttempt:
        return replace(state, looking_since=self.at, given_up_at=None)


def load(page: Page, asked: LookUpCard, _: Occasion) -> CardAttempt | Event:
    found = attempt_of(page, asked.attempt or asked.tender)
    if found is not None:
        return found
    tender = known_tender(tender_of(page, asked.tender))
    if asked.attempt or not tender.is_pending:
        raise UnknownTender("This card payment is not known.")
    return attempted(tender, "unknown")


def look_up(found: CardAttempt | Event, _: LookUpCard, occasion: Occasion) -> Sequence[Event]:
    """While it is being charged or looked up already, that answer is the answer."""
    if isinstance(found, Event):
        return [found]  # Asked for by a house that did not write attempts down.
    if found.state != "unknown" or found.looking_since is not None:
        return []
    return [LookUpAsked(attempt=found.id, at=occasion.now)]
