"""Follow one attempt from before its first byte to its end; ask once, and look it up for ever.

Whatever is known of it stands in the house's records and in the books, never here: a house that is
killed anywhere on this way begins again at the top, finds both, and goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field

import structlog

from server.payments.attempt import MANUAL, NO, UNDER_WAY, CardAttempt
from server.payments.terminals.answers import is_verdict
from server.payments.terminals.ask_once import ask_once
from server.payments.terminals.case import Case
from server.payments.terminals.driver import (
    Approved,
    Cancelled,
    InProgress,
    Outcome,
    Partial,
    Unknown,
)
from server.payments.terminals.telling import told
from server.payments.terminals.tempo import FOLLOWED_MAX_MS

_log = structlog.get_logger()


@dataclass(slots=True)
class Follower:
    """One task of one attempt; `case` is all that it knows."""

    case: Case
    _pauses: Iterator[float] = field(init=False)
    _often_until: float = field(init=False)
    _looked_for: int | None = field(init=False, default=None)
    """The person's wish to know that has been taken up."""

    async def follow(self) -> None:
        case = self.case
        case.wire = await case.books.find(case.attempt.id)
        if case.wire is None and case.attempt.state in {"created", "sending"}:
            outcome = await ask_once(case)
            if outcome is None:
                return
        else:
            outcome = await case.look_up()
        self._often(max(case.seconds_left(), case.tempo.anew))
        await self._to_the_end(outcome)

    async def _to_the_end(self, outcome: Outcome) -> None:
        case = self.case
        while True:
            outcome = await self._booked(outcome)
            is_end = is_verdict(outcome)
            if is_end:
                await case.tell(told(case.attempt, outcome))
            else:
                await self._in_doubt(outcome)
            if await self._rested(is_end=is_end):
                return
            outcome = case.heard_now() or await case.look_up()

    async def _in_doubt(self, outcome: Outcome) -> None:
        """Said once that nobody knows, and once that a person has to decide."""
        case, here = self.case, self.case.stands()
        if here is None or not here.is_open:
            return
        is_over = not self._can_ask() or self._now() >= self._often_until
        if isinstance(outcome, InProgress) and here.state in UNDER_WAY and not is_over:
            return
        if here.state != "unknown" or (is_over and here.given_up_at is None):
            await case.tell(told(case.attempt, outcome, given_up=is_over))

    async def _rested(self, *, is_end: bool) -> bool:
        """Wait for the next look-up. True: nothing more is to be asked."""
        case = self.case
        while True:
            await self._written_off()
            here = case.stands()
            if here is None or here.is_over or self._is_forgotten(here):
                return True
            often = self._now() < self._often_until and not is_end
            await case.woken(next(self._pauses) if often else case.tempo.slow)
            here = case.stands()
            if here is not None and not here.is_over and self._is_asked_for(here):
                return False

    def _is_forgotten(self, here: CardAttempt) -> bool:
        return self.case.clock.now() - here.asked_at > FOLLOWED_MAX_MS

    def _is_asked_for(self, here: CardAttempt) -> bool:
        """A person's wish to know is taken up at once, and the terminal asked often for a while."""
        if here.looking_since is not None and here.looking_since != self._looked_for:
            self._looked_for = here.looking_since
            self._often(self.case.tempo.anew)
            return True
        return self._can_ask()

    def _can_ask(self) -> bool:
        terminal = self.case.terminal
        return terminal is not None and terminal.caps.lookup != "none"

    async def _booked(self, outcome: Outcome) -> Outcome:
        """In two phases: stored, then booked. What nobody waits for any more is never booked."""
        case, terminal = self.case, self.case.terminal
        if not isinstance(outcome, Approved | Partial) or terminal is None or case.wire is None:
            return outcome
        if not terminal.caps.two_phase or case.attempt.purpose != "sale":
            return outcome
        here = case.stands()
        is_given_up = here is not None and here.state in NO | (MANUAL - {"manual_paid"})
        await case.books.note(case.attempt.id, "rolling back" if is_given_up else "approved")
        try:
            async with asyncio.timeout(case.tempo.look_up):
                if not is_given_up:
                    await terminal.confirm(case.wire)
                    return outcome
                if not await terminal.rollback(case.wire):
                    return outcome
        except Exception as broken:  # noqa: BLE001 - looked up again, and tried again
            _log.warning("terminal.unconfirmed", error=type(broken).__name__)
            return Unknown(reason="The terminal has not confirmed the payment.")
        return Cancelled(by="till")

    async def _written_off(self) -> None:
        here = self.case.stands()
        if here is not None and not here.is_open:
            await self.case.books.end(self.case.attempt.id, here.state)

    def _often(self, seconds: float) -> None:
        self._pauses = self.case.tempo.between()
        self._often_until = self._now() + seconds

    def _now(self) -> float:
        return asyncio.get_running_loop().time()
