"""A terminal in the test's own process: the machine without a line, for tests of the house."""

from __future__ import annotations

import asyncio

from server.payments.terminals.driver import (
    Attempt,
    CancelResult,
    Caps,
    Emit,
    Health,
    NotStarted,
    Outcome,
    Unknown,
)
from server.payments.terminals.simulated.afterwards import carried_out
from server.payments.terminals.simulated.driver import said, wish_of
from server.payments.terminals.simulated.machine import Machine
from server.payments.terminals.simulated.wish import NotKnown


class AnswerLost(Exception):
    """The line broke after the terminal had the request."""


class FakeTerminal:
    """It passes the same contract suite as the one that is a process of its own."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    @property
    def caps(self) -> Caps:
        return self.machine.caps

    async def prepare(self, attempt: Attempt) -> str:  # noqa: ARG002
        last = self.machine.last()
        return f"{last.sequence if last else 0} {self.machine.clock()}"

    async def start(self, attempt: Attempt, emit: Emit) -> Outcome:
        choice = self.machine.take_choice()
        wish = wish_of(attempt, self.caps)
        if self.machine.is_taken(wish):
            return NotStarted(why="The terminal is busy with something else.", code="busy")
        entry = await self.machine.pay(wish, choice, emit)
        if choice.fault == "lose_answer":
            raise AnswerLost
        return said(entry, attempt)

    async def look_up(self, attempt: Attempt) -> Outcome:
        if self.caps.lookup != "by_our_id":
            return Unknown(reason="This fake knows its payments by their ids.")
        try:
            return said(self.machine.status(wish_of(attempt, self.caps)), attempt)
        except NotKnown:
            return NotStarted(why="The terminal never got this payment.")

    async def cancel(self, attempt: Attempt) -> CancelResult:
        result = self.machine.abort(wish_of(attempt, self.caps), "")
        return "too_late" if result == "too_late" else "asked"

    async def confirm(self, attempt: Attempt) -> None:
        self.machine.confirm(wish_of(attempt, self.caps))

    async def rollback(self, attempt: Attempt) -> bool:
        return self.machine.rollback(wish_of(attempt, self.caps)).state == "cancelled"

    async def _afterwards(self, attempt: Attempt) -> Outcome:
        await asyncio.sleep(0)
        choice = self.machine.take_choice()
        return said(carried_out(self.machine, wish_of(attempt, self.caps), choice), attempt)

    adjust_tip = capture = void = refund = end_of_day = _afterwards

    async def reprint(self, attempt: Attempt) -> tuple[str, ...]:
        entry = self.machine.status(wish_of(attempt, self.caps))
        return (f"No {entry.sequence:06}",)

    async def health(self) -> Health:
        return Health(is_reachable=True, is_idle=not self.machine.at_it)

    async def close(self) -> None:
        return None
