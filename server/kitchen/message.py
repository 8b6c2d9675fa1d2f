"""A message: what the dining room tells a station, or a station tells a table's waiter."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Final, Literal

from msgspec.structs import replace

from server.floor.turn import Turn
from server.hub.messages import Event, Occasion, Record, Refusal
from server.kit.clock import MINUTE, Moment
from server.kit.ids import LineId, PersonId, StationId, TurnId, is_id
from server.kit.text import is_clean
from server.kitchen.lane import Lane
from server.kitchen.station import Station

TEXT_LENGTH_MAX: Final = 200
NAME_LENGTH_MAX: Final = 40
"""Of a message; with its station it is still an id."""
LATE_MS: Final = 3 * MINUTE


class Message(Record, frozen=True, kw_only=True, tag="message"):
    """Live until the business day closes; at the head of its screen until somebody has seen it.

    `to` station: `station` is told by `by`. `to` waiter: `station` tells `person`.
    """

    PERSONAL: ClassVar[tuple[str, ...]] = ("text",)

    to: Literal["station", "waiter"]
    station: StationId
    person: PersonId | None = None
    """The waiter who is told; they follow a table that is handed over."""
    turn: TurnId | None = None
    table: str = ""
    """The label of the table, which follows a move."""
    text: str
    by: PersonId
    at: Moment
    said_at: Moment
    """When the finger touched it: long before `at` where there was no link."""
    answers: str | None = None
    """The message that this one answers."""
    line: LineId | None = None
    """The dish that it is about."""
    number: int | None = None
    """Of the docket that it came out on, at a station that lives on paper."""
    acknowledged_at: Moment | None = None
    acknowledged_by: PersonId | None = None
    filed_at: Moment | None = None

    @property
    def is_late(self) -> bool:
        """Things may have changed since the finger touched it."""
        return self.at - self.said_at > LATE_MS


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEvent(Event, ABC):
    """Something that happened to a message."""

    message: str

    @property
    def subject(self) -> str:
        return self.message

    @abstractmethod
    def apply(self, state: Message | None) -> Message:
        """The message as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(MessageEvent):
    """Somebody is told something."""

    sent: Message

    def apply(self, state: Message | None) -> Message:
        return state or self.sent


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSeen(MessageEvent):
    """Whom it was for knows."""

    by: PersonId

    def apply(self, state: Message | None) -> Message:
        assert state is not None, "only what was sent is seen"
        return replace(state, acknowledged_at=self.at, acknowledged_by=self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFollowed(MessageEvent):
    """The table that it is about has another number, or another waiter."""

    table: str
    person: PersonId | None

    def apply(self, state: Message | None) -> Message:
        assert state is not None, "only what was sent follows a table"
        return replace(state, table=self.table, person=self.person)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFiled(MessageEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: Message | None) -> Message:
        assert state is not None, "only what was sent is filed"
        return replace(state, filed_at=self.at)


class BadMessage(Refusal):
    """Nothing is said, too much, or with letters that no paper can print."""

    code = "kitchen.bad_message"


class UnknownMessage(Refusal):
    """Nobody ever sent it."""

    code = "kitchen.unknown_message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What is at hand when somebody tells something: stations, their lanes, the table's party."""

    stations: Mapping[str, Station]
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    turn: Turn | None = None
    table: str = ""
    """The label of the party's table."""
    names: Mapping[str, str] = field(default_factory=dict)
    said: frozenset[str] = frozenset()
    """Names of this act's messages that are there already."""
    answered: Message | None = None
    time_zone: str = "UTC"


def check_text(message: str, text: str) -> None:
    if not is_id(message) or len(message) > NAME_LENGTH_MAX:
        raise BadMessage("This screen sent a name that the house cannot use. Reload it.")
    if not text.strip():
        raise BadMessage("Say something first.")
    if not is_clean(text, TEXT_LENGTH_MAX):
        raise BadMessage(f"A message is one line of at most {TEXT_LENGTH_MAX} letters.")


def said_at(occasion: Occasion) -> Moment:
    return Moment(occasion.now - occasion.age_ms)


def seen(message: Message | None, by: PersonId, at: Moment) -> list[Event]:
    """Whoever answers has read it."""
    if message is None or message.acknowledged_at is not None:
        return []
    return [MessageSeen(message=message.id, by=by, at=at)]


def file_messages(messages: Iterable[Message], at: Moment) -> list[Event]:
    """For the close of the day."""
    return [MessageFiled(message=each.id, at=at) for each in messages]
