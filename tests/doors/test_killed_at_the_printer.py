"""kill -9 between the write and the acknowledgement: the paper is at a real printer, and counted.

No printer remembers what it printed, so a docket comes once more with a mark, and whatever else it
was waits for a person. It never comes twice as if each were the first.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from server.kit.ids import fresh
from tests.doors.files import written
from tests.e2e.house import RunningHouse, waited_for
from tests.e2e.people import People
from tests.printers.paper_tiger import PaperTiger
from tests.stories.dishes import BREAM

pytestmark = pytest.mark.socket


@dataclass(slots=True)
class Machine:
    """A printer that outlives the house: it takes a paper, and prints it when it is told to."""

    tiger: PaperTiger
    loop: asyncio.AbstractEventLoop

    def run(self, work: Coroutine[Any, Any, Any]) -> None:
        asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=10)

    def has(self, letters: bytes) -> bool:
        kept = b"".join(token.data for token in list(self.tiger._kept))
        return letters in kept

    async def _catch_up(self) -> None:
        self.tiger.catch_up()

    def catches_up(self) -> None:
        self.run(self._catch_up())


@pytest.fixture
def machine() -> Iterator[Machine]:
    tiger, loop = PaperTiger(is_slow=True), asyncio.new_event_loop()
    is_up, is_over = threading.Event(), asyncio.Event()

    async def stand() -> None:
        async with tiger.at_work():
            is_up.set()
            await is_over.wait()
        await asyncio.sleep(0.05)

    thread = threading.Thread(target=loop.run_until_complete, args=(stand(),))
    thread.start()
    is_up.wait(5)
    yield Machine(tiger, loop)
    loop.call_soon_threadsafe(is_over.set)
    thread.join(5)
    loop.close()


@pytest.fixture
def people(folder: Path, machine: Machine) -> Iterator[People]:
    house = RunningHouse(folder / "data")
    grill = 'name = "Grill"\naddress = "virtual:"'
    real = f'name = "Grill"\naddress = "tcp://127.0.0.1:{machine.tiger.port}"'
    done = house.comanda("load", str(written(folder, (grill, real))), "--yes")
    assert done.returncode == 0, done.stderr
    house.start()
    made = People.at(house)
    yield made
    made.screen.close()
    house.stop()


def killed_at_the_printer(people: People, machine: Machine, words: bytes) -> None:
    waited_for("the paper at the printer", lambda: machine.has(words))
    people.house.kill()
    machine.catches_up()
    people.house.start()
    people.screen.again()


def test_a_docket_comes_once_more_and_says_so_and_any_other_paper_waits_for_a_person(
    people: People, machine: Machine
) -> None:
    people.seats("ben", "9", 2)
    people.sends("ben", "9", BREAM)
    killed_at_the_printer(people, machine, b"Sea bream")
    people.one("job", title="GRILL 1", state="printed")
    marked = ["POSSIBLE DUPLICATE" in paper for paper in machine.tiger.papers]
    assert marked == [False, True]
    [docket] = people.all("job", title="GRILL 1")
    assert [copy["state"] for copy in docket["copies"]] == ["unknown", "printed"]

    machine.tiger.is_slow = True
    people.screen.sign_in("marco", "9999")
    people.does("marco", "paper.print_test", {"job": fresh(), "printer": "grill"})
    killed_at_the_printer(people, machine, b"NOTHING TO COOK")
    people.one("job", paper="test", state="unknown")
    assert len(machine.tiger.papers) == 3
