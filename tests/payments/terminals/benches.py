"""Simulated terminals on the table: without a line, at one in memory, and as their own process."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from server.payments.terminals.driver import Caps, Outcome
from server.payments.terminals.simulated.caps import FULL
from server.payments.terminals.simulated.control import Order
from server.payments.terminals.simulated.driver import SimulatedTerminal
from server.payments.terminals.simulated.machine import Machine
from server.payments.terminals.simulated.memory import Choice, MemoryFile
from server.payments.terminals.simulated.process import TerminalProcess
from server.payments.terminals.simulated.serve import AtTheLine
from tests.evening import SIX_PM
from tests.payments.terminals.fake import FakeTerminal
from tests.payments.terminals.line import End, a_line
from tests.payments.terminals.quick import quickly

Found = TypeVar("Found")


def loop_clock() -> int:
    """The test's own time, as a clock on a wall."""
    try:
        return SIX_PM + int(asyncio.get_running_loop().time() * 1_000)
    except RuntimeError:
        return SIX_PM


@dataclass(slots=True)
class FakeBench:
    file: Path
    caps: Caps = FULL
    machine: Machine = field(init=False)

    def __post_init__(self) -> None:
        self.machine = Machine(MemoryFile(self.file), self.caps, loop_clock)

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        return quickly(work)

    async def terminal(self) -> FakeTerminal:
        return FakeTerminal(self.machine)

    async def guest(self, choice: Choice) -> None:
        self.machine.choose(choice)

    async def hurries(self) -> None:
        self.machine.hurry()

    async def restarted(self) -> FakeTerminal:
        self.machine = Machine(MemoryFile(self.file), self.caps, loop_clock)
        return FakeTerminal(self.machine)

    async def charged(self) -> list[int]:
        return list(MemoryFile(self.file).ledger().values())


@dataclass(slots=True)
class LineBench:
    """The driver and the machine's own line, in one process and without waiting."""

    file: Path | None
    caps: Caps = FULL
    at: AtTheLine = field(init=False)
    heard: list[tuple[str, Outcome]] = field(default_factory=list)
    serving: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.switch_on(MemoryFile(self.file))

    def switch_on(self, memory: MemoryFile) -> None:
        self.at = AtTheLine(Machine(memory, self.caps, loop_clock))

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        return quickly(work)

    async def connect(self) -> End:
        if self.at.is_away:
            raise ConnectionRefusedError
        here, there = a_line()
        task = asyncio.ensure_future(self.at.serve(there))
        self.serving.add(task)
        task.add_done_callback(self.serving.discard)
        return here

    async def terminal(self) -> SimulatedTerminal:
        return SimulatedTerminal(self.connect, self.caps, lambda *told: self.heard.append(told))

    async def guest(self, choice: Choice) -> None:
        self.at.machine.choose(choice)

    async def hurries(self) -> None:
        self.at.machine.hurry()

    async def restarted(self) -> SimulatedTerminal:
        """With the memory that it had; who stood there has gone."""
        self.at.hang_up()
        self.switch_on(self.at.machine.memory)
        return await self.terminal()

    async def charged(self) -> list[int]:
        return list(self.at.machine.memory.ledger().values())


@dataclass(slots=True)
class ProcessBench:
    """The real thing: a process that outlives whoever calls it."""

    process: TerminalProcess
    caps: Caps = FULL
    made: list[SimulatedTerminal] = field(default_factory=list)

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        async def worked() -> Found:
            try:
                return await work
            finally:
                for terminal in self.made:
                    await terminal.close()

        return asyncio.run(worked())

    async def terminal(self) -> SimulatedTerminal:
        made = SimulatedTerminal(self.process.line, self.caps)
        self.made.append(made)
        return made

    async def guest(self, choice: Choice) -> None:
        await self.process.order(Order(choice=choice))

    async def hurries(self) -> None:
        await self.process.order(Order(hurry=True))

    async def restarted(self) -> SimulatedTerminal:
        await self.process.stop()
        return await self.terminal()

    async def charged(self) -> list[int]:
        return list((await self.process.order(Order())).ledger.values())
