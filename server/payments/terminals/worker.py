"""The task that talks to the terminals: asks once, stores first, and never guesses an outcome."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

import structlog

from server.kit.ids import TenderId
from server.payments.settle_card import SettleCard
from server.payments.tender import Tender
from server.payments.terminals.driver import (
    Approved,
    Attempt,
    Attempts,
    Cancelled,
    Declined,
    InProgress,
    Outcome,
    PaymentTerminal,
    Unknown,
)

_log = structlog.get_logger()
LOOK_UP_PAUSES = (2.0, 5.0, 5.0, 10.0, 10.0, 10.0, 10.0, 10.0)
"""Between look-ups while a guest is still at it; after the last one a person decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """How long things may take, in seconds."""

    round: float = 0.2
    answer: float = 150.0
    """Longer than any terminal's own limit: after this the outcome is unknown."""
    look_up: float = 15.0
    pauses: tuple[float, ...] = LOOK_UP_PAUSES


@dataclass(slots=True, kw_only=True)
class TerminalWorker:
    """`tenders()` tells the live ones, `terminal_of` the driver of a terminal by its id.

    `ask` hands a command to the house through a door, with the cause that makes it the same
    command when it is told again.
    """

    terminal_of: Callable[[str], PaymentTerminal | None]
    tenders: Callable[[], Iterable[Tender]]
    ask: Callable[[SettleCard, str], Awaitable[object]]
    attempts: Attempts
    currency: str = "EUR"
    tempo: Tempo = field(default_factory=Tempo)
    _at_it: set[str] = field(init=False, default_factory=set)

    async def run(self) -> None:
        """For ever. Whatever was under way when the house stopped is looked up, never repeated."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                for tender in self._wanted():
                    self._at_it.add(tender.id)
                    tasks.create_task(self._serve(tender), name=f"card {tender.id}")
                await asyncio.sleep(self.tempo.round)

    def _wanted(self) -> list[Tender]:
        """Payments that a terminal has to hear of, or to be asked about."""
        return [
            tender
            for tender in self.tenders()
            if tender.id not in self._at_it
            and (tender.state == "asked" or tender.looking_since is not None)
        ]

    async def _serve(self, tender: Tender) -> None:
        try:
            attempt = attempt_for(tender, self.currency)
            known = await self.attempts.load(attempt.id)
            is_new = known is None and tender.state == "asked"
            outcome = await (self._begin(attempt) if is_new else self._look_up(attempt))
            await self._report(tender, outcome)
        except Exception:  # noqa: BLE001 - the house may be stopping; the next round looks it up
            _log.exception("terminal.unreported", tender=tender.id)
            await asyncio.sleep(self.tempo.round)
        finally:
            self._at_it.discard(tender.id)

    async def _begin(self, attempt: Attempt) -> Outcome:
        """Stored before the terminal hears of it: a crash can never make it ask twice."""
        await self.attempts.save(attempt)
        terminal = self.terminal_of(attempt.terminal)
        if terminal is None:
            return Cancelled(detail="No such terminal is connected.")
        outcome = await _answer(terminal.start(attempt), self.tempo.answer)
        return await self._look_up(attempt) if isinstance(outcome, InProgress) else outcome

    async def _look_up(self, attempt: Attempt) -> Outcome:
        terminal = self.terminal_of(attempt.terminal)
        if terminal is None:
            return Unknown(detail="The terminal is not connected.")
        for pause in (*self.tempo.pauses, 0.0):
            outcome = await _answer(terminal.look_up(attempt), self.tempo.look_up)
            if not isinstance(outcome, InProgress):
                return outcome
            await asyncio.sleep(pause)
        return Unknown(detail="The terminal is still busy with this payment.")

    async def _report(self, tender: Tender, outcome: Outcome) -> None:
        asking = f"looked {tender.looking_since}" if tender.looking_since else "asked"
        told = settling(TenderId(tender.id), outcome)
        await self.ask(told, f"{tender.id} {asking} {told.outcome}")


def attempt_for(tender: Tender, currency: str) -> Attempt:
    return Attempt(
        id=tender.id,
        terminal=tender.terminal or "",
        amount_cents=tender.total_cents,
        currency=currency,
    )


async def _answer(answering: Awaitable[Outcome], seconds: float) -> Outcome:
    """A terminal's word. Whatever goes wrong on the way to it leaves the outcome unknown."""
    try:
        async with asyncio.timeout(seconds):
            return await answering
    except TimeoutError:
        return Unknown(detail="The terminal has not answered.")
    except Exception as broken:  # noqa: BLE001 - a driver's error must never look like a decline
        _log.warning("terminal.broken", error=repr(broken))
        return Unknown(detail="The line to the terminal broke.")


def settling(tender: TenderId, outcome: Outcome) -> SettleCard:
    """The terminal's word as a command."""
    match outcome:
        case Approved():
            return SettleCard(
                tender=tender,
                outcome="approved",
                amount_cents=outcome.amount_cents,
                reference=outcome.reference,
            )
        case Declined():
            return SettleCard(tender=tender, outcome="declined", detail=outcome.detail)
        case Cancelled():
            return SettleCard(tender=tender, outcome="cancelled", detail=outcome.detail)
        case InProgress():
            return SettleCard(tender=tender, outcome="unknown", detail="It is not over yet.")
        case Unknown():
            return SettleCard(tender=tender, outcome="unknown", detail=outcome.detail)
