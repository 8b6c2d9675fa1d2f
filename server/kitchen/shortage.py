"""A shortage: a dish went out while tables wait for it; somebody says what each of them gets."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, PersonId, StationId, TicketId, TurnId

ShortageAnswer = Literal["still_served", "tell_waiter"]


class Awaited(Struct, frozen=True, kw_only=True):
    """One line that has it and is not on the pass yet."""

    line: LineId
    check: CheckId
    turn: TurnId
    table: str
    waiter: PersonId
    pieces: int
    station: StationId
    ticket: TicketId | None = None
    """None: sent, and waiting for its course."""
    answer: ShortageAnswer | None = None
    answered_at: Moment | None = None
    answered_by: PersonId | None = None


class Shortage(Record, frozen=True, kw_only=True, tag="shortage"):
    """Named like its portions; there until every line has an answer."""

    name: str
    at: Moment
    by: PersonId
    awaited: tuple[Awaited, ...]

    @property
    def open(self) -> tuple[Awaited, ...]:
        return tuple(each for each in self.awaited if each.answer is None)

    def of(self, line: str) -> Awaited | None:
        return next((each for each in self.awaited if each.line == line), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageEvent(Event, ABC):
    """Something that happened to a shortage."""

    shortage: str

    @property
    def subject(self) -> str:
        return self.shortage

    @abstractmethod
    def apply(self, state: Shortage | None) -> Shortage | None:
        """The shortage as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageNoted(ShortageEvent):
    """It is out, and these lines wait for it."""

    noted: Shortage

    def apply(self, _state: Shortage | None) -> Shortage:
        return self.noted


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageAnswered(ShortageEvent):
    """Somebody in the kitchen has said what becomes of a line."""

    line: LineId
    answer: ShortageAnswer
    by: PersonId

    def apply(self, state: Shortage | None) -> Shortage | None:
        assert state is not None, "only what was asked is answered"
        said = (
            replace(each, answer=self.answer, answered_at=self.at, answered_by=self.by)
            if each.line == self.line
            else each
            for each in state.awaited
        )
        return _while_open(replace(state, awaited=tuple(said)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesLetGo(ShortageEvent):
    """Nobody waits for these any more: voided, or the party has left."""

    lines: tuple[LineId, ...]

    def apply(self, state: Shortage | None) -> Shortage | None:
        assert state is not None, "only what was asked is let go"
        left = tuple(each for each in state.awaited if each.line not in self.lines)
        return _while_open(replace(state, awaited=left))


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageOver(ShortageEvent):
    """The dish is back."""

    def apply(self, _state: Shortage | None) -> None:
        """Nothing stays of it."""


def _while_open(shortage: Shortage) -> Shortage | None:
    return shortage if shortage.open else None


def let_go(shortages: Iterable[Shortage], gone: Iterable[str], at: Moment) -> list[Event]:
    """What is not wanted any more needs no answer."""
    names = frozenset(gone)
    found = (
        (each, tuple(awaited.line for awaited in each.awaited if awaited.line in names))
        for each in shortages
    )
    return [LinesLetGo(shortage=each.id, lines=lines, at=at) for each, lines in found if lines]
