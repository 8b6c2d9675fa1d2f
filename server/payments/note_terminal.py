"""Note a terminal: the house reaches it, or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Occasion
from server.hub.page import Page
from server.kit.ids import TerminalId
from server.payments.start_card import UnknownTerminal
from server.payments.terminal import Ability, Terminal, TerminalSeen
from server.payments.views import terminal_of


class NoteTerminal(Command, frozen=True, kw_only=True):
    """What the terminal's task sees: is it there, and what its driver can do."""

    NAME: ClassVar[str] = "payments.note_terminal"

    terminal: TerminalId
    is_there: bool
    can: tuple[Ability, ...]


def load(page: Page, asked: NoteTerminal, _: Occasion) -> Terminal | None:
    return terminal_of(page, asked.terminal)


def note_terminal(
    terminal: Terminal | None, asked: NoteTerminal, occasion: Occasion
) -> Sequence[TerminalSeen]:
    if terminal is None:
        raise UnknownTerminal("There is no such terminal.")
    was_there = terminal.away_since is None
    if was_there == asked.is_there and terminal.can == asked.can:
        return []
    since = None if asked.is_there else terminal.away_since or occasion.now
    return [TerminalSeen(terminal=asked.terminal, away_since=since, can=asked.can, at=occasion.now)]
