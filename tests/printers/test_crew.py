"""The crew: every printer has its one worker, and a slow one delays no other."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from printers import crew
from printers.crew import Machine, Ways, way_to
from printers.transport.epos import Epos
from printers.transport.tcp import Tcp
from printers.transport.usb import Usb
from printers.transport.virtual import Rolls, Virtual
from tests.printers.paper_tiger import PaperTiger
from tests.printers.spools import MemorySpool, a_work


def a_machine(id_: str, address: str = "virtual:") -> Machine:
    return Machine(id=id_, address=address, profile="default")


@pytest.mark.parametrize(
    ("address", "kind", "host"),
    [
        ("virtual:", Virtual, None),
        ("tcp://192.0.2.7:9100", Tcp, "192.0.2.7"),
        ("tcp://[2001:db8::7]:9100", Tcp, "2001:db8::7"),
        ("usb:///dev/usb/lp0", Usb, "/dev/usb/lp0"),
        ("usb://04b8:0202", Usb, "04b8:0202"),
        ("epos://192.0.2.7", Epos, "192.0.2.7"),
        ("epos+http://grill.local:8080", Epos, "grill.local"),
    ],
)
def test_an_address_says_which_way_to_go(
    address: str, kind: type, host: str | None, tmp_path: Path
) -> None:
    way = way_to(a_machine("grill", address), Ways(rolls=Rolls(tmp_path, now=lambda: 0)))
    assert isinstance(way, kind)
    assert getattr(way, "host", None) == host


@pytest.mark.socket
def test_a_paper_goes_to_the_new_address_alone_once_it_was_changed(tmp_path: Path) -> None:
    """The crew hears of it within a second; until then nothing leaves."""

    async def play() -> None:
        old, new = PaperTiger(), PaperTiger()
        async with old.at_work(), new.at_work():
            machines = [a_machine("grill", f"tcp://127.0.0.1:{old.port}")]
            spool = MemorySpool(address=machines[0].address)
            ways = Ways(rolls=Rolls(tmp_path, now=lambda: 0))
            task = asyncio.ensure_future(crew.work(lambda: machines, spool, ways))
            spool.queue(a_work("one"))
            await spool.hears(1)
            spool.address = f"tcp://127.0.0.1:{new.port}"
            spool.queue(a_work("two"))
            await asyncio.sleep(0.05)
            machines[:] = [a_machine("grill", spool.address)]
            await spool.hears(2)
            assert (len(old.papers), len(new.papers)) == (1, 1)
            assert "two" in new.papers[0]
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    asyncio.run(play())


def test_a_printer_that_the_house_gets_is_at_work_within_a_second(tmp_path: Path) -> None:
    async def play() -> None:
        machines: list[Machine] = []
        spool, rolls = MemorySpool([a_work("one")]), Rolls(tmp_path, now=lambda: 0)
        task = asyncio.ensure_future(crew.work(lambda: machines, spool, Ways(rolls=rolls)))
        await asyncio.sleep(0.02)
        assert spool.told == []
        machines.append(a_machine("grill"))
        await spool.hears(1)
        assert len(rolls.of("grill").papers) == 1
        machines.clear()
        await asyncio.sleep(crew.ROUND_SECONDS + 0.1)
        spool.queue(a_work("two"))
        await asyncio.sleep(0.05)
        assert len(spool.told) == 1
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    asyncio.run(play())
