"""Note how far a card has come: the terminal is asked, a guest is at it, the bank is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.payments.attempt import MOVES, AttemptMoved, CardAttempt
from server.payments.start_card import check_free
from server.payments.terminal import Terminal, busy, holds
from server.payments.views import attempt_of, terminal_of


class NoteCard(Command, frozen=True, kw_only=True):
    """What the terminal's task sees; a word that comes too late changes nothing.

    `sending` is said before the first byte leaves, and takes the terminal: nobody else has it then.
    """

    NAME: ClassVar[str] = "payments.note_card"

    attempt: str
    stage: Literal["sending", "waiting", "authorising"]


class UnknownAttempt(Refusal):
    """Nothing of that name was asked of a terminal."""

    code = "payments.unknown_attempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtTheTerminal:
    attempt: CardAttempt | None
    terminal: Terminal | None
    busy_with: CardAttempt | None


def load(page: Page, asked: NoteCard, _: Occasion) -> AtTheTerminal:
    attempt = attempt_of(page, asked.attempt)
    terminal = terminal_of(page, attempt.terminal) if attempt else None
    return AtTheTerminal(
        attempt=attempt,
        terminal=terminal,
        busy_with=attempt_of(page, terminal.attempt or "") if terminal else None,
    )


def note_card(state: AtTheTerminal, asked: NoteCard, occasion: Occasion) -> Sequence[Event]:
    attempt, terminal = known_attempt(state.attempt), state.terminal
    if asked.stage not in MOVES[attempt.state]:
        return []
    moved = AttemptMoved(attempt=attempt.id, to=asked.stage, detail=attempt.detail, at=occasion.now)
    if asked.stage != "sending" or terminal is None or holds(terminal, attempt.id):
        return [moved]
    check_free(terminal, state.busy_with)
    return [moved, *busy(terminal, attempt.id, attempt.tender, occasion.now)]


def known_attempt(attempt: CardAttempt | None) -> CardAttempt:
    if attempt is None:
        raise UnknownAttempt("Nothing of that name was asked of a terminal.")
    return attempt
