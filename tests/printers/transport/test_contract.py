"""What every way to a printer keeps to, whatever machine stands at its end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

from printers.encode.text import as_text
from printers.profiles import profile_of
from printers.transport.outcome import Confirmed, NotSent, Transport
from printers.transport.tcp import Tcp
from printers.transport.usb import Usb
from printers.transport.virtual import Roll, Virtual
from printers.worker import Worker
from tests.printers.cable import a_bus, plugged_in
from tests.printers.makers import DOCKET, Watch, a_docket
from tests.printers.paper_tiger import PaperTiger
from tests.printers.pollers import EpsonPoller, StarPoller, polling
from tests.printers.pull.test_hatch import a_hatch
from tests.printers.spools import MemorySpool, a_work
from tests.printers.test_faults import AT_ONCE
from tests.printers.test_worker import running
from tests.printers.tm_printer import TmPrinter, a_certificate
from tests.printers.transport.test_epos import to
from tests.printers.transport.test_tcp import QUICK

pytestmark = pytest.mark.socket


class Machine(Protocol):
    """A printer at the end of a transport, as somebody standing before it sees it."""

    transport: Transport

    def papers(self) -> list[str]: ...
    def set_paper(self, *, is_in: bool) -> None: ...


class OnTheRoll:
    def __init__(self, folder: Path) -> None:
        self.roll = Roll(folder / "grill.roll", now=lambda: 0)
        self.transport: Transport = Virtual(self.roll)

    def papers(self) -> list[str]:
        return [as_text(printed.document) for printed in reversed(self.roll.papers)]

    def set_paper(self, *, is_in: bool) -> None:
        self.roll.has_paper = is_in


class OnTheNetwork:
    def __init__(self, tiger: PaperTiger) -> None:
        self.tiger = tiger
        self.transport: Transport = Tcp("127.0.0.1", tiger.port, profile_of("default"), QUICK)

    def papers(self) -> list[str]:
        return self.tiger.papers

    def set_paper(self, *, is_in: bool) -> None:
        self.tiger.has_paper = is_in


@asynccontextmanager
async def on_the_roll(folder: Path) -> AsyncIterator[Machine]:
    yield OnTheRoll(folder)


@asynccontextmanager
async def on_the_network(_: Path) -> AsyncIterator[Machine]:
    async with PaperTiger().at_work() as tiger:
        yield OnTheNetwork(tiger)


class OnACable(OnTheNetwork):
    def __init__(self, tiger: PaperTiger, device: str) -> None:
        super().__init__(tiger)
        self.transport = Usb(device, profile_of("default"), QUICK)


class OnTheWeb:
    def __init__(self, printer: TmPrinter) -> None:
        self.printer = printer
        self.transport: Transport = to(printer)

    def papers(self) -> list[str]:
        return self.printer.papers

    def set_paper(self, *, is_in: bool) -> None:
        self.printer.has_paper = is_in


@asynccontextmanager
async def on_the_web(folder: Path) -> AsyncIterator[Machine]:
    async with TmPrinter(lock=a_certificate(folder, "grill")).at_work() as printer:
        yield OnTheWeb(printer)


@asynccontextmanager
async def on_a_cable(_: Path) -> AsyncIterator[Machine]:
    tiger = PaperTiger()
    async with plugged_in(tiger) as device:
        yield OnACable(tiger, device)


@asynccontextmanager
async def on_a_plug(folder: Path) -> AsyncIterator[Machine]:
    """By maker, model and number, whichever file the system has given it."""
    tiger = PaperTiger()
    async with plugged_in(tiger) as device:
        machine = OnACable(tiger, device)
        usbmisc = a_bus(folder, lp0=("04b8", "0202", "X3TN01", device))
        where = "04b8:0202/X3TN01"
        machine.transport = Usb(where, profile_of("default"), QUICK, usbmisc=usbmisc)
        yield machine


class AtAHatch:
    def __init__(self, printer: EpsonPoller | StarPoller) -> None:
        self.printer = printer
        self.transport: Transport = printer.hatch

    def papers(self) -> list[str]:
        return self.printer.papers

    def set_paper(self, *, is_in: bool) -> None:
        self.printer.has_paper = is_in
        self.printer.report()


@asynccontextmanager
async def epson_that_polls(_: Path) -> AsyncIterator[Machine]:
    printer = EpsonPoller(a_hatch())
    async with polling(printer.poll):
        yield AtAHatch(printer)


@asynccontextmanager
async def star_that_polls(_: Path) -> AsyncIterator[Machine]:
    printer = StarPoller(a_hatch())
    async with polling(printer.poll):
        yield AtAHatch(printer)


Stands = Callable[[Path], AbstractAsyncContextManager[Machine]]
each = pytest.mark.parametrize(
    "stands",
    [
        on_the_roll,
        on_the_network,
        on_a_cable,
        on_a_plug,
        on_the_web,
        epson_that_polls,
        star_that_polls,
    ],
)


def at(stands: Stands, folder: Path, act: Callable[[Machine], Coroutine[Any, Any, None]]) -> None:
    async def play() -> None:
        async with stands(folder) as machine:
            await act(machine)

    asyncio.run(play())


@each
def test_a_paper_comes_out_once_and_is_confirmed(stands: Stands, tmp_path: Path) -> None:
    async def act(machine: Machine) -> None:
        watch = Watch()
        outcome = await machine.transport.deliver(DOCKET, watch.witness)
        assert isinstance(outcome, Confirmed)
        assert watch.started == 1
        (paper,) = machine.papers()
        assert "3 Rib-eye, now 2" in paper

    at(stands, tmp_path, act)


@each
def test_without_paper_nothing_is_sent_and_nothing_was_started(
    stands: Stands, tmp_path: Path
) -> None:
    async def act(machine: Machine) -> None:
        watch = Watch()
        machine.set_paper(is_in=False)
        assert await machine.transport.deliver(DOCKET, watch.witness) == NotSent("out of paper")
        assert (watch.started, machine.papers()) == (0, [])
        machine.set_paper(is_in=True)
        assert isinstance(await machine.transport.deliver(DOCKET, watch.witness), Confirmed)
        assert (watch.started, len(machine.papers())) == (1, 1)

    at(stands, tmp_path, act)


@each
def test_papers_come_out_in_the_order_in_which_they_were_handed_over(
    stands: Stands, tmp_path: Path
) -> None:
    async def act(machine: Machine) -> None:
        for number in range(5):
            await machine.transport.deliver(a_docket(f"GRILL {number}"), Watch().witness)
        assert [paper.split()[1] for paper in machine.papers()] == list("01234")

    at(stands, tmp_path, act)


@each
def test_a_paper_for_another_address_goes_nowhere(stands: Stands, tmp_path: Path) -> None:
    """However a printer is reached, the house is asked before the first byte where it stands."""

    async def act(machine: Machine) -> None:
        spool = MemorySpool([a_work("GRILL 1")], address="tcp://192.0.2.8:9100")
        worker = Worker(
            printer="grill", transport=machine.transport, spool=spool, tempo=AT_ONCE, at="elsewhere"
        )
        async with running(worker):
            await spool.hears(1)
        assert spool.told[0][2] == "failed"
        assert (machine.papers(), spool.attempts) == ([], [])

    at(stands, tmp_path, act)


@each
def test_what_cannot_be_written_down_is_not_printed(stands: Stands, tmp_path: Path) -> None:
    async def no_disk() -> str:
        raise OSError("the disk is full")

    async def act(machine: Machine) -> None:
        witness = Watch().witness
        with pytest.raises(OSError, match="disk"):
            await machine.transport.deliver(
                DOCKET, type(witness)(starting=no_disk, held=witness.held)
            )
        assert machine.papers() == []

    at(stands, tmp_path, act)
