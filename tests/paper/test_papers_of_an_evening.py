"""Papers of an evening: how many come out, and who is told, whatever the printers do."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from printers.profiles import profile_of
from printers.transport.outcome import Transport
from printers.transport.tcp import Tcp
from printers.transport.virtual import Roll, Virtual
from server.paper.job import Job, PaperKind
from server.paper.printer import Printer
from server.paper.reprint import Reprint
from tests.paper.at_work import at_work, shows
from tests.paper.makers import an_evening, needs
from tests.paper.test_spool import MemoryAttempts
from tests.printers.paper_tiger import PaperTiger
from tests.printers.transport.test_tcp import QUICK

pytestmark = pytest.mark.socket


def a_roll(folder: Path, name: str = "grill") -> Roll:
    return Roll(folder / f"{name}.roll", now=lambda: 0)


def at(tiger: PaperTiger) -> Transport:
    return Tcp("127.0.0.1", tiger.port, profile_of("default"), QUICK)


def test_a_printer_runs_out_of_paper_and_others_are_not_delayed(tmp_path: Path) -> None:
    async def play() -> None:
        evening, grill, till = an_evening(), a_roll(tmp_path), a_roll(tmp_path, "till")
        async with at_work(evening, {"grill": Virtual(grill), "till": Virtual(till)}) as spool:
            grill.has_paper = False
            docket, receipt = needs(evening, "grill-6"), needs(evening, "receipt-1", "receipt")
            await shows(evening, spool, receipt, "printed")
            await shows(evening, spool, docket, "failed")
            assert evening.sees_one(Printer, "grill").detail == "out of paper"
            grill.has_paper = True
            await shows(evening, spool, docket, "printed")
            assert evening.sees_one(Printer, "grill").state == "ok"
            assert len(grill.papers) == 1

    asyncio.run(play())


def test_the_house_dies_while_a_job_is_at_the_printer_and_one_docket_exists(
    tmp_path: Path,
) -> None:
    async def play() -> None:
        evening, attempts = an_evening(), MemoryAttempts()
        docket = needs(evening, "cold-7")
        dying = a_roll(tmp_path)
        async with at_work(evening, {}, attempts) as spool:
            work = await spool.lease("grill")
            attempt = await spool.started("grill", work)
            dying.feed(work.document, attempt.id)
        again = a_roll(tmp_path)
        async with at_work(evening, {"grill": Virtual(again)}, attempts) as spool:
            await shows(evening, spool, docket, "printed")
        assert len(again.papers) == 1

    asyncio.run(play())


@pytest.mark.parametrize(
    ("paper", "states", "papers"),
    [
        ("cook", ("unknown", "printed"), 1),
        ("void", ("unknown", "printed"), 1),
        ("receipt", ("unknown",), 0),
        ("bill", ("unknown",), 0),
        ("z_report", ("unknown",), 0),
    ],
)
def test_a_connection_breaks_and_only_the_kitchen_gets_a_marked_second_paper(
    paper: PaperKind, states: tuple[str, ...], papers: int
) -> None:
    async def play() -> None:
        evening = an_evening()
        job = needs(evening, "paper-5", paper)
        async with PaperTiger(hangs_up_after=40).at_work() as tiger:
            printer = evening.sees_one(Job, job).printer
            async with at_work(evening, {printer: at(tiger)}) as spool:
                await shows(evening, spool, job, *states)
        assert len(tiger.papers) == papers
        assert all("POSSIBLE DUPLICATE" in words for words in tiger.papers)

    asyncio.run(play())


def test_a_receipt_in_doubt_comes_out_as_a_copy_when_a_person_asks() -> None:
    async def play() -> None:
        evening = an_evening()
        job = needs(evening, "receipt-4", "receipt")
        async with (
            PaperTiger(acknowledges=False).at_work() as tiger,
            at_work(evening, {"till": at(tiger)}) as spool,
        ):
            await shows(evening, spool, job, "unknown")
            tiger.acknowledges = True
            evening.asks("carla", Reprint(job=job))
            await shows(evening, spool, job, "unknown", "printed")
        assert ["COPY" in words for words in tiger.papers] == [False, True]

    asyncio.run(play())


def test_paper_that_runs_out_in_the_middle_of_a_docket_is_told_and_one_docket_comes_out() -> None:
    async def play() -> None:
        evening = an_evening()
        job = needs(evening, "bar-6")
        async with (
            PaperTiger(runs_out_on_next=True).at_work() as tiger,
            at_work(evening, {"grill": at(tiger)}) as spool,
        ):
            await shows(evening, spool, job, "held")
            tiger.put_paper_in()
            await shows(evening, spool, job, "printed")
        assert len(tiger.papers) == 1

    asyncio.run(play())


def test_a_docket_that_was_at_a_real_printer_when_the_house_died_comes_again_with_a_mark() -> None:
    async def play() -> None:
        evening, attempts = an_evening(), MemoryAttempts()
        job = needs(evening, "grill-3")
        async with PaperTiger().at_work() as tiger:
            async with at_work(evening, {}, attempts) as spool:
                await spool.started("grill", await spool.lease("grill"))
            async with at_work(evening, {"grill": at(tiger)}, attempts) as spool:
                await shows(evening, spool, job, "unknown", "printed")
        assert ["POSSIBLE DUPLICATE" in words for words in tiger.papers] == [True]

    asyncio.run(play())
