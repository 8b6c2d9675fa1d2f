"""A worker whose printer has a backup: when it lets go, and what it never sends twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from printers.document import Document, Pulse
from printers.spool import Work
from printers.transport.outcome import Health, Held, NotSent, Outcome, Witness
from printers.worker import Worker
from tests.printers.makers import a_docket
from tests.printers.spools import PATIENCE_SECONDS, MemorySpool, a_work
from tests.printers.test_worker import QUICK, Scripted, play, running

FAULTS = 50


def a_docket_with_backup(after: float = 0.03) -> Work:
    return replace(a_work("one"), backup_after=after)


def test_a_docket_moves_on_after_its_time_and_people_are_told_first() -> None:
    printer = Scripted([NotSent("out of paper")] * 50)
    spool = MemorySpool([a_docket_with_backup(), a_work("two")])
    play(printer, spool, lambda: spool.until(lambda: bool(spool.moved)))
    assert spool.told[0] == ("one", 0, "failed", "out of paper")
    assert spool.moved == [("one", 0)]


def test_once_a_printer_is_known_to_be_down_the_next_docket_moves_on_at_its_first_try() -> None:
    printer = Scripted([NotSent("not reachable")] * 50)
    second = replace(a_docket_with_backup(), job="two")
    spool = MemorySpool([a_docket_with_backup(), second])
    play(printer, spool, lambda: spool.until(lambda: len(spool.moved) > 1))
    assert [told[0] for told in spool.told] == ["one", "two"]


def test_a_printer_that_was_seen_ready_has_its_whole_time_again_at_the_next_fault() -> None:
    """Its paper was put in while nothing waited; an hour later somebody opens the cover."""
    at = 0.0
    looked = asyncio.Event()

    class Looked(Scripted):
        async def look(self) -> Health:
            looked.set()
            return Health("ok")

        async def deliver(self, document: Document, witness: Witness) -> Outcome:
            spool.news.set()
            return await Scripted.deliver(self, document, witness)

    spool = MemorySpool()

    async def act() -> None:
        nonlocal at
        printer = Looked([NotSent("out of paper")] * FAULTS)
        tempo = replace(QUICK, look=0.01, settle=0.01)
        worker = Worker(
            printer="grill", transport=printer, spool=spool, tempo=tempo, clock=lambda: at
        )
        spool.queue(a_docket_with_backup(8.0))
        async with running(worker):
            await spool.until(lambda: len(printer.outcomes) < FAULTS)
            at = 9.0
            await spool.until(lambda: bool(spool.moved))
            await asyncio.wait_for(looked.wait(), PATIENCE_SECONDS)
            at, left = 3_600.0, len(printer.outcomes)
            spool.queue(replace(a_docket_with_backup(8.0), job="two"))
            await spool.until(lambda: len(printer.outcomes) < left - 3 or len(spool.moved) > 1)
        assert spool.moved == [("one", 0)]

    asyncio.run(act())


def test_when_no_other_printer_can_help_it_is_asked_for_again_only_after_a_while() -> None:
    printer = Scripted([NotSent("out of paper")] * 12)
    spool = MemorySpool([a_docket_with_backup(0.0)], has_backup=False)
    play(printer, spool, lambda: spool.until(lambda: ("one", 0, "printed", "") in spool.told))
    assert spool.moved == [("one", 0)]
    assert len(printer.papers) == 1


def test_a_drawer_is_opened_once_although_the_paper_comes_back_and_is_sent_again() -> None:
    printer = Scripted([Held("gave the paper back")])
    spool = MemorySpool([replace(a_work("one"), document=(Pulse(), *a_docket("one")))])
    play(printer, spool, lambda: spool.hears(1))
    assert [Pulse() in paper for paper in printer.papers] == [True, False]


def test_a_house_that_cannot_hear_how_the_printer_is_gets_its_papers_all_the_same() -> None:
    class Deaf(MemorySpool):
        async def found(self, printer: str, health: Health) -> None:  # noqa: ARG002
            raise ConnectionError

        async def is_wanted_back(self, work: Work) -> bool:  # noqa: ARG002
            raise ConnectionError

    class Talks(Scripted):
        async def deliver(self, document: Document, witness: Witness) -> Outcome:
            await witness.seen(Health("low", "paper ends soon"))
            assert not await witness.give_up()
            return await Scripted.deliver(self, document, witness)

    printer, spool = Talks(), Deaf([a_work("one")])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "printed", "")]
