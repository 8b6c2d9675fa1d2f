"""One open connection: what is heard is kept until it is asked for."""

from __future__ import annotations

import asyncio

import pytest

from printers.transport.link import Link, Lost, Silent
from printers.transport.outcome import Health
from printers.transport.replies import Cleared, Printed
from tests.printers.paper_tiger import PaperTiger

pytestmark = pytest.mark.socket


async def linked(tiger: PaperTiger) -> Link:
    return Link(*await asyncio.open_connection("127.0.0.1", tiger.port))


def test_an_answer_that_comes_before_the_status_is_not_lost() -> None:
    async def play() -> None:
        async with PaperTiger().at_work() as tiger:
            link = await linked(tiger)
            await link.write(b"soup\x1dV\x00\x1d(H\x06\x0000!!!!", 1)
            assert await link.health(1) == Health("ok")
            assert link.heard(lambda reply: reply == Printed(b"!!!!"))
            await link.close()

    asyncio.run(play())


def test_a_silent_printer_and_a_lost_one_are_told_apart() -> None:
    async def play() -> None:
        async with PaperTiger(is_silent=True).at_work() as tiger:
            link = await linked(tiger)
            with pytest.raises(Silent):
                await link.health(0.05)
            tiger.switch_off_and_on()
            with pytest.raises(Lost):
                await link.hears(lambda _: False, 1)
            await link.close()

    asyncio.run(play())


def test_what_was_not_printed_is_given_back() -> None:
    async def play() -> None:
        async with PaperTiger(has_paper=False).at_work() as tiger:
            link = await linked(tiger)
            await link.write(b"soup\x1dV\x00", 1)
            assert await link.health(1) == Health("out", "out of paper")
            assert await link.clear(1)
            assert link.heard(lambda reply: isinstance(reply, Cleared))
            tiger.put_paper_in()
            assert tiger.papers == []
            await link.close()

    asyncio.run(play())
