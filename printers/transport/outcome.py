"""What can become of a paper that was handed to a printer; all that a transport ever says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from printers.document import Document


@dataclass(frozen=True, slots=True)
class NotSent:
    """Not a byte left: safe to try again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The printer said that the paper is out."""

    how: str


@dataclass(frozen=True, slots=True)
class SentUnconfirmed:
    """All of it was sent, and this printer never says more."""


@dataclass(frozen=True, slots=True)
class Held:
    """The printer could not print it and gave it back: safe to try again, here or elsewhere.

    Its first rows may be on paper already, so a person should be told that there was a try.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may be on paper or not; only a person can look."""

    reason: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """The printer cannot print this paper, ever."""

    reason: str


Outcome = NotSent | Confirmed | SentUnconfirmed | Held | Unknown | Rejected

Condition = Literal["ok", "low", "out", "cover", "error", "busy", "unreachable", "unseen", "silent"]
"""low: it prints, and its paper ends soon; busy: it is there, and another computer has it;
unseen: it has to come by itself and never came; silent: it is there and says nothing;
only ok and low are ready."""


@dataclass(frozen=True, slots=True)
class Health:
    """How a printer is, in one word and in words for people."""

    condition: Condition
    words: str = ""

    @property
    def is_ready(self) -> bool:
        return self.condition in {"ok", "low"}


async def _nobody(_: Health) -> None:
    return


async def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Who is told while a paper is on its way."""

    starting: Callable[[], Awaitable[str]]
    """Awaited before the first byte leaves; answers the attempt's id."""
    held: Callable[[str], Awaitable[None]]
    """The printer has the paper and cannot print it, and why."""
    give_up: Callable[[], Awaitable[bool]] = _never
    """Asked each second while the printer holds the paper: True to have it back now."""
    seen: Callable[[Health], Awaitable[None]] = _nobody
    """How the printer is, as often as it is found out on the way."""


class Transport(Protocol):
    """One way to one printer. One worker owns it: printers take one connection at a time."""

    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        """Print one paper. Never raises for a fault of the printer or the network."""

    async def recall(self, attempt: str) -> Outcome:
        """What became of an attempt that was interrupted."""

    async def look(self) -> Health:
        """How it is, without printing; only for the worker that owns it, between two papers."""
