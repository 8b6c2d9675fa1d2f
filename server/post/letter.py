"""A letter: one paper on its way to one guest's mailbox, and how far it has come."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import MINUTE, Moment
from server.kit.ids import PersonId

LetterState = Literal["waiting", "sending", "sent", "failed", "rejected", "unknown", "let_go"]
"""failed: surely not delivered, and tried again at `next_at`, or given up without one; rejected:
the other side will not have it; unknown: it may have arrived, so nobody sends it by itself.
"""
OVER: Final = frozenset({"sent", "let_go"})
RETRY_AFTER_MS: Final = tuple(minutes * MINUTE for minutes in (1, 5, 15, 60, 240))
"""After these it is given up, and a person decides."""


class Letter(Record, frozen=True, kw_only=True, tag="letter"):
    """On the screens until it is sent or let go. The address is in its envelope, on no screen."""

    receipt: int
    invoice: int | None = None
    asked_at: Moment
    by: PersonId
    state: LetterState = "waiting"
    detail: str = ""
    """Why it is not sent, in the house's own words: what servers say may name people."""
    tries: int = 0
    tries_before: int = 0
    """How many of them were before a person wanted it sent again."""
    next_at: Moment | None = None
    ended_at: Moment | None = None

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    def is_due(self, now: Moment) -> bool:
        return (
            self.state in {"waiting", "failed"} and self.next_at is not None and self.next_at <= now
        )


class Envelope(Record, frozen=True, kw_only=True, tag="envelope"):
    """Where a letter goes; filed from birth, and forgotten by `comanda erase`."""

    to: str

    PERSONAL: ClassVar[tuple[str, ...]] = ("to",)


class Letterbox(Record, frozen=True, kw_only=True, tag="letterbox"):
    """The letters of one receipt, whose number is its id; filed from birth."""

    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEvent(Event, ABC):
    """Something that happened to a letter."""

    letter: str

    @property
    def subject(self) -> str:
        return self.letter

    @abstractmethod
    def apply(self, state: Letter | None) -> Letter:
        """The letter as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterAsked(LetterEvent):
    asked: Letter

    def apply(self, state: Letter | None) -> Letter:
        assert state is None, f"letter {self.letter} was asked for before"
        return self.asked


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeAddressed(Event):
    """Set down once, before anything is sent."""

    envelope: Envelope

    @property
    def subject(self) -> str:
        return self.envelope.id

    def apply(self, state: Envelope | None) -> Envelope:
        assert state is None, "an envelope is addressed once"
        return self.envelope


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPosted(Event):
    """One more letter of this receipt."""

    receipt: int
    letter: str

    @property
    def subject(self) -> str:
        return str(self.receipt)

    def apply(self, state: Letterbox | None) -> Letterbox:
        here = state or Letterbox(id=self.subject)
        return replace(here, letters=(*here.letters, self.letter))


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterBegun(LetterEvent):
    """The server is about to hear of it: from here on a crash leaves a doubt."""

    def apply(self, state: Letter | None) -> Letter:
        assert state is not None, "only a letter that is there is sent"
        return replace(state, state="sending", tries=state.tries + 1, next_at=None, detail="")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEnded(LetterEvent):
    """What became of this try."""

    state: LetterState
    detail: str
    next_at: Moment | None = None

    def apply(self, state: Letter | None) -> Letter:
        assert state is not None, "only a letter that is there ends"
        return replace(
            state, state=self.state, detail=self.detail, next_at=self.next_at, ended_at=self.at
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWanted(LetterEvent):
    """A person wants it sent once more, from the first try on."""

    def apply(self, state: Letter | None) -> Letter:
        assert state is not None, "only a letter that is there is wanted again"
        return replace(state, state="waiting", tries_before=state.tries, next_at=self.at, detail="")
