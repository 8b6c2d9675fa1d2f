"""The simulated terminals keep the contract: the fake, the one at a line, the one of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.payments.terminals.simulated.caps import PROFILES
from server.payments.terminals.simulated.control import Order
from server.payments.terminals.simulated.process import TerminalProcess
from tests.payments.terminals.bench import Bench
from tests.payments.terminals.benches import FakeBench, LineBench, ProcessBench
from tests.payments.terminals.contract import TerminalContract
from tests.payments.terminals.contract_afterwards import AfterwardsContract


class TestTheFake(TerminalContract, AfterwardsContract):
    @pytest.fixture
    def bench(self, folder: Path) -> Bench:
        return FakeBench(folder / "terminal-1.json")


class TestAtALine(TerminalContract, AfterwardsContract):
    """Like the best of protocols, and as little as the worst."""

    @pytest.fixture(params=PROFILES)
    def bench(self, request: pytest.FixtureRequest) -> Bench:
        return LineBench(None, PROFILES[request.param])


@pytest.mark.socket
class TestAsAProcess(TerminalContract, AfterwardsContract):
    @pytest.fixture(scope="class")
    @classmethod
    def process(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TerminalProcess]:
        memory = tmp_path_factory.mktemp("terminal") / "terminal-1.json"
        made = TerminalProcess(memory)
        yield made
        asyncio.run(made.stop())

    @pytest.fixture
    def bench(self, process: TerminalProcess) -> Bench:
        asyncio.run(process.order(Order(forget=True)))
        return ProcessBench(process)
