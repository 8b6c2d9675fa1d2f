"""How a printer is, found out without printing: by the one who owns it."""

from __future__ import annotations

import asyncio

import pytest

from printers.transport.outcome import Health
from printers.transport.tcp import Tcp
from tests.printers.makers import DOCKET, Watch
from tests.printers.paper_tiger import PaperTiger
from tests.printers.transport.test_tcp import DEFAULT, QUICK, at

pytestmark = pytest.mark.socket


def test_how_a_printer_is_can_be_asked_without_printing() -> None:
    tiger = PaperTiger(cover_open=True)

    async def act(tcp: Tcp, watch: Watch) -> None:
        assert await tcp.look() == Health("cover", "cover open")
        tiger.put_paper_in()
        await tcp.deliver(DOCKET, watch.witness)
        assert watch.seen == [Health("ok")]
        tiger.is_silent = True
        assert (await tcp.look()).condition == "busy"

    at(tiger, act)


def test_a_printer_that_is_off_is_not_busy() -> None:
    async def play() -> None:
        async with PaperTiger().at_work() as tiger:
            port = tiger.port
        assert (await Tcp("127.0.0.1", port, DEFAULT, QUICK).look()).condition == "unreachable"

    asyncio.run(play())
