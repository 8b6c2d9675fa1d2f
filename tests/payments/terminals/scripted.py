"""A terminal that answers what it is told to, and writes down what it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from server.payments.terminals.driver import (
    Attempt,
    CancelResult,
    Caps,
    Emit,
    Health,
    NotStarted,
    Outcome,
)
from server.payments.terminals.simulated.caps import FULL

Word = Outcome | Exception | None
"""None: it never answers."""


@dataclass(slots=True)
class Scripted:
    starts: Sequence[Word] = ()
    look_ups: Sequence[Word] = ()
    others: Sequence[Word] = ()
    caps: Caps = FULL
    is_there: bool = True
    is_booked: bool = False
    """In two phases: somebody has confirmed it before."""
    asked: list[str] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    """When, in seconds of the test's time."""
    attempts: list[Attempt] = field(default_factory=list)

    async def _said(self, what: str, attempt: Attempt, words: Sequence[Word]) -> Outcome:
        number = sum(each == what for each in self.asked)
        self.asked.append(what)
        self.attempts.append(attempt)
        self.at.append(asyncio.get_running_loop().time())
        word = words[min(number, len(words) - 1)] if words else NotStarted(why="never")
        if word is None:
            await asyncio.Event().wait()
        if isinstance(word, Exception):
            raise word
        return cast("Outcome", word)

    async def prepare(self, attempt: Attempt) -> str:  # noqa: ARG002
        if not self.is_there:
            raise ConnectionRefusedError
        return "memo"

    async def start(self, attempt: Attempt, emit: Emit) -> Outcome:
        emit("waiting")
        return await self._said("start", attempt, self.starts)

    async def look_up(self, attempt: Attempt) -> Outcome:
        return await self._said("look up", attempt, self.look_ups)

    async def cancel(self, attempt: Attempt) -> CancelResult:
        self.asked.append("cancel")
        self.attempts.append(attempt)
        return "asked"

    async def confirm(self, attempt: Attempt) -> None:
        self.asked.append("confirm")
        self.attempts.append(attempt)

    async def rollback(self, attempt: Attempt) -> bool:
        self.asked.append("rollback")
        self.attempts.append(attempt)
        return not self.is_booked

    async def _other(self, attempt: Attempt) -> Outcome:
        return await self._said(attempt.purpose, attempt, self.others)

    adjust_tip = capture = void = refund = end_of_day = _other

    async def reprint(self, attempt: Attempt) -> tuple[str, ...]:  # noqa: ARG002
        return ()

    async def health(self) -> Health:
        return Health(is_reachable=self.is_there)

    async def close(self) -> None:
        return None
