"""The simulated terminal keeps the contract, and remembers in a file of its own."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from server.payments.terminals.driver import Approved, Declined
from server.payments.terminals.simulated import AnswerLost, SimulatedTerminal
from tests.payments.terminals.contract import AMOUNT, Bench, TerminalContract, an_attempt

SOON, LONG = 0.0, 60.0


@dataclass(slots=True)
class SimulatedBench:
    file: Path
    terminal: SimulatedTerminal = field(init=False)

    def __post_init__(self) -> None:
        self.terminal = SimulatedTerminal(self.file)

    def guest_pays(self) -> None:
        self.terminal.choose("approve", SOON)

    def guest_is_declined(self) -> None:
        self.terminal.choose("decline", SOON)

    def answer_is_lost(self) -> None:
        self.terminal.choose("time_out", SOON)

    def guest_takes_time(self) -> None:
        self.terminal.choose("approve", LONG)

    def guest_hurries(self) -> None:
        self.terminal.hurry()

    def restarted(self) -> SimulatedTerminal:
        self.terminal = SimulatedTerminal(self.file)
        return self.terminal

    def charged(self) -> list[int]:
        return [each.amount_cents for each in SimulatedTerminal(self.file).charges]


class TestTheSimulatedTerminal(TerminalContract):
    @pytest.fixture
    def bench(self, folder: Path) -> Bench:
        return SimulatedBench(folder / "terminal-1.json")


def test_a_choice_holds_for_one_guest(folder: Path) -> None:
    terminal = SimulatedTerminal(folder / "t.json")
    terminal.choose("decline", SOON)
    assert isinstance(asyncio.run(terminal.start(an_attempt("one"))), Declined)
    terminal.choose("approve", SOON)
    assert isinstance(asyncio.run(terminal.start(an_attempt("two"))), Approved)
    assert terminal.charged_cents == AMOUNT


def test_a_terminal_tells_every_process_of_the_house_the_same(folder: Path) -> None:
    here, there = SimulatedTerminal(folder / "t.json"), SimulatedTerminal(folder / "t.json")
    here.choose("approve", SOON)
    asyncio.run(there.start(an_attempt("one")))
    assert isinstance(asyncio.run(here.look_up(an_attempt("one"))), Approved)
    assert here.charged_cents == AMOUNT


def test_a_lost_answer_is_no_decline(folder: Path) -> None:
    terminal = SimulatedTerminal(folder / "t.json")
    terminal.choose("time_out", SOON)
    with pytest.raises(AnswerLost):
        asyncio.run(terminal.start(an_attempt()))
    assert [each.id for each in terminal.charges] == ["tender-1"]


def test_guests_who_are_at_it_are_shown(folder: Path) -> None:
    async def looks() -> list[str]:
        terminal.choose("approve", LONG)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(terminal.start(an_attempt()))
            await asyncio.sleep(0.01)
            seen = [each.id for each in terminal.waiting]
            terminal.hurry()
        return seen

    terminal = SimulatedTerminal(folder / "t.json")
    assert asyncio.run(looks()) == ["tender-1"]
    assert terminal.waiting == ()


def test_how_often_a_payment_was_asked_is_counted(folder: Path) -> None:
    terminal = SimulatedTerminal(folder / "t.json")
    for _ in range(3):
        terminal.choose("approve", SOON)
        asyncio.run(terminal.start(an_attempt()))
    (charge,) = terminal.charges
    assert charge.times_asked == 3
