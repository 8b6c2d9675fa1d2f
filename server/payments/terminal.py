"""A card terminal: one machine, busy with one attempt at a time, whoever asks it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import TenderId, TerminalId

Ability = Literal[
    "cancel", "tip_on_terminal", "tip_on_paper", "adjust", "void", "refund", "offline"
]  # fmt: skip


class TerminalTerms(Struct, frozen=True, kw_only=True):
    """What the owner and the bank have agreed for a terminal; 0 means none.

    A tip from a slip may be the greater of `tip_ceiling_bp` of the amount and `tip_ceiling_cents`;
    above `tip_manager_bp` a manager looks at it too. A slip is to be captured within
    `capture_hours`. Without its host a terminal may approve at most `offline_check_cents` of one
    check and `offline_day_cents` of one business day.
    """

    tip_ceiling_bp: int = 0
    tip_ceiling_cents: int = 0
    tip_manager_bp: int = 0
    capture_hours: int = 0
    offline_check_cents: int = 0
    offline_day_cents: int = 0


NO_TERMS: Final = TerminalTerms()


class Terminal(Record, frozen=True, kw_only=True, tag="terminal"):
    """`state` is idle, busy (a guest is paying) or unknown (it has not said what became of it).

    `profile` says which of its maker's protocols it speaks, `address` where. `away_since`: the
    house cannot reach it. `taken_cents`: what the house knows of since it last settled.
    """

    name: str
    driver: str
    profile: str = ""
    address: str = ""
    can: tuple[Ability, ...] = ()
    terms: TerminalTerms = NO_TERMS
    state: str = "idle"
    tender: TenderId | None = None
    attempt: str | None = None
    away_since: Moment | None = None
    settled_at: Moment | None = None
    taken_cents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalEvent(Event, ABC):
    """Something that happened to a terminal."""

    terminal: TerminalId

    @property
    def subject(self) -> str:
        return self.terminal

    @abstractmethod
    def apply(self, state: Terminal) -> Terminal:
        """The terminal as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalInstalled(TerminalEvent):
    name: str
    driver: str
    profile: str = ""
    address: str = ""
    can: tuple[Ability, ...] = ()
    terms: TerminalTerms = NO_TERMS

    def apply(self, state: Terminal | None) -> Terminal:
        there = state or Terminal(id=self.terminal, name="", driver="")
        return replace(
            there,
            name=self.name,
            driver=self.driver,
            profile=self.profile,
            address=self.address,
            can=self.can,
            terms=self.terms,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalTold(TerminalEvent):
    """What it is busy with, or that it is not."""

    state: str
    tender: TenderId | None
    attempt: str | None = None

    def apply(self, state: Terminal) -> Terminal:
        return replace(state, state=self.state, tender=self.tender, attempt=self.attempt)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalSeen(TerminalEvent):
    """The house reaches it, or not; and what it can do, by its driver."""

    away_since: Moment | None
    can: tuple[Ability, ...]

    def apply(self, state: Terminal) -> Terminal:
        return replace(state, away_since=self.away_since, can=self.can)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalTook(TerminalEvent):
    """It took money, or gave some back (negative)."""

    cents: int

    def apply(self, state: Terminal) -> Terminal:
        return replace(state, taken_cents=state.taken_cents + self.cents)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalSettled(TerminalEvent):
    """Its own end of day: what was captured is on its way to the bank."""

    def apply(self, state: Terminal) -> Terminal:
        return replace(state, settled_at=self.at, taken_cents=0)


def busy(
    terminal: Terminal, attempt: str, tender: TenderId | None, at: Moment, state: str = "busy"
) -> list[TerminalEvent]:
    id_ = TerminalId(terminal.id)
    return [TerminalTold(terminal=id_, state=state, tender=tender, attempt=attempt, at=at)]


def holds(terminal: Terminal | None, attempt: str) -> bool:
    """It is the one that the terminal is busy with."""
    return terminal is not None and attempt in {terminal.attempt, terminal.tender}


def freed(terminal: Terminal | None, attempt: str, at: Moment) -> list[TerminalEvent]:
    """Whoever comes late leaves the terminal's next guest alone."""
    if terminal is None or not holds(terminal, attempt):
        return []
    return [TerminalTold(terminal=TerminalId(terminal.id), state="idle", tender=None, at=at)]


def took(terminal: Terminal | None, cents: int, at: Moment) -> list[TerminalEvent]:
    if terminal is None or cents == 0:
        return []
    return [TerminalTook(terminal=TerminalId(terminal.id), cents=cents, at=at)]
