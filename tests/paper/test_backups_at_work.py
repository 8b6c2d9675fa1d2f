"""Backups with real workers: the paper comes out once, somewhere, and says whose it is."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from printers.encode.text import as_text
from printers.profiles import profile_of
from printers.transport.tcp import Tcp
from printers.transport.virtual import Roll, Virtual
from server.kit.ids import PrinterId
from server.paper.job import Job
from server.paper.move import MovePaper
from server.paper.printer import Printer
from server.paper.redirect import Redirect
from server.paper.room import ROOM
from tests.evening import Evening
from tests.paper.at_work import at_work, shows, until
from tests.paper.backups import ROLES, a_chain
from tests.paper.makers import ABOVE, a_printer, a_set_up, needs
from tests.paper.test_papers_of_an_evening import a_roll, at
from tests.printers.paper_tiger import PaperTiger
from tests.printers.transport.test_tcp import QUICK

pytestmark = pytest.mark.socket


def an_impatient_chain() -> Evening:
    """The backup takes over at once."""
    evening = Evening(rooms=[ROOM, ABOVE], roles=dict(ROLES))
    grill = replace(a_printer("grill"), backup=PrinterId("bar"), backup_after_seconds=0)
    evening.asks("house", a_set_up(grill, a_printer("bar")))
    return evening


def words(roll: Roll) -> list[str]:
    return [as_text(paper.document) for paper in reversed(roll.papers)]


def test_the_grill_is_out_of_paper_and_the_bar_prints_once_for_it(tmp_path: Path) -> None:
    async def play() -> None:
        evening, grill, bar = an_impatient_chain(), a_roll(tmp_path), a_roll(tmp_path, "bar")
        async with at_work(evening, {"grill": Virtual(grill), "bar": Virtual(bar)}) as spool:
            grill.has_paper = False
            job = needs(evening, "grill-5")
            await shows(evening, spool, job, "failed", "printed")
            grill.has_paper = True
            later = needs(evening, "grill-6", number=6)
            await shows(evening, spool, later, "printed")
        assert ["BACKUP FROM GRILL" in paper for paper in words(bar)] == [True]
        assert len(grill.papers) == 1

    asyncio.run(play())


def test_paper_runs_out_in_the_middle_and_the_grill_gives_the_docket_back(tmp_path: Path) -> None:
    async def play() -> None:
        evening, bar = an_impatient_chain(), a_roll(tmp_path, "bar")
        async with (
            PaperTiger(runs_out_on_next=True).at_work() as tiger,
            at_work(evening, {"grill": at(tiger), "bar": Virtual(bar)}) as spool,
        ):
            job = needs(evening, "grill-5")
            await shows(evening, spool, job, "failed", "printed")
            tiger.put_paper_in()
            await shows(evening, spool, job, "failed", "printed")
        assert (tiger.papers, len(bar.papers)) == ([], 1)

    asyncio.run(play())


def test_a_doubt_at_a_grill_that_is_gone_comes_out_at_the_bar_with_both_marks(
    tmp_path: Path,
) -> None:
    async def play() -> None:
        evening, bar = an_impatient_chain(), a_roll(tmp_path, "bar")
        async with PaperTiger(hangs_up_after=40).at_work() as tiger:
            grill = at(tiger)
            async with at_work(evening, {"grill": grill, "bar": Virtual(bar)}) as spool:
                job = needs(evening, "grill-5")
                await until(spool, lambda: evening.sees_one(Job, job).state == "printed")
        marks = [copy.mark for copy in evening.sees_one(Job, job).copies]
        assert marks[:2] == ["", "POSSIBLE DUPLICATE"]

    asyncio.run(play())


def test_all_are_out_and_the_docket_is_stranded_until_one_is_back(tmp_path: Path) -> None:
    async def play() -> None:
        evening, grill, bar = an_impatient_chain(), a_roll(tmp_path), a_roll(tmp_path, "bar")
        async with at_work(evening, {"grill": Virtual(grill), "bar": Virtual(bar)}) as spool:
            grill.has_paper = bar.has_paper = False
            job = needs(evening, "grill-5")
            await until(spool, lambda: evening.sees_one(Job, job).stranded_at is not None)
            bar.has_paper = True
            await until(spool, lambda: evening.sees_one(Job, job).state == "printed")
        assert (len(grill.papers), len(bar.papers)) == (0, 1)

    asyncio.run(play())


def test_everything_for_the_grill_comes_out_at_the_bar_until_back_to_normal(tmp_path: Path) -> None:
    async def play() -> None:
        evening, grill, bar = a_chain(), a_roll(tmp_path), a_roll(tmp_path, "bar")
        async with at_work(evening, {"grill": Virtual(grill), "bar": Virtual(bar)}) as spool:
            evening.asks("carla", Redirect(printer=PrinterId("grill"), to=PrinterId("bar")))
            await shows(evening, spool, needs(evening, "grill-5"), "failed", "printed")
            evening.asks("carla", Redirect(printer=PrinterId("grill")))
            await shows(evening, spool, needs(evening, "grill-6"), "printed")
        assert (len(grill.papers), len(bar.papers)) == (1, 1)

    asyncio.run(play())


def test_one_docket_that_the_printer_holds_is_sent_elsewhere_by_a_tap(tmp_path: Path) -> None:
    async def play() -> None:
        evening, bar = a_chain(), a_roll(tmp_path, "bar")
        async with (
            PaperTiger(runs_out_on_next=True).at_work() as tiger,
            at_work(evening, {"grill": at(tiger), "bar": Virtual(bar)}) as spool,
        ):
            job = needs(evening, "grill-5")
            await shows(evening, spool, job, "held")
            evening.asks("bea", MovePaper(job=job, to=PrinterId("bar")))
            await shows(evening, spool, job, "failed", "printed")
            tiger.put_paper_in()
        assert (tiger.papers, len(bar.papers)) == ([], 1)

    asyncio.run(play())


def test_how_the_printer_is_reaches_the_screens_while_nothing_is_printed(tmp_path: Path) -> None:
    async def play() -> None:
        evening, grill = a_chain(), a_roll(tmp_path)
        async with at_work(evening, {"grill": Virtual(grill)}) as spool:
            grill.has_paper = False
            await until(spool, lambda: evening.sees_one(Printer, "grill").state == "out")
            grill.has_paper = True
            await until(spool, lambda: evening.sees_one(Printer, "grill").is_ready)

    asyncio.run(play())


def test_an_address_that_is_no_printer_is_said_and_the_docket_comes_out_elsewhere(
    tmp_path: Path,
) -> None:
    async def web_page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(64)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async def play() -> None:
        evening, bar = an_impatient_chain(), a_roll(tmp_path, "bar")
        server = await asyncio.start_server(web_page, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        wrong = Tcp("127.0.0.1", port, profile_of("default"), QUICK)
        async with at_work(evening, {"grill": wrong, "bar": Virtual(bar)}) as spool:
            await shows(evening, spool, needs(evening, "grill-5"), "failed", "printed")
            await until(spool, lambda: not evening.sees_one(Printer, "grill").is_ready)
        server.close()
        assert len(bar.papers) == 1

    asyncio.run(play())
