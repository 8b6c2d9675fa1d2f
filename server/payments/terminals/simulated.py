"""A simulated terminal: it charges nobody, and remembers for ever whom it would have charged.

It keeps its own file, as a real terminal has a memory of its own: a house that was killed finds
again what was charged meanwhile.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Cancelled,
    Declined,
    InProgress,
    Outcome,
)

Script = Literal["approve", "decline", "time_out", "cancel"]
"""`time_out`: charged, but the answer is lost on its way."""
SECONDS_USUAL = 2.0
REMEMBERED_MAX = 10_000


class AnswerLost(Exception):
    """The line broke after the terminal had the request."""


class Remembered(Struct, frozen=True, kw_only=True):
    """One attempt as the terminal knows it; `outcome` None: the guest is still at it."""

    id: str
    amount_cents: int
    script: Script
    outcome: Literal["approved", "declined", "cancelled"] | None = None
    times_asked: int = 1


class Memory(Struct, frozen=True, kw_only=True):
    """What the next guests will do, and everything that was ever asked."""

    next: Script = "approve"
    seconds: float = SECONDS_USUAL
    attempts: tuple[Remembered, ...] = ()


@dataclass(slots=True)
class SimulatedTerminal:
    """`file` is its memory. `choose` says what happens to the next payment, once."""

    file: Path
    _memory: Memory = field(init=False, default_factory=Memory)
    _stand: tuple[int, ...] = field(init=False, default=())
    """Which state of the file was read: another process of the house may have changed it."""
    _at_it: dict[str, asyncio.Event] = field(init=False, default_factory=dict)
    """Payments that a guest is busy with; set to hurry or break them off."""

    @property
    def memory(self) -> Memory:
        """As a real terminal's, it is the same whoever asks."""
        stand = self._standing()
        if stand != self._stand:
            self._memory = msgspec.json.decode(self.file.read_bytes(), type=Memory)
            self._stand = stand
        return self._memory

    def choose(self, script: Script, seconds: float = SECONDS_USUAL) -> None:
        """What the next guest will do, and how long that takes; afterwards guests pay again."""
        self._write(replace(self.memory, next=script, seconds=seconds))

    @property
    def charged_cents(self) -> int:
        return sum(each.amount_cents for each in self.charges)

    @property
    def charges(self) -> tuple[Remembered, ...]:
        """What was really taken from guests, in order."""
        return tuple(each for each in self.memory.attempts if each.outcome == "approved")

    @property
    def waiting(self) -> tuple[Remembered, ...]:
        """Payments that a guest is busy with."""
        return tuple(each for each in self.memory.attempts if each.id in self._at_it)

    async def start(self, attempt: Attempt) -> Outcome:
        known = self._known(attempt)
        if known is not None:
            self._put(replace(known, times_asked=known.times_asked + 1))
            return await self.look_up(attempt)
        begun = Remembered(
            id=attempt.id, amount_cents=attempt.amount_cents, script=self.memory.next
        )
        seconds = self.memory.seconds
        self._write(replace(self.memory, next="approve", seconds=SECONDS_USUAL))
        self._put(begun)
        await self._guest(attempt, seconds)
        outcome = self._decided(attempt)
        if begun.script == "time_out":
            raise AnswerLost("The terminal did not answer.")
        return outcome

    async def look_up(self, attempt: Attempt) -> Outcome:
        if attempt.id in self._at_it:
            return InProgress()
        if self._known(attempt) is None:
            return Cancelled(detail="The terminal never got this payment.")
        return self._decided(attempt)

    async def cancel(self, attempt: Attempt) -> None:
        known = self._known(attempt)
        if known is not None and known.outcome is None and attempt.id in self._at_it:
            self._put(replace(known, script="cancel"))
            self._at_it[attempt.id].set()

    def hurry(self) -> None:
        """Let every guest who is at it finish now."""
        for guest in self._at_it.values():
            guest.set()

    async def _guest(self, attempt: Attempt, seconds: float) -> None:
        """The guest looks for the card, types the PIN, waits for the host."""
        guest = self._at_it[attempt.id] = asyncio.Event()
        try:
            async with asyncio.timeout(seconds):
                await guest.wait()
        except TimeoutError:
            return
        finally:
            del self._at_it[attempt.id]

    def _decided(self, attempt: Attempt) -> Outcome:
        """The verdict stands for ever once it was given, whether anybody heard it or not."""
        known = self._known(attempt)
        assert known is not None, "only what was asked is decided"
        if known.outcome is None:
            known = replace(known, outcome=_verdict(known.script))
            self._put(known)
        match known.outcome:
            case "approved":
                return Approved(amount_cents=known.amount_cents, reference=f"sim-{known.id}")
            case "declined":
                return Declined(detail="Declined by the card's bank.")
            case _:
                return Cancelled(detail="Broken off at the terminal.")

    def _known(self, attempt: Attempt) -> Remembered | None:
        return next((each for each in self.memory.attempts if each.id == attempt.id), None)

    def _put(self, one: Remembered) -> None:
        others = tuple(each for each in self.memory.attempts if each.id != one.id)
        self._write(replace(self.memory, attempts=(*others, one)[-REMEMBERED_MAX:]))

    def _write(self, memory: Memory) -> None:
        """Whole or not at all: a kill in between leaves the file before."""
        fresh = self.file.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(memory))
        fresh.replace(self.file)
        self._memory, self._stand = memory, self._standing()

    def _standing(self) -> tuple[int, ...]:
        if not self.file.exists():
            return ()
        found = self.file.stat()
        return found.st_ino, found.st_mtime_ns, found.st_size


def _verdict(script: Script) -> Literal["approved", "declined", "cancelled"]:
    match script:
        case "approve" | "time_out":
            return "approved"
        case "decline":
            return "declined"
        case "cancel":
            return "cancelled"
