"""One life of the house's task at a terminal: it may be killed between any two of its steps.

A step is whatever reaches beyond the task: a command to the house, a row, a frame over the line.
Once it is dead nothing of it reaches anything any more, as after a kill -9.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from server.hub.messages import Command
from server.payments.terminals.driver import Attempt, PaymentTerminal
from server.payments.terminals.simulated.driver import SimulatedTerminal
from server.payments.terminals.worker import TerminalWorker
from tests.payments.makers import ONE
from tests.payments.terminals.benches import LineBench
from tests.payments.terminals.house import House
from tests.payments.terminals.line import End

Found = TypeVar("Found")
LONG_STEPS = 1_000_000


class Killed(BaseException):
    """kill -9: nobody catches it."""


@dataclass(slots=True)
class Life:
    """`steps_left`: so many steps are taken, and not one more."""

    house: House
    bench: LineBench
    steps_left: int = LONG_STEPS
    is_dead: bool = False
    ends: list[End] = field(default_factory=list)
    drivers: list[SimulatedTerminal] = field(default_factory=list)
    words: set[asyncio.Task[None]] = field(default_factory=set)
    """Answers that came when nobody was waiting for them."""
    running: asyncio.Task[None] | None = None

    def step(self) -> None:
        if self.steps_left <= 0:
            self.is_dead = True
            for end in self.ends:
                end.close()
        if self.is_dead:
            raise Killed
        self.steps_left -= 1

    async def _around(self, work: Coroutine[Any, Any, Found]) -> Found:
        """It may die before it is done, and after it is done and before it has heard so."""
        try:
            self.step()
        except Killed:
            work.close()
            raise
        found = await work
        self.step()
        return found

    async def ask(self, command: Command, cause: str) -> bool:
        return await self._around(self.house.ask(command, cause))

    async def connect(self) -> GatedEnd:
        self.step()
        end = await self.bench.connect()
        self.ends.append(end)
        return GatedEnd(self, end)

    def worker(self) -> TerminalWorker:
        terminals: dict[str, PaymentTerminal] = {}

        def terminal_of(id_: str) -> PaymentTerminal | None:
            if id_ != ONE:
                return None
            if id_ not in terminals:
                terminals[id_] = self._driver()
            return terminals[id_]

        worker = self.house.worker(terminal_of)
        worker.ask = self.ask
        worker.books = GatedBooks(self)
        return worker

    def _driver(self) -> SimulatedTerminal:
        made = SimulatedTerminal(self.connect, self.bench.caps)
        self.drivers.append(made)
        return made

    def begin(self) -> None:
        worker = self.worker()

        def heard(wire_id: str, outcome: Any) -> None:
            self.words.add(asyncio.ensure_future(quiet(worker.heard(ONE, wire_id, outcome))))

        async def run() -> None:
            try:
                await worker.run()
            except BaseExceptionGroup:
                if not self.is_dead:
                    raise
                raise Killed from None

        self.running = asyncio.ensure_future(run())
        worker.terminal_of(ONE)
        for driver in self.drivers:
            driver.heard = heard

    async def end(self) -> None:
        """Whatever it was doing, it does no more."""
        self.is_dead = True
        for end in self.ends:
            end.close()
        if self.running is not None:
            self.running.cancel()
            [how] = await asyncio.gather(self.running, return_exceptions=True)
            assert isinstance(how, Killed | asyncio.CancelledError), how
        for driver in self.drivers:
            await quiet(driver.close())


async def quiet(work: Coroutine[Any, Any, object]) -> None:
    try:
        await work
    except Killed:
        return


@dataclass(eq=False, slots=True)
class GatedEnd:
    life: Life
    end: End

    async def read(self, exactly: int) -> bytes:
        found = await self.end.read(exactly)
        self.life.step()
        return found

    def write(self, data: bytes) -> None:
        self.life.step()
        self.end.write(data)

    async def drain(self) -> None:
        await self.end.drain()

    def close(self) -> None:
        self.end.close()


class GatedBooks:
    """The rows outlive everybody."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._books = life.house.books

    async def begin(self, attempt: Attempt, share: str) -> Attempt | None:
        return await self._life._around(self._books.begin(attempt, share))

    async def find(self, id_: str) -> Attempt | None:
        return await self._life._around(self._books.find(id_))

    async def note(self, id_: str, state: str) -> None:
        await self._life._around(self._books.note(id_, state))

    async def end(self, id_: str, state: str) -> None:
        await self._life._around(self._books.end(id_, state))

    async def open_ones(self) -> tuple[str, ...]:
        return await self._life._around(self._books.open_ones())

    async def of_wire(self, terminal: str, wire_id: str) -> str | None:
        return await self._life._around(self._books.of_wire(terminal, wire_id))
