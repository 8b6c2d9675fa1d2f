"""Cancel a card payment: a request to the terminal. The guest may be faster, so its word counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TenderId
from server.payments.attempt import UNDER_WAY, AttemptEvent, CardAttempt
from server.payments.claim import UnknownTender
from server.payments.terminal import Terminal
from server.payments.views import attempt_of, terminal_of


class CancelCard(Command, frozen=True, kw_only=True):
    """Ask the terminal to break a payment off; its verdict is waited for all the same."""

    NAME: ClassVar[str] = "payments.cancel_card"

    tender: TenderId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAsked(AttemptEvent):
    """The terminal's task passes it on once."""

    def apply(self, state: CardAttempt) -> CardAttempt:
        return replace(state, cancel_asked_at=self.at)


class CannotCancel(Refusal):
    """Only the guest can break it off, at the terminal."""

    code = "payments.cannot_cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    attempt: CardAttempt | None
    terminal: Terminal | None


def load(page: Page, asked: CancelCard, _: Occasion) -> UnderWay:
    attempt = attempt_of(page, asked.tender)
    terminal = terminal_of(page, attempt.terminal) if attempt else None
    return UnderWay(attempt=attempt, terminal=terminal)


def cancel_card(state: UnderWay, asked: CancelCard, occasion: Occasion) -> Sequence[CancelAsked]:
    attempt, terminal = state.attempt, state.terminal
    if attempt is None:
        raise UnknownTender("This card payment is not known.")
    if attempt.state not in UNDER_WAY or attempt.cancel_asked_at is not None:
        return []
    if terminal is not None and "cancel" not in terminal.can:
        raise CannotCancel(f"{terminal.name} cannot be stopped from here: press its red key.")
    return [CancelAsked(attempt=asked.tender, at=occasion.now)]
