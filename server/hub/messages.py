"""The words the house runs on: a command asks, an event tells, a refusal says why not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

from msgspec import Struct

from server.kit.clock import Moment
from server.kit.ids import DeviceId, PersonId


class Record(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """A flat fact with a name: one database row, one entry in every screen's replica.

    Every subclass names its kind: `class Line(Record, frozen=True, kw_only=True, tag="line")`.
    """

    id: str

    PERSONAL: ClassVar[tuple[str, ...]] = ()
    """Fields that hold personal data or free text: the journal keeps a commitment instead."""

    @property
    def key(self) -> str:
        return f"{self.__struct_config__.tag}:{self.id}"


class Command(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something a person asks of the house. It may be refused. Its docstring says what for."""

    NAME: ClassVar[str]
    """`room.verb`, as it stands on the wire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(ABC):
    """Something that happened to one aggregate. It is never refused, edited or deleted."""

    at: Moment

    @property
    @abstractmethod
    def subject(self) -> str:
        """The id of the aggregate that this happened to."""

    @abstractmethod
    def apply(self, state: Any) -> Any:  # noqa: ANN401 - narrowed by each room's base event
        """The aggregate as it stands afterwards; None when there is none (before or after)."""


class Refusal(Exception):
    """The house says no, and why, in a sentence for staff. Not a bug."""

    code: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When, by whom and from where a command is asked: what the shell brings to a rule."""

    now: Moment
    by: PersonId
    roles: frozenset[str] = frozenset()
    device: DeviceId | None = None
    """None for a door: a worker, the timekeeper, the command line."""
    live: bool = True
    """The screen was live when the finger touched it."""
    seen: int | None = None
    """The revision that the screen showed."""
    age_ms: int = 0
    """From the tap to its arrival, by the screen's own stopwatch (HUB-20); 0 for a door."""
    offered_again: bool = False
    """It was done already, in a history that was lost (HUB-14): people have acted on it."""
    rev: int = 0
    """The revision that this command will be when it changes something."""
    anchor: str = ""
    """The journal's hash before this command: what a paper can be held against for ever."""
    approved_by: PersonId | None = None
    """The manager who typed a PIN for this one act."""
    signed_by: PersonId | None = None
    """Anybody else who typed a PIN for this one act: it allows nothing, it bears witness."""

    @property
    def witness(self) -> PersonId | None:
        """Whoever typed a PIN beside the asker."""
        return self.signed_by or self.approved_by

    def may(self, role: str) -> bool:
        """By their own role or by a manager's approval of this act."""
        return role in self.roles or self.approved_by is not None
