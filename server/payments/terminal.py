"""A card terminal: one machine, busy with one payment at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import TenderId, TerminalId


class Terminal(Record, frozen=True, kw_only=True, tag="terminal"):
    """`state` is idle, busy (a guest is paying) or unknown (it has not said what became of it)."""

    name: str
    driver: str
    state: str = "idle"
    tender: TenderId | None = None


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

    def apply(self, state: Terminal | None) -> Terminal:
        there = state or Terminal(id=self.terminal, name="", driver="")
        return replace(there, name=self.name, driver=self.driver)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalTold(TerminalEvent):
    """What it is busy with, or that it is not."""

    state: str
    tender: TenderId | None

    def apply(self, state: Terminal) -> Terminal:
        return replace(state, state=self.state, tender=self.tender)


def told(
    terminal: Terminal, state: str, tender: TenderId | None, at: Moment
) -> list[TerminalEvent]:
    id_ = TerminalId(terminal.id)
    return [TerminalTold(terminal=id_, state=state, tender=tender, at=at)]
