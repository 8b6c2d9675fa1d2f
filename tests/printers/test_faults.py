"""Every fault, for every kind of paper and every way to acknowledge: how many papers came out.

What counts is what lies in the kitchen at the end, and that people were told the truth on the way.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest

from printers.document import Banner, Document, Line, Pulse, Rule, columns
from printers.profiles import Acknowledgement, Profile, profile_of
from printers.spool import Work
from printers.tempo import Tempo
from printers.transport.patience import Patience
from printers.transport.tcp import Tcp
from printers.worker import Worker
from tests.printers.faults import FAULTS, Fault
from tests.printers.makers import DOCKET
from tests.printers.paper_tiger import PaperTiger
from tests.printers.spools import MemorySpool, a_work

pytestmark = pytest.mark.socket

SURE = Patience(
    connect=5, status=5, write=5, print=5, row=0, slow=60, settle=0.01, alarm=0, hold=60, poll=5
)
AT_ONCE = Tempo(pauses=(0.01,), tell=0, fault=0.01)

RECEIPT: Document = (
    Line("TRATTORIA", size=2, align="centre"),
    *(columns(f"{count} Spaghetti", "12.50") for count in range(1, 12)),
    Rule(heavy=True),
    columns("TOTAL", "825.00", size=2, bold=True),
)
KINDS: dict[str, Document] = {
    "docket": (Banner("VOID"), *DOCKET),
    "receipt": RECEIPT,
    "drawer": (Pulse(),),
}
WAYS: dict[Acknowledgement, Profile] = {
    "id": profile_of("default"),
    "barrier": profile_of("clone"),
    "none": profile_of("send-only"),
}


@asynccontextmanager
async def at_work(tiger: PaperTiger, tcp: Tcp, spool: MemorySpool) -> AsyncIterator[None]:
    async with tiger.at_work():
        tcp.port = tiger.port
        worker = Worker(printer="grill", transport=tcp, spool=spool, tempo=AT_ONCE)
        task = asyncio.ensure_future(worker.run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


def out(tiger: PaperTiger, kind: str) -> int:
    """The paper that comes after it is no drawer and no more than one paper."""
    papers = sum("NEXT" not in paper for paper in tiger.papers)
    return tiger.drawers if kind == "drawer" else papers


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("how", WAYS)
def test_papers_are_counted(fault: Fault, kind: str, how: Acknowledgement) -> None:
    tiger, course = PaperTiger(**fault.tiger), fault.course(how)
    spool = MemorySpool([Work(job="job", copy=0, mark="", document=KINDS[kind])])
    tcp = Tcp("127.0.0.1", 0, WAYS[how], replace(SURE, **fault.patience))
    told = [*course.before, *course.after]
    drawers = course.drawers if kind == "drawer" else None

    async def play() -> None:
        async with at_work(tiger, tcp, spool):
            await spool.hears(len(course.before))
            if how != "none":
                assert out(tiger, kind) == course.held_out
            await fault.helped(tiger)
            await spool.hears(len(told))
            # Whatever became of it, the next paper is not blocked and nothing follows it.
            tcp.patience = SURE
            tiger.acknowledges, tiger.is_a_paper_behind, tiger.is_silent = True, False, False
            spool.queue(a_work("NEXT"))
            await spool.hears(len(told) + 1)
            await tiger.has_made(papers=1 if kind == "drawer" else course.out + 1)
            assert out(tiger, kind) == (course.out if drawers is None else drawers)
            assert sum("NEXT" in paper for paper in tiger.papers) == 1

    asyncio.run(play())
    assert [words(*each) for each in spool.told if each[0] == "job"] == told
    assert spool.open == []


def words(_job: str, _copy: int, result: str, detail: str) -> str:
    return f"{result}: {detail}" if detail else result
