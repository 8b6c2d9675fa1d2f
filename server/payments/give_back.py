"""Give back what a card was charged for nothing, once more, after the first try has failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TenderId, is_id
from server.payments.attempt import AttemptMade, CardAttempt
from server.payments.claim import BadTender, known_tender
from server.payments.reverse_card import ask_back, left_cents
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.views import attempts_on, tender_of, terminal_of


class GiveBack(Command, frozen=True, kw_only=True):
    """Let the terminal give a payment back that found no open amount."""

    NAME: ClassVar[str] = "payments.give_back"

    attempt: str
    tender: TenderId


class NothingToGiveBack(Refusal):
    """It pays a bill, or it went back already."""

    code = "payments.nothing_to_give_back"


class GoingBack(Refusal):
    """The terminal is at it already."""

    code = "payments.going_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    tender: Tender | None
    terminal: Terminal | None
    attempts: tuple[CardAttempt, ...]


def load(page: Page, asked: GiveBack, _: Occasion) -> Charged:
    tender = tender_of(page, asked.tender)
    return Charged(
        tender=tender,
        terminal=terminal_of(page, tender.terminal) if tender and tender.terminal else None,
        attempts=attempts_on(page, asked.tender),
    )


def give_back(state: Charged, asked: GiveBack, occasion: Occasion) -> Sequence[AttemptMade]:
    tender = known_tender(state.tender)
    if not is_id(asked.attempt):
        raise BadTender("This screen sent a name that the house cannot use. Reload it.")
    if any(each.id == asked.attempt for each in state.attempts):
        return []
    if tender.applied_cents or not left_cents(tender):
        raise NothingToGiveBack("This payment stands for a bill, or went back already.")
    if any(each.purpose in {"void", "refund"} and each.is_open for each in state.attempts):
        raise GoingBack("The terminal is giving it back just now.")
    return ask_back(
        tender,
        state.terminal,
        left_cents(tender),
        id_=asked.attempt,
        by=occasion.by,
        at=occasion.now,
    )
