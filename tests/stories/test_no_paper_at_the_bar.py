"""18:30 to 18:34 with the printers at work: the bar has no paper, and nobody else waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from printers.tempo import Tempo
from printers.transport.virtual import Rolls, Virtual
from printers.worker import Worker
from server.db.reads import record_body
from server.hub.messages import Command
from server.kit.ids import JobId, fresh
from server.paper.job import Job
from server.paper.printer import Printer
from server.paper.sheet import Sheet
from server.paper.spool import HouseSpool, Known
from tests.paper.test_spool import MemoryAttempts
from tests.stories.dishes import BEER, BREAM, RED, TAGLIATELLE, WATER
from tests.stories.in_service import Service

QUICK = Tempo(pauses=(0.01,), tell=0.05, look=0.05, settle=0.02)
PATIENCE_SECONDS = 20


@pytest.fixture
def s(folder: Path) -> Iterator[Service]:
    service = Service(folder)
    try:
        yield service
    finally:
        service.house.close()


def test_the_bar_has_no_paper_and_nobody_else_waits(s: Service, folder: Path) -> None:
    rolls = Rolls(folder / "rolls", now=s.house.clock.now)
    rolls.of("bar").has_paper = False
    s.at("18:30")
    s.seats("anna", "7", 5)
    assert s.sends("anna", "7", RED, 2 * WATER, BEER, BREAM, TAGLIATELLE) == [
        "BAR 1", "GRILL 1", "PASTA 1",
    ]  # fmt: skip
    asyncio.run(at_work(s, rolls))
    assert [len(rolls.of(name).papers) for name in ("bar", "grill", "pasta")] == [1, 1, 1]


async def at_work(s: Service, rolls: Rolls) -> None:
    spool = a_spool(s)
    workers = [
        asyncio.ensure_future(
            Worker(printer=name, transport=Virtual(rolls.of(name)), spool=spool, tempo=QUICK).run()
        )
        for name in ("bar", "grill", "pasta")
    ]
    try:
        await shows(s, spool, "job", "GRILL 1", "printed")
        await shows(s, spool, "job", "PASTA 1", "printed")
        await shows(s, spool, "job", "BAR 1", "failed")
        assert s.one("job", title="BAR 1")["waiter"] == "anna"
        await shows(s, spool, "printer", "Bar", "out")
        rolls.of("bar").has_paper = True
        await shows(s, spool, "job", "BAR 1", "printed")
        await shows(s, spool, "printer", "Bar", "ok")
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)


async def shows(s: Service, spool: HouseSpool, kind: str, name: str, state: str) -> None:
    """Until a screen shows it so."""
    field = "title" if kind == "job" else "name"
    async with asyncio.timeout(PATIENCE_SECONDS):
        while s.one(kind, **{field: name})["state"] != state:
            await asyncio.sleep(0.01)
            spool.wake()


def a_spool(s: Service) -> HouseSpool:
    def live(kind: str, type_: type[Any]) -> list[Any]:
        return [msgspec.convert(record, type=type_) for record in s.all(kind)]

    async def sheet(job: JobId) -> Sheet | None:
        body = record_body(s.house.reads, f"sheet:{job}")
        return msgspec.json.decode(body, type=Sheet) if body else None

    async def ask(told: Command) -> None:
        args = msgspec.to_builtins(told)
        answer = s.house.asks(told.NAME, args, device=None, id=fresh())
        s.agree()
        assert answer.status == "done", answer.sentence

    known = Known(
        jobs=lambda: live("job", Job),
        printers=lambda: live("printer", Printer),
        sheet=sheet,
        person=str,
        time_zone=lambda: "Europe/Berlin",
        clock=s.house.clock,
    )
    return HouseSpool(known=known, ask=ask, attempts=MemoryAttempts())
