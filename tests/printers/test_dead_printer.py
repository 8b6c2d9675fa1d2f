"""One printer that is dead costs the others nothing."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest

from printers.profiles import profile_of
from printers.transport.tcp import Tcp
from tests.printers.makers import Watch, a_docket
from tests.printers.paper_tiger import PaperTiger
from tests.printers.spools import MemorySpool, a_work
from tests.printers.test_faults import SURE, at_work

pytestmark = pytest.mark.socket

PRINTERS = 6
PAPERS = 10


def test_while_one_printer_hangs_sixty_papers_come_out_of_the_others() -> None:
    """By the order of events: the dead one is still waited for when all others are through."""
    dead = PaperTiger(reads_nothing=True)
    tigers = [PaperTiger() for _ in range(PRINTERS)]

    async def play() -> None:
        async with AsyncExitStack() as house:
            stuck = MemorySpool([a_work("stuck")])
            spools = [MemorySpool() for _ in tigers]
            for tiger, spool in [(dead, stuck), *zip(tigers, spools, strict=True)]:
                tcp = Tcp("127.0.0.1", 0, profile_of("default"), SURE)
                await house.enter_async_context(at_work(tiger, tcp, spool))
            for number in range(PAPERS):
                for spool in spools:
                    spool.queue(a_work(f"GRILL {number}"))
            for spool in spools:
                await spool.hears(PAPERS)
            assert stuck.told == []

    asyncio.run(play())
    assert [len(tiger.papers) for tiger in tigers] == [PAPERS] * PRINTERS
    assert dead.papers == []


def test_two_workers_take_turns_at_a_printer_that_serves_one() -> None:
    """The house's lease keeps them apart; should it fail, the second finds the printer busy."""
    tiger = PaperTiger()

    async def play() -> None:
        async with tiger.at_work():
            first, second = (
                Tcp("127.0.0.1", tiger.port, profile_of("default"), SURE) for _ in range(2)
            )
            told: list[str] = []

            async def prints(tcp: Tcp, name: str) -> None:
                for number in range(PAPERS):
                    await tcp.deliver(a_docket(f"{name}{number}"), Watch().witness)
                    told.append(name)

            await asyncio.gather(prints(first, "A"), prints(second, "B"))
            assert sorted(told) == sorted("AB" * PAPERS)

    asyncio.run(play())
    assert [len(paper.split()) for paper in tiger.papers] == [1] * PAPERS * 2
