"""Install card terminals: say which machines the house has."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TerminalId, is_id
from server.kit.text import is_clean
from server.payments.terminal import Terminal, TerminalInstalled
from server.payments.views import terminals

NAME_LENGTH_MAX = 60
TERMINALS_MAX = 40


class NewTerminal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A machine and the driver that speaks its language."""

    id: TerminalId
    name: str
    driver: str = "simulated"


class InstallTerminals(Command, frozen=True, kw_only=True):
    """Say which card terminals the house has; those not named stay as they are."""

    NAME: ClassVar[str] = "payments.install"

    terminals: tuple[NewTerminal, ...]


class BadTerminal(Refusal):
    """A terminal needs an id and a readable name."""

    code = "payments.bad_terminal"


def load(page: Page, _: InstallTerminals, __: Occasion) -> dict[str, Terminal]:
    return {terminal.id: terminal for terminal in terminals(page)}


def install(
    there: dict[str, Terminal], asked: InstallTerminals, occasion: Occasion
) -> list[TerminalInstalled]:
    if len(asked.terminals) > TERMINALS_MAX:
        raise BadTerminal(f"A house has at most {TERMINALS_MAX} terminals.")
    for terminal in asked.terminals:
        words = terminal.name + terminal.driver
        if not (is_id(terminal.id) and terminal.name and is_clean(words, NAME_LENGTH_MAX)):
            raise BadTerminal("Every terminal needs an id and a short name.")
    return [
        TerminalInstalled(
            terminal=terminal.id, name=terminal.name, driver=terminal.driver, at=occasion.now
        )
        for terminal in asked.terminals
        if not _is_there(there.get(terminal.id), terminal)
    ]


def _is_there(known: Terminal | None, asked: NewTerminal) -> bool:
    return known is not None and (known.name, known.driver) == (asked.name, asked.driver)
