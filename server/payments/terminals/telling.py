"""What a terminal said, as a command for the house; no card's number gets past this."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from server.kit.ids import TenderId
from server.payments.attempt import CardAttempt
from server.payments.card import Card
from server.payments.end_attempt import EndAttempt
from server.payments.settle_card import SettleCard
from server.payments.terminals.driver import (
    Approved,
    Cancelled,
    Declined,
    InProgress,
    NotStarted,
    Outcome,
    Partial,
    Unknown,
)
from server.payments.terminals.masking import masked, masked_reference

TEXT_LENGTH_MAX: Final = 200
BY: Final = {
    "guest": "The guest broke it off.",
    "till": "Broken off from the till.",
    "terminal": "The terminal broke it off.",
    "": "Broken off at the terminal.",
}


def told(
    attempt: CardAttempt, outcome: Outcome, *, given_up: bool = False
) -> SettleCard | EndAttempt:
    """The command that says so; of a sale it names the tender."""
    settle = settling(TenderId(attempt.id), outcome, given_up=given_up)
    if attempt.purpose == "sale":
        return settle
    return EndAttempt(
        attempt=attempt.id,
        outcome=settle.outcome,
        amount_cents=settle.amount_cents,
        reference=settle.reference,
        code=settle.code,
        detail=settle.detail,
        given_up=given_up,
    )


def settling(tender: TenderId, outcome: Outcome, *, given_up: bool = False) -> SettleCard:
    match outcome:
        case Approved() | Partial():
            card = masked_card(outcome.card)
            return SettleCard(
                tender=tender,
                outcome="approved" if isinstance(outcome, Approved) else "partial",
                amount_cents=outcome.amount_cents,
                tip_cents=outcome.tip_cents,
                reference=masked_reference(outcome.reference, card.last4 if card else ""),
                card=card,
                receipt=tuple(_short(row) for row in outcome.receipt),
                offline=outcome.offline,
            )
        case Declined():
            return SettleCard(
                tender=tender,
                outcome="declined",
                code=_short(outcome.code),
                detail=_short(outcome.text),
            )
        case Cancelled():
            return SettleCard(tender=tender, outcome="cancelled", detail=BY[outcome.by])
        case NotStarted():
            return SettleCard(
                tender=tender,
                outcome="not_started",
                code=_short(outcome.code),
                detail=_short(outcome.why),
            )
        case InProgress():
            why = "The guest is still at it, says the terminal."
            return SettleCard(tender=tender, outcome="unknown", detail=why, given_up=given_up)
        case Unknown():
            why = _short(outcome.reason)
            return SettleCard(tender=tender, outcome="unknown", detail=why, given_up=given_up)


def masked_card(card: Card | None) -> Card | None:
    """Whatever a driver took for the last four figures: no more than four are kept."""
    if card is None:
        return None
    figures = [each for each in card.last4 if each.isdecimal()]
    return replace(
        card,
        brand=_short(card.brand),
        last4="".join(figures[-4:]),
        entry=_short(card.entry),
        aid=_short(card.aid),
        auth=_short(card.auth),
    )


def _short(text: str) -> str:
    return masked(text)[:TEXT_LENGTH_MAX]
