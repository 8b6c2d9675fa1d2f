"""Settle a terminal: its own end of day. What it has taken must be what the house knows of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import TenderId, TerminalId, is_id
from server.payments.alarm import alarmed
from server.payments.attempt import AttemptMade, CardAttempt
from server.payments.claim import BadTender
from server.payments.slips import open_slips
from server.payments.start_card import UnknownTerminal
from server.payments.tender import Tender, TenderEvent
from server.payments.terminal import Terminal, TerminalSettled
from server.payments.views import attempt_of, attempts, tenders, terminal_of


class SettleTerminal(Command, frozen=True, kw_only=True):
    """Let a terminal settle with its bank, and compare its total with the house's."""

    NAME: ClassVar[str] = "payments.settle_terminal"

    attempt: str
    terminal: TerminalId


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPaidOut(TenderEvent):
    """The terminal has settled it: from now on it is refunded, not voided."""

    def apply(self, state: Tender) -> Tender:
        return replace(state, card_money="settled")


class TerminalNotDone(Refusal):
    """Something that was asked of it has no end yet."""

    code = "payments.terminal_not_done"


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalDay:
    terminal: Terminal | None
    earlier: CardAttempt | None
    attempts: tuple[CardAttempt, ...]
    tenders: tuple[Tender, ...]


def load(page: Page, asked: SettleTerminal, _: Occasion) -> TerminalDay:
    return TerminalDay(
        terminal=terminal_of(page, asked.terminal),
        earlier=attempt_of(page, asked.attempt),
        attempts=tuple(each for each in attempts(page) if each.terminal == asked.terminal),
        tenders=tuple(each for each in tenders(page) if each.terminal == asked.terminal),
    )


def settle_terminal(
    state: TerminalDay, asked: SettleTerminal, occasion: Occasion
) -> Sequence[Event]:
    if state.earlier is not None:
        return []
    terminal = state.terminal
    if terminal is None:
        raise UnknownTerminal("There is no such terminal.")
    if not is_id(asked.attempt):
        raise BadTender("This screen sent a name that the house cannot use. Reload it.")
    if any(each.is_open for each in state.attempts):
        raise TerminalNotDone(f"{terminal.name} has not answered everything yet. Look there first.")
    if open_slips(state.tenders):
        raise TerminalNotDone("Capture the slips of this terminal first.")
    made = CardAttempt(
        id=asked.attempt,
        purpose="end_of_day",
        terminal=asked.terminal,
        amount_cents=terminal.taken_cents,
        asked_at=occasion.now,
        asked_by=occasion.by,
    )
    return [AttemptMade(attempt=asked.attempt, made=made, at=occasion.now)]


def day_settled(
    done: CardAttempt, terminal: Terminal | None, tenders: Sequence[Tender], at: Moment
) -> list[Event]:
    """`tenders`: what is live of this terminal's; older ones go by when it settled."""
    known = terminal.taken_cents if terminal else done.amount_cents
    difference = done.approved_cents - known
    captured = [each for each in tenders if each.card_money == "captured"]
    return [
        TerminalSettled(terminal=done.terminal, at=at),
        *(CardPaidOut(tender=TenderId(each.id), at=at) for each in captured),
        *(alarmed("totals_differ", done, difference, at) if difference else []),
    ]
