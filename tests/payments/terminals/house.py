"""A house with a card to charge, and its task at the terminals, on skipped time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, create_engine, insert
from sqlalchemy.pool import StaticPool

from server.db.card_attempts import (
    StillOpen,
    begun,
    card_attempt_of,
    ended,
    noted,
    of_wire,
    open_ones,
)
from server.db.tables import HOUSE as HOUSE_ROW
from server.db.tables import METADATA
from server.hub.messages import Command, Refusal
from server.kit.clock import HandClock, Moment
from server.kit.ids import TenderId
from server.payments.attempt import CardAttempt
from server.payments.tender import Tender
from server.payments.terminal import Terminal
from server.payments.terminals.driver import Attempt, PaymentTerminal
from server.payments.terminals.tempo import Tempo
from server.payments.terminals.worker import TerminalWorker
from tests.bills.makers import ANNA, bill_of, orders, presents, sits
from tests.evening import SIX_PM, Evening
from tests.payments.makers import HOUSE, ONE, a_house_with_a_till, asks_card, opens_drawer, tender
from tests.payments.terminals.quick import quickly

BILL = "bill-party-1-1"
LONG_SECONDS = 600.0
Found = TypeVar("Found")


@dataclass(slots=True)
class LoopClock(HandClock):
    """The house's clock goes with the test's own time, on from where a test has set it."""

    def now(self) -> Moment:
        try:
            return Moment(self.moment + int(asyncio.get_running_loop().time() * 1_000))
        except RuntimeError:
            return Moment(self.moment)


class SqlBooks:
    """The real rows with their unique indexes, in a database that outlives the task."""

    def __init__(self) -> None:
        self.engine = create_engine("sqlite://", poolclass=StaticPool)
        METADATA.create_all(self.engine)
        with self.engine.begin() as connection:
            row = {"id": 1, "epoch": "an-epoch", "rev": 0, "head": "", "turn": 0}
            connection.execute(insert(HOUSE_ROW), [row])

    async def begin(self, attempt: Attempt, share: str) -> Attempt | None:
        row = {
            "id": attempt.id, "terminal": attempt.terminal, "share": share,
            "check_id": attempt.check, "purpose": attempt.purpose,
            "amount_cents": attempt.amount_cents, "state": "sending", "is_open": True,
            "at": attempt.begun_at, "body": msgspec.json.encode(attempt), "fence": 1,
        }  # fmt: skip
        try:
            return self._aside(lambda connection: _read(begun(connection, row)))
        except StillOpen:
            return None

    async def find(self, id_: str) -> Attempt | None:
        found = self._aside(lambda connection: card_attempt_of(connection, id_))
        return _read(found) if found else None

    async def note(self, id_: str, state: str) -> None:
        self._aside(lambda connection: noted(connection, id_, state))

    async def end(self, id_: str, state: str) -> None:
        self._aside(lambda connection: ended(connection, id_, state))

    async def open_ones(self) -> tuple[str, ...]:
        return self._aside(open_ones)

    async def of_wire(self, terminal: str, wire_id: str) -> str | None:
        return self._aside(lambda connection: of_wire(connection, terminal, wire_id))

    def _aside(self, work: Callable[[Connection], Found]) -> Found:
        with self.engine.begin() as connection:
            return work(connection)

    def close(self) -> None:
        self.engine.dispose()


def _read(row: dict[str, Any]) -> Attempt:
    stored = msgspec.json.decode(row["body"], type=Attempt)
    return replace(stored, wire_id=row["wire_id"], number=row["number"])


@dataclass(slots=True)
class House:
    """An evening that a worker may ask, while the test goes on."""

    evening: Evening
    books: SqlBooks = field(default_factory=SqlBooks)
    tempo: Tempo = field(default_factory=Tempo)
    told: list[Command] = field(default_factory=list)
    refuses: int = 0
    """So many words are lost before one arrives."""

    async def ask(self, command: Command, _cause: str) -> bool:
        if self.refuses:
            self.refuses -= 1
            raise ConnectionError("The house is stopping.")
        await asyncio.sleep(0)
        self.told.append(command)
        try:
            self.evening.asks(HOUSE, command)
        except Refusal:
            return False
        return True

    def worker(self, terminal_of: Callable[[str], PaymentTerminal | None]) -> TerminalWorker:
        return TerminalWorker(
            terminal_of=terminal_of,
            attempts=lambda: self.evening.sees(CardAttempt),
            attempt_of=self.attempt,
            terminals=lambda: self.evening.sees(Terminal),
            pending=lambda: [each for each in self.evening.sees(Tender) if each.is_pending],
            ask=self.ask,
            books=self.books,
            clock=self.evening.clock,
            tempo=self.tempo,
        )

    def attempt(self, id_: str) -> CardAttempt | None:
        found = self.evening.screen.get(f"attempt:{id_}")
        assert found is None or isinstance(found, CardAttempt)
        return found

    def state_of(self, id_: TenderId) -> str:
        return tender(self.evening, id_).state

    def works(
        self,
        terminal: PaymentTerminal | None,
        *steps: Callable[[], Coroutine[Any, Any, object]],
    ) -> None:
        """The task at terminal 1 is at work while the steps are taken."""

        async def work() -> None:
            async with self.at_work(terminal):
                for step in steps:
                    await step()

        quickly(work())

    def at_work(self, terminal: PaymentTerminal | None) -> AtWork:
        return AtWork(self.worker(lambda id_: terminal if id_ == ONE else None))

    async def until(self, done: Callable[[], bool], seconds: float = LONG_SECONDS) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not done():
            assert loop.time() < end, "it never came to that"
            await asyncio.sleep(0.05)

    async def settles(self, id_: TenderId, state: str) -> None:
        await self.until(lambda: self.state_of(id_) == state)


@dataclass(slots=True)
class AtWork:
    """A worker as a context: at the end it is stopped as when a process is killed."""

    worker: TerminalWorker
    running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> TerminalWorker:
        self.running = asyncio.ensure_future(self.worker.run())
        return self.worker

    async def __aexit__(self, *_: object) -> None:
        assert self.running is not None
        self.running.cancel()
        [ended_as] = await asyncio.gather(self.running, return_exceptions=True)
        assert isinstance(ended_as, asyncio.CancelledError), ended_as


def a_house() -> House:
    evening = a_house_with_a_till()
    evening.clock = LoopClock(SIX_PM)
    return House(evening)


def asked_for_22(tip: int = 0, **other: Any) -> tuple[House, TenderId]:
    house = a_house()
    evening = house.evening
    opens_drawer(evening)
    sits(evening, ANNA, "1", 2)
    orders(evening, ANNA, "1", "2 Tiramisu", "2 Espresso")
    presents(evening, ANNA, "1")
    return house, asks_card(evening, bill_of(evening, BILL), 2200, tip, **other)
