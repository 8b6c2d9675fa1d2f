"""A case: one attempt, its terminal, and how to ask and tell about both."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import structlog

from server.hub.messages import Command
from server.kit.clock import SECOND, Clock
from server.kit.ids import fresh
from server.payments.attempt import CardAttempt
from server.payments.note_card import NoteCard
from server.payments.terminals.answers import answered, plausible
from server.payments.terminals.books import Books
from server.payments.terminals.driver import (
    Attempt,
    Outcome,
    PaymentTerminal,
    Stage,
    Unknown,
)
from server.payments.terminals.tempo import Tempo

Ask = Callable[[Command, str], Awaitable[bool]]
"""Hands a command to the house; True: it was carried out. Raises when nobody could be asked."""

_log = structlog.get_logger()


@dataclass(slots=True, kw_only=True)
class Case:
    """`stands` tells how the attempt's record stands now; None: it has left the screens.

    `wire`: as the terminal knows the attempt, once it may.
    """

    attempt: CardAttempt
    terminal: PaymentTerminal | None
    books: Books
    ask: Ask
    stands: Callable[[], CardAttempt | None]
    clock: Clock
    currency: str = "EUR"
    tempo: Tempo = field(default_factory=Tempo)
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    wire: Attempt | None = None
    not_before: float = 0.0
    """By the event loop's clock: its terminal wants a pause after the one before."""
    _stages: deque[Stage] = field(default_factory=deque)
    _heard: Outcome | None = None
    _is_broken_off: bool = False

    def hear(self, outcome: Outcome) -> None:
        """The host has called by itself."""
        self._heard = outcome
        self.wake.set()

    def see(self, stage: Stage) -> None:
        self._stages.append(stage)
        self.wake.set()

    def heard_now(self) -> Outcome | None:
        heard, self._heard = self._heard, None
        return heard

    def as_asked(self) -> Attempt:
        """What a driver needs to know of it."""
        one = self.attempt
        return Attempt(
            id=one.id,
            terminal=one.terminal,
            purpose=one.purpose,
            amount_cents=one.amount_cents,
            tip_cents=one.tip_cents,
            currency=self.currency,
            tip_on=one.tip_on,
            of=one.of,
            check=one.check or "",
            offline_max_cents=one.offline_max_cents,
        )

    def seconds_left(self) -> float:
        """Of the protocol's deadline, since the attempt was stored."""
        if self.terminal is None or self.wire is None:
            return 0.0
        gone = (self.clock.now() - self.wire.begun_at) / SECOND
        return self.terminal.caps.hard_timeout_s - gone

    async def look_up(self) -> Outcome:
        if self.terminal is None:
            return Unknown(reason="The terminal is not connected.")
        if self.terminal.caps.lookup == "none":
            return Unknown(reason="This terminal cannot be asked: look at its slip.")
        wire = self.wire or self.as_asked()
        return plausible(wire, await answered(self.terminal.look_up(wire), self.tempo.look_up))

    async def break_off(self) -> bool:
        """Somebody wants it cancelled: a request, passed on once; the verdict still comes."""
        here = self.stands()
        if here is None or here.cancel_asked_at is None or self._is_broken_off:
            return self._is_broken_off
        if self.terminal is None or self.wire is None:
            return False
        self._is_broken_off = True
        with suppress(Exception):  # Then the guest decides, and the verdict says so.
            async with asyncio.timeout(self.tempo.short):
                await self.terminal.cancel(self.wire)
        return True

    async def tell_stages(self) -> None:
        while self._stages:
            stage = self._stages.popleft()
            await self.tell(NoteCard(attempt=self.attempt.id, stage=stage))

    async def tell(self, command: Command) -> bool:
        """Until the house has heard it: under one cause, so it is heard once."""
        cause = f"{self.attempt.id} {fresh()}"
        while True:
            try:
                return await self.ask(command, cause)
            except Exception as busy:  # noqa: BLE001 - the database is away, or the house stops
                _log.warning("terminal.unreported", error=type(busy).__name__)
                await asyncio.sleep(self.tempo.retry)

    async def woken(self, seconds: float, other: asyncio.Future[Outcome] | None = None) -> bool:
        """Something has happened; False: nothing has for so long."""
        waking = asyncio.ensure_future(self.wake.wait())
        waiting: set[asyncio.Future[Any]] = {waking}
        if other is not None:
            waiting.add(other)
        try:
            done, _ = await asyncio.wait(
                waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            waking.cancel()
        self.wake.clear()
        return bool(done)
