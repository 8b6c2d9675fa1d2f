"""A house with one card to charge, a worker that may be stopped, and a terminal with a script."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from server.kit.ids import TenderId
from server.payments.settle_card import SettleCard
from server.payments.tender import Tender
from server.payments.terminals.driver import (
    Attempt,
    Outcome,
    PaymentTerminal,
)
from server.payments.terminals.worker import Tempo, TerminalWorker
from tests.bills.makers import ANNA, bill_of, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import (
    HOUSE,
    ONE,
    a_house_with_a_till,
    asks_card,
    tender,
)

QUICK = Tempo(round=0.002, answer=0.2, look_up=0.05, pauses=(0.002, 0.002))
BILL = "bill-party-1-1"


@dataclass(slots=True)
class RememberedAttempts:
    """The table of attempts, in memory; it outlives the worker."""

    stored: dict[str, Attempt] = field(default_factory=dict)

    async def save(self, attempt: Attempt) -> None:
        self.stored[attempt.id] = attempt

    async def load(self, id_: str) -> Attempt | None:
        return self.stored.get(id_)


@dataclass(slots=True)
class Scripted:
    """A terminal that answers what it is told to, and counts."""

    starts: list[Outcome | Exception | None] = field(default_factory=list)
    """None: it never answers."""
    look_ups: list[Outcome | Exception | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def start(self, attempt: Attempt) -> Outcome:
        self.asked.append(f"start {attempt.id} {attempt.amount_cents}")
        return await _said(self.starts.pop(0))

    async def look_up(self, attempt: Attempt) -> Outcome:
        self.asked.append(f"look up {attempt.id}")
        return await _said(self.look_ups.pop(0))

    async def cancel(self, attempt: Attempt) -> None:
        self.asked.append(f"cancel {attempt.id}")


async def _said(word: Outcome | Exception | None) -> Outcome:
    if word is None:
        await asyncio.Event().wait()
    if isinstance(word, Exception):
        raise word
    return cast("Outcome", word)


@dataclass(slots=True)
class House:
    """An evening that a worker may ask, while the test goes on."""

    evening: Evening
    attempts: RememberedAttempts = field(default_factory=RememberedAttempts)
    causes: list[str] = field(default_factory=list)
    refuses: int = 0
    """So many reports are lost before one arrives."""

    async def ask(self, told: SettleCard, cause: str) -> object:
        if self.refuses:
            self.refuses -= 1
            raise ConnectionError("The house is stopping.")
        self.causes.append(cause)
        return self.evening.asks(HOUSE, told)

    def worker(self, terminal: PaymentTerminal | None) -> TerminalWorker:
        return TerminalWorker(
            terminal_of=lambda id_: terminal if id_ == ONE else None,
            tenders=lambda: self.evening.sees(Tender),
            ask=self.ask,
            attempts=self.attempts,
            tempo=QUICK,
        )

    def works_until(
        self, terminal: PaymentTerminal | None, done: Callable[[], bool], rounds: int = 500
    ) -> None:
        async def work() -> bool:
            running = asyncio.ensure_future(self.worker(terminal).run())
            reached = False
            for _ in range(rounds):
                await asyncio.sleep(QUICK.round)
                reached = done()
                if reached or running.done():
                    break
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            return reached

        assert asyncio.run(work()), "it never came to that"

    def state_of(self, id_: TenderId) -> str:
        return tender(self.evening, id_).state


def asked_for_22(tip: int = 0) -> tuple[House, TenderId]:
    evening = a_house_with_a_till()
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    presents(evening, ANNA, "1")
    return House(evening), asks_card(evening, bill_of(evening, BILL), 2200, tip)


def until(house: House, asked: TenderId, state: str) -> Callable[[], bool]:
    return lambda: house.state_of(asked) == state
