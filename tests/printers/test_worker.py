"""One worker a printer: in order, until it is out, and never twice without a mark."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from printers.document import Banner, Document
from printers.encode.text import as_text
from printers.spool import Attempt
from printers.tempo import Tempo
from printers.transport.outcome import (
    Confirmed,
    Health,
    Held,
    NotSent,
    Outcome,
    Rejected,
    SentUnconfirmed,
    Transport,
    Unknown,
    Witness,
)
from printers.transport.virtual import Roll, Virtual
from printers.worker import Worker
from tests.printers.spools import MemorySpool, a_work

QUICK = Tempo(pauses=(0.01, 0.02), tell=0.08, fault=0.01, fault_max=0.02)


@dataclass(slots=True)
class Scripted:
    """A printer that answers what it is told to, then confirms everything."""

    outcomes: list[Outcome] = field(default_factory=list)
    papers: list[Document] = field(default_factory=list)
    remembered: Outcome = field(default_factory=lambda: Unknown("the house died"))
    is_held_first: bool = False

    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        outcome = self.outcomes.pop(0) if self.outcomes else Confirmed("")
        if isinstance(outcome, NotSent):
            return outcome
        await witness.starting()
        if self.is_held_first:
            await witness.held("out of paper")
        self.papers.append(document)
        return outcome

    async def look(self) -> Health:
        return Health("ok")

    async def recall(self, attempt: str) -> Outcome:  # noqa: ARG002
        return self.remembered


@asynccontextmanager
async def at_work(transport: Transport, spool: MemorySpool) -> AsyncIterator[None]:
    async with running(Worker(printer="grill", transport=transport, spool=spool, tempo=QUICK)):
        yield


@asynccontextmanager
async def running(worker: Worker) -> AsyncIterator[None]:
    task = asyncio.ensure_future(worker.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def play(
    transport: Transport, spool: MemorySpool, until: Callable[[], Awaitable[None]]
) -> MemorySpool:
    async def act() -> None:
        async with at_work(transport, spool):
            await until()
            await asyncio.sleep(0.01)

    asyncio.run(act())
    return spool


def test_papers_come_out_in_order_and_each_is_told_once() -> None:
    printer, spool = Scripted(), MemorySpool([a_work("one"), a_work("two")])
    play(printer, spool, lambda: spool.hears(2))
    assert spool.told == [("one", 0, "printed", ""), ("two", 0, "printed", "")]
    assert spool.open == []


def test_a_mark_stands_on_top_of_the_paper() -> None:
    printer, spool = Scripted(), MemorySpool([a_work("one", 1, "REPRINT")])
    play(printer, spool, lambda: spool.hears(1))
    assert printer.papers[0][0] == Banner("REPRINT")


def test_a_short_trouble_is_told_to_nobody() -> None:
    printer = Scripted([NotSent("not reachable")] * 2)
    spool = MemorySpool([a_work("one")])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "printed", "")]
    assert len(spool.attempts) == 1


def test_a_long_trouble_is_told_once_and_the_paper_comes_out_afterwards() -> None:
    printer = Scripted([NotSent("out of paper")] * 12)
    spool = MemorySpool([a_work("one"), a_work("two")])
    play(printer, spool, lambda: spool.hears(3))
    assert spool.told == [
        ("one", 0, "failed", "out of paper"),
        ("one", 0, "printed", ""),
        ("two", 0, "printed", ""),
    ]
    assert len(printer.papers) == 2


def test_what_the_printer_holds_is_told_and_not_sent_again() -> None:
    printer, spool = Scripted(is_held_first=True), MemorySpool([a_work("one")])
    play(printer, spool, lambda: spool.hears(2))
    assert [told[2] for told in spool.told] == ["held", "printed"]
    assert len(printer.papers) == 1


def test_what_the_printer_gave_back_is_sent_again() -> None:
    printer, spool = Scripted([Held("gave it back")]), MemorySpool([a_work("one")])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "printed", "")]
    assert spool.open == []


def test_a_doubt_is_told_and_never_sent_again_by_the_worker() -> None:
    printer, spool = Scripted([Unknown("no answer")]), MemorySpool([a_work("one")])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "unknown", "no answer")]
    assert len(printer.papers) == 1


def test_a_paper_that_cannot_be_printed_does_not_block_the_next() -> None:
    printer = Scripted([Rejected("too wide"), SentUnconfirmed()])
    spool = MemorySpool([a_work("one"), a_work("two")])
    play(printer, spool, lambda: spool.hears(2))
    assert [told[2] for told in spool.told] == ["rejected", "sent"]


def test_the_house_that_cannot_be_told_is_told_later_and_nothing_prints_twice() -> None:
    printer, spool = Scripted(), MemorySpool([a_work("one")], faults=3)
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "printed", "")]
    assert len(printer.papers) == 1


def test_an_attempt_found_at_start_is_a_doubt_and_is_not_sent_again() -> None:
    attempt = Attempt(id="try-9", printer="grill", job="one", copy=0)
    printer, spool = Scripted(), MemorySpool([a_work("one")], open=[attempt])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "unknown", "the house died")]
    assert (printer.papers, spool.open) == ([], [])


def test_an_attempt_that_surely_never_reached_paper_is_sent_after_a_crash() -> None:
    attempt = Attempt(id="try-9", printer="grill", job="one", copy=0)
    printer = Scripted(remembered=NotSent("not on the roll"))
    spool = MemorySpool([a_work("one")], open=[attempt])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "printed", "")]


def test_a_driver_that_breaks_does_not_stop_the_printer() -> None:
    class Broken(Scripted):
        async def deliver(self, document: Document, witness: Witness) -> Outcome:
            if len(self.papers) == 0 and not self.outcomes:
                self.outcomes.append(Confirmed(""))
                raise ZeroDivisionError
            return await Scripted.deliver(self, document, witness)

    printer, spool = Broken(), MemorySpool([a_work("one")])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "printed", "")]


def test_a_driver_that_breaks_while_it_prints_leaves_a_doubt_and_no_second_paper() -> None:
    class BreaksLate(Scripted):
        async def deliver(self, document: Document, witness: Witness) -> Outcome:
            await Scripted.deliver(self, document, witness)
            raise ZeroDivisionError

    printer, spool = BreaksLate(), MemorySpool([a_work("one")])
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "unknown", "the house died")]
    assert (len(printer.papers), spool.open) == (1, [])


def test_the_house_dies_between_paper_and_word_and_the_docket_exists_once(tmp_path: Path) -> None:
    """The virtual printer printed, and the house was gone before it heard."""
    roll = Roll(tmp_path / "cold.roll", now=lambda: 0)
    work = a_work("COLD 7")
    roll.feed(work.document, "try-9")
    attempt = Attempt(id="try-9", printer="grill", job="COLD 7", copy=0)
    spool = MemorySpool([work], open=[attempt])
    again = Roll(tmp_path / "cold.roll", now=lambda: 0)
    play(Virtual(again), spool, lambda: spool.hears(1))
    assert spool.told == [("COLD 7", 0, "printed", "")]
    assert [as_text(paper.document) for paper in again.papers] == ["COLD 7\n"]


def test_nothing_is_sent_to_the_address_that_a_printer_had_before() -> None:
    """Its owner has just changed it; the worker at the old one has not been told yet."""
    printer = Scripted()
    spool = MemorySpool([a_work("one")], address="tcp://192.0.2.8:9100")
    play(printer, spool, lambda: spool.hears(1))
    assert spool.told == [("one", 0, "failed", "this printer has another address by now")]
    assert (printer.papers, spool.attempts) == ([], [])


def test_an_attempt_at_another_address_is_a_doubt_and_nobody_else_is_asked() -> None:
    attempt = Attempt(id="try-9", printer="grill", job="one", copy=0, at="tcp://192.0.2.8:9100")
    printer = Scripted(remembered=NotSent("not on the roll"))
    spool = MemorySpool([a_work("one")], open=[attempt])
    play(printer, spool, lambda: spool.hears(1))
    detail = "the printer's address was changed while it was printing"
    assert spool.told == [("one", 0, "unknown", detail)]
    assert (printer.papers, spool.open) == ([], [])
