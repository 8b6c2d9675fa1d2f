"""What the tests of the doors get: an open house with people at its doors, and a running one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import FAST
from tests.doors.at_a_socket import a_screen
from tests.doors.house import AtTheDoor, a_house
from tests.e2e.house import RunningHouse
from tests.e2e.raw import RawScreen


@pytest.fixture
def door(folder: Path) -> Iterator[AtTheDoor]:
    with a_house(folder) as made:
        yield made


@pytest.fixture(scope="module")
def running() -> Iterator[RunningHouse]:
    """`comanda serve` in a process of its own, for a whole module."""
    where = str(FAST) if FAST.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="comanda-", dir=where) as made:
        house = RunningHouse(Path(made) / "data")
        house.start()
        yield house
        house.stop()


@pytest.fixture
def screen(running: RunningHouse) -> Iterator[RawScreen]:
    opened = a_screen(running)
    yield opened
    opened.close()
