"""Old work: what reached the house so long after its tap that somebody is asked first."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import DeviceId, FiringId, LineId, PersonId, TurnId

Answer = Literal["send_now", "told", "drop"]


class Matter(Struct, frozen=True, kw_only=True):
    """One thing that the kitchen has not been told; `words` say which dishes, or which tables."""

    what: Literal["fire", "void", "move"]
    firing: FiringId | None = None
    course: int | None = None
    added: bool = False
    line: LineId | None = None
    pieces: int = 0
    words: str = ""
    reason: str = ""
    """Of a void."""


class OldWork(Record, frozen=True, kw_only=True, tag="old_work"):
    """One question for all that a screen brought late for one party; live until it is answered.

    `waiting_since`: the first of its taps, by the house's clock. `answer` None with `answered_at`:
    nothing of it was left to answer.
    """

    turn: TurnId
    table: str
    """The label of the table, which follows a move."""
    person: PersonId
    """Whose taps they were."""
    device: DeviceId | None = None
    matters: tuple[Matter, ...]
    dishes: int = 0
    waiting_since: Moment
    asked_at: Moment
    offered_again: bool = False
    answer: Answer | None = None
    answered_at: Moment | None = None
    answered_by: PersonId | None = None

    @property
    def firings(self) -> tuple[FiringId, ...]:
        """What was fired and kept back, in the order of the taps."""
        return tuple(
            matter.firing for matter in self.matters if matter.what == "fire" and matter.firing
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWorkEvent(Event, ABC):
    """Something that happened to a question about old work."""

    work: str

    @property
    def subject(self) -> str:
        return self.work

    @abstractmethod
    def apply(self, state: OldWork) -> OldWork:
        """The question as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWorkAsked(OldWorkEvent):
    """Its person and the till are asked what is to become of it."""

    asked: OldWork

    def apply(self, state: OldWork | None) -> OldWork:
        assert state is None, f"{self.work} was asked about before"
        return with_matters(self.asked, self.asked.matters)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterJoined(OldWorkEvent):
    """The same screen brought more for the same party: it is asked about in one question."""

    matter: Matter
    since: Moment

    def apply(self, state: OldWork) -> OldWork:
        since = min(state.waiting_since, self.since)
        return with_matters(replace(state, waiting_since=since), (*state.matters, self.matter))


@dataclass(frozen=True, slots=True, kw_only=True)
class MattersLeft(OldWorkEvent):
    """Some of it needs no answer any more; without a rest the question is over."""

    matters: tuple[Matter, ...]

    def apply(self, state: OldWork) -> OldWork:
        left = with_matters(state, self.matters)
        return left if self.matters else replace(left, answered_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWorkFollowed(OldWorkEvent):
    """The party sits elsewhere."""

    table: str
    turn: TurnId | None = None
    """The party that it is part of from now on."""

    def apply(self, state: OldWork) -> OldWork:
        return replace(state, table=self.table, turn=self.turn or state.turn)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWorkAnswered(OldWorkEvent):
    """Somebody has said what is to become of it."""

    answer: Answer
    by: PersonId

    def apply(self, state: OldWork) -> OldWork:
        return replace(state, answer=self.answer, answered_at=self.at, answered_by=self.by)


def with_matters(work: OldWork, matters: tuple[Matter, ...]) -> OldWork:
    """The question with its dishes counted anew."""
    return replace(work, matters=matters, dishes=sum(matter.pieces for matter in matters))
