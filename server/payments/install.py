"""Install card terminals: say which machines the house has."""

from __future__ import annotations

from typing import ClassVar, Final

from msgspec import Struct

from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import TerminalId, is_id
from server.kit.text import is_clean
from server.payments.terminal import NO_TERMS, Terminal, TerminalInstalled, TerminalTerms
from server.payments.terminals.makers import abilities, caps_of
from server.payments.views import terminals

NAME_LENGTH_MAX = 60
ADDRESS_LENGTH_MAX = 200
TERMINALS_MAX = 40
HOURS_MAX: Final = 24 * 30
RATE_MAX_BP: Final = 100_000
CENTS_MAX: Final = 100_000_000


class NewTerminal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A machine, the driver that speaks its language, and what was agreed for it."""

    id: TerminalId
    name: str
    driver: str = "simulated"
    profile: str = ""
    address: str = ""
    terms: TerminalTerms = NO_TERMS


class InstallTerminals(Command, frozen=True, kw_only=True):
    """Say which card terminals the house has; those not named stay as they are."""

    NAME: ClassVar[str] = "payments.install"

    terminals: tuple[NewTerminal, ...]


class BadTerminal(Refusal):
    """A terminal needs an id, a readable name, and a driver that the house has."""

    code = "payments.bad_terminal"


def load(page: Page, _: InstallTerminals, __: Occasion) -> dict[str, Terminal]:
    return {terminal.id: terminal for terminal in terminals(page)}


def install(
    there: dict[str, Terminal], asked: InstallTerminals, occasion: Occasion
) -> list[TerminalInstalled]:
    if len(asked.terminals) > TERMINALS_MAX:
        raise BadTerminal(f"A house has at most {TERMINALS_MAX} terminals.")
    wanted = []
    for terminal in asked.terminals:
        _check(terminal)
        event = TerminalInstalled(
            terminal=terminal.id,
            name=terminal.name,
            driver=terminal.driver,
            profile=terminal.profile,
            address=terminal.address,
            can=abilities(terminal.driver, terminal.profile),
            terms=terminal.terms,
            at=occasion.now,
        )
        if event.apply(there.get(terminal.id)) != there.get(terminal.id):
            wanted.append(event)
    return wanted


def _check(terminal: NewTerminal) -> None:
    words = terminal.name + terminal.driver + terminal.profile
    if not (is_id(terminal.id) and terminal.name and is_clean(words, NAME_LENGTH_MAX)):
        raise BadTerminal("Every terminal needs an id and a short name.")
    if not is_clean(terminal.address, ADDRESS_LENGTH_MAX):
        raise BadTerminal(f"{terminal.name}: its address is one short line.")
    if caps_of(terminal.driver, terminal.profile) is None:
        spoken = f"{terminal.driver} {terminal.profile}".strip()
        raise BadTerminal(f"{terminal.name}: the house does not speak “{spoken}”.")
    _check_terms(terminal.name, terminal.terms)


def _check_terms(name: str, terms: TerminalTerms) -> None:
    most = {
        "tip_ceiling_bp": RATE_MAX_BP,
        "tip_manager_bp": RATE_MAX_BP,
        "capture_hours": HOURS_MAX,
        "tip_ceiling_cents": CENTS_MAX,
        "offline_check_cents": CENTS_MAX,
        "offline_day_cents": CENTS_MAX,
    }
    for term, limit in most.items():
        if not 0 <= getattr(terms, term) <= limit:
            raise BadTerminal(f"{name}: {term} is between 0 and {limit}.")
