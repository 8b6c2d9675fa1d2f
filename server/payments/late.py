"""Money that nobody waits for any more: a card that was charged after all is never ignored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import PersonId, TenderId, derived
from server.payments.alarm import alarmed
from server.payments.attempt import CardAttempt
from server.payments.card import Card
from server.payments.reverse_card import asked_back, way_back
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Terminal

HOUSE = PersonId("house")
"""It gives back by itself what nobody should have paid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed(TenderEvent):
    """The host has it, whoever had decided before: nothing is at risk, and it has a reference."""

    reference: str
    card: Card | None

    def apply(self, state: Tender) -> Tender:
        return replace(
            state,
            offline=False,
            reference=self.reference or state.reference,
            card=self.card or state.card,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced(TenderEvent):
    """It counts as paid, the party has gone, and the money never came: somebody owes it."""

    def apply(self, state: Tender) -> Tender:
        return replace(state, offline=False, bounced_at=self.at, filed_at=None)


def came_late(
    attempt: CardAttempt, tender: Tender, terminal: Terminal | None, at: Moment
) -> Sequence[Event]:
    """`tender`: as it was charged, with nothing of it on a bill. It goes back by itself."""
    return [
        *alarmed("late", attempt, tender.total_cents, at),
        *given_back(attempt, tender, terminal, at),
    ]


def given_back(
    attempt: CardAttempt, tender: Tender, terminal: Terminal | None, at: Moment
) -> Sequence[Event]:
    """One attempt by the way that its terminal has now; where there is none, a person must."""
    cents = tender.total_cents
    way = way_back(tender, terminal, cents)
    if way == "none":
        return alarmed("not_given_back", attempt, cents, at)
    return asked_back(tender, way, cents, id_=back_id(tender, way), by=HOUSE, at=at)


def back_id(tender: Tender, way: str) -> str:
    """The house gives the same money back once by each way."""
    return derived("given back", tender.id, way)


def refused_later(
    what: Literal["not_paid", "bounced"], attempt: CardAttempt, tender: Tender, at: Moment
) -> Sequence[Event]:
    bounced = Bounced(tender=TenderId(tender.id), at=at)
    return [bounced, *alarmed(what, attempt, tender.total_cents, at)]
