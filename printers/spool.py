"""The spool: where a worker finds the next paper for its printer and tells what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from printers.document import Document
from printers.transport.outcome import Health

Result = Literal["printed", "sent", "held", "failed", "unknown", "rejected"]
"""sent: to a printer that confirms nothing; held: the printer has it and cannot print now; failed:
surely not printed, still tried; unknown: it may have come out; rejected: it never will.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One copy of one job, ready to be printed."""

    job: str
    copy: int
    mark: str
    document: Document
    note: str = ""
    """Who asked for this copy, or where it should have come out."""
    backup_after: float | None = None
    """Seconds that its printer may fail before another one takes over; None: there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try that may have reached the paper. Written down before the first byte leaves."""

    id: str
    printer: str
    job: str
    copy: int
    at: str = ""
    """The printer's address when it began; empty in what older houses wrote down."""
    box: str = ""
    """Who began it, written down by the house; empty: the house itself."""


class HouseAway(Exception):
    """The house does not answer just now: nothing was said, and it is said again later."""


class Elsewhere(Exception):
    """The paper is not for this place any more: not a byte of it may leave."""


class Spool(Protocol):
    """Served by the house in its own process, or over a link for a printer elsewhere."""

    async def lease(self, printer: str) -> Work:
        """The first paper of this printer that has not come out; waits until there is one."""

    async def started(self, printer: str, work: Work, at: str = "") -> Attempt:
        """Durable when it returns: after a crash this attempt is found as interrupted.

        `at`: the address that the bytes will go to; `Elsewhere` when the printer has another one.
        """

    async def interrupted(self, printer: str) -> Sequence[Attempt]:
        """Attempts that were started and never ended."""

    async def outcome(self, job: str, copy: int, result: Result, detail: str) -> None:
        """Tell the house. Telling the same twice is telling it once."""

    async def move_on(self, work: Work) -> None:
        """This printer has nothing of it in hand and cannot print it: another one may."""

    async def is_wanted_back(self, work: Work) -> bool:
        """Somebody wants it elsewhere, or not at all: the printer should give it back."""

    async def found(self, printer: str, health: Health) -> None:
        """Tell the house how the printer is."""

    async def pause(self, printer: str, seconds: float) -> None:
        """Between two tries; ends early when a person says: now."""

    async def ended(self, attempt: Attempt, outcome: str) -> None:
        """The attempt is over and its outcome is told."""
