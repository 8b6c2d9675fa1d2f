"""The spool in the house: in order, once, and written down before the first byte."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

import pytest

from printers.document import Picture
from printers.spool import Attempt, Result, Spool, Work
from server.hub.messages import Command
from server.hub.page import Page
from server.kit.ids import JobId
from server.paper import spool as spool_
from server.paper.job import Job
from server.paper.printer import Printer
from server.paper.reprint import Reprint
from server.paper.sheet import Sheet
from server.paper.spool import HouseSpool, Known
from server.paper.views import sheet_of
from tests.evening import Evening
from tests.paper.makers import DOCKET, an_evening, needs


@dataclass(slots=True)
class MemoryAttempts:
    begun: dict[str, Attempt] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)

    async def begin(self, attempt: Attempt) -> None:
        self.begun[attempt.id] = attempt

    async def end(self, attempt: Attempt, outcome: str) -> None:
        self.outcomes[attempt.id] = outcome

    async def unended(self, printer: str) -> Sequence[Attempt]:
        return [
            attempt
            for attempt in self.begun.values()
            if attempt.printer == printer and attempt.id not in self.outcomes
        ]


def known(evening: Evening, jobs: Callable[[], Iterable[Job]] | None = None) -> Known:
    async def sheet(job: JobId) -> Sheet | None:
        return sheet_of(Page(evening.kept), job)

    return Known(
        jobs=jobs or (lambda: evening.sees(Job)),
        printers=lambda: evening.sees(Printer),
        sheet=sheet,
        person=lambda person: str(person).title(),
        time_zone=lambda: "Europe/Berlin",
        clock=evening.clock,
    )


def a_spool(evening: Evening, attempts: MemoryAttempts | None = None) -> HouseSpool:
    async def ask(told: Command) -> None:
        evening.asks("house", told)

    return HouseSpool(known=known(evening), ask=ask, attempts=attempts or MemoryAttempts())


def leased(spool: Spool, printer: str = "grill") -> Work:
    return asyncio.run(spool.lease(printer))


def told(spool: Spool, work: Work, result: Result = "printed") -> None:
    asyncio.run(spool.outcome(work.job, work.copy, result, ""))


def test_the_first_paper_asked_for_is_the_first_to_be_printed() -> None:
    evening = an_evening()
    needs(evening, "z-first", number=4)
    needs(evening, "a-second", "void", number=5)
    spool = a_spool(evening)
    work = leased(spool)
    assert work == Work(job="z-first", copy=0, mark="", document=DOCKET)
    told(spool, work)
    assert leased(spool).job == "a-second"


def test_every_printer_sees_only_its_own_papers() -> None:
    evening = an_evening()
    needs(evening, "grill-1")
    needs(evening, "receipt-1", "receipt")
    assert leased(a_spool(evening), "till").job == "receipt-1"


def test_a_paper_that_failed_stays_first_in_line() -> None:
    evening = an_evening()
    needs(evening, "grill-1", number=1)
    needs(evening, "grill-2", number=2)
    spool = a_spool(evening)
    told(spool, leased(spool), "failed")
    assert leased(spool).job == "grill-1"


def test_a_reprint_is_handed_out_with_its_mark() -> None:
    evening = an_evening()
    job = needs(evening, "grill-1")
    spool = a_spool(evening)
    told(spool, leased(spool))
    evening.asks("bea", Reprint(job=job))
    work = leased(spool)
    assert (work.copy, work.mark) == (1, "REPRINT 1")


def test_a_docket_in_doubt_is_handed_out_again_with_a_mark() -> None:
    evening = an_evening()
    needs(evening, "grill-1")
    spool = a_spool(evening)
    told(spool, leased(spool), "unknown")
    assert leased(spool).mark == "POSSIBLE DUPLICATE"


def test_what_is_out_is_not_printed_again_although_the_list_lags_behind() -> None:
    evening = an_evening()
    needs(evening, "grill-1", number=1)
    needs(evening, "grill-2", number=2)
    lagging = evening.sees(Job)

    async def ask(_: Command) -> None:
        """The house took it; the list does not show it yet."""

    lags = known(evening, lambda: lagging)
    spool = HouseSpool(known=lags, ask=ask, attempts=MemoryAttempts())
    told(spool, leased(spool))
    assert leased(spool).job == "grill-2"


def test_a_worker_waits_until_something_is_queued() -> None:
    evening = an_evening()
    spool = a_spool(evening)

    async def play() -> str:
        waiting = asyncio.ensure_future(spool.lease("grill"))
        await asyncio.sleep(0.01)
        assert not waiting.done()
        needs(evening, "grill-1")
        spool.wake()
        async with asyncio.timeout(spool_.POLL_SECONDS / 2):
            return (await waiting).job

    assert asyncio.run(play()) == "grill-1"


def test_a_worker_that_nobody_woke_looks_by_itself() -> None:
    evening = an_evening()
    spool = a_spool(evening)

    async def play() -> str:
        waiting = asyncio.ensure_future(spool.lease("grill"))
        await asyncio.sleep(0.01)
        needs(evening, "grill-1")
        async with asyncio.timeout(spool_.POLL_SECONDS * 3):
            return (await waiting).job

    assert asyncio.run(play()) == "grill-1"


def test_an_attempt_is_found_until_it_has_ended() -> None:
    evening, attempts = an_evening(), MemoryAttempts()
    needs(evening, "grill-1")
    spool = a_spool(evening, attempts)
    work = leased(spool)
    attempt = asyncio.run(spool.started("grill", work))
    assert asyncio.run(spool.interrupted("grill")) == [attempt]
    assert asyncio.run(spool.interrupted("till")) == []
    asyncio.run(spool.ended(attempt, "Confirmed"))
    assert asyncio.run(spool.interrupted("grill")) == []


def test_a_job_without_words_is_a_fault_of_ours() -> None:
    evening = an_evening()
    needs(evening, "grill-1")

    async def no_sheet(_: JobId) -> Sheet | None:
        return None

    async def ask(_: Command) -> None:
        """Nobody asks."""

    lost = replace(known(evening), sheet=no_sheet)
    spool = HouseSpool(known=lost, ask=ask, attempts=MemoryAttempts())
    with pytest.raises(AssertionError):
        leased(spool)


def test_a_picture_that_the_paper_only_names_is_filled_in_before_it_is_printed() -> None:
    evening = an_evening()
    needs(evening, "receipt-1", "receipt")

    async def sheet(job: JobId) -> Sheet | None:
        return Sheet(id=job, blocks=(Picture(png="", kept="abc"), *DOCKET))

    async def picture(name: str) -> str:
        return {"abc": "iVBORw0KGgo="}[name]

    async def ask(_: Command) -> None:
        """Nobody asks."""

    there = replace(known(evening), sheet=sheet, picture=picture)
    work = leased(HouseSpool(known=there, ask=ask, attempts=MemoryAttempts()), "till")
    assert work.document == (Picture(png="iVBORw0KGgo=", kept="abc"), *DOCKET)
