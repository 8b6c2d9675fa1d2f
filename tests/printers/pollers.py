"""Printers that poll, written from their makers' manuals and apart from the house's side.

They talk to a hatch as the door does, and count papers by what they would print.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import quoteattr

from printers.pull import cloudprnt, sdp
from printers.pull.cloudprnt import Poll
from printers.pull.hatch import Hatch
from tests.printers.tm_printer import FINE, NO_PAPER, papers_in

EVERY_SECONDS = 0.01


@asynccontextmanager
async def polling(poll: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Asks for work again and again, until the block ends."""

    async def go_on() -> None:
        while True:
            await poll()
            await asyncio.sleep(EVERY_SECONDS)

    task = asyncio.ensure_future(go_on())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def result(job: str, code: str = "", status: int = FINE) -> str:
    """The ResponseFile of one paper."""
    success = "false" if code else "true"
    return (
        '<?xml version="1.0" encoding="UTF-8"?><PrintResponseInfo Version="2.00"><ePOSPrint>'
        f"<Parameter><devid>local_printer</devid><printjobid>{job}</printjobid></Parameter>"
        '<PrintResponse><response xmlns="http://www.epson-pos.com/schemas/2011/03/epos-print" '
        f'success="{success}" code={quoteattr(code)} status="{status}" battery="0"/>'
        "</PrintResponse></ePOSPrint></PrintResponseInfo>"
    )


def status(bits: int) -> str:
    return (
        '<?xml version="1.0"?><statusmonitor Version="2.00"><printerstatus '
        f'devicename="local_printer" asbstatus="{bits:#010x}"/></statusmonitor>'
    )


@dataclass(slots=True)
class EpsonPoller:
    """Server Direct Print."""

    hatch: Hatch
    has_paper: bool = True
    loses_answers: int = 0
    has_spooler: bool = False
    fails_with: str = ""
    papers: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    _queue: list[str] = field(default_factory=list)

    def report(self) -> None:
        """It says by itself how it is, as soon as that changes."""
        health = sdp.health(status(FINE if self.has_paper else NO_PAPER))
        assert health is not None
        self.hatch.seems(health)

    async def poll(self) -> None:
        await self.hatch.knocked("TM-1")
        self.report()
        work = await sdp.work_for(self.hatch)
        if work:
            self.take(work)

    def take(self, work: str) -> None:
        self.heard.append(work)
        job = re.search(r"<printjobid>(.+?)</printjobid>", work)
        assert job is not None
        code = re.search(r"<command>([0-9a-f]+)</command>", work)
        if code is None:
            self.tell(result(job[1]) if job[1] in self._queue else result(job[1], "JobNotFound"))
            return
        wrong = self.fails_with or ("" if self.has_paper else "EPTR_REC_EMPTY")
        if not wrong:
            self.papers += papers_in(bytes.fromhex(code[1]))
        if self.loses_answers:
            self.loses_answers -= 1
        elif self.has_spooler:
            self._queue.append(job[1])
            self.tell(result(job[1], "", 2))
        else:
            self.tell(result(job[1], wrong))

    def tell(self, file: str) -> None:
        for attempt, outcome in sdp.results(file):
            self.hatch.heard(attempt, outcome)


@dataclass(slots=True)
class StarPoller:
    """CloudPRNT."""

    hatch: Hatch
    has_paper: bool = True
    fetches: int = 1
    """How often it fetches each paper."""
    tells: int = 1
    """How often it says that one is out."""
    code: str = "200%20OK"
    knows_tokens: bool = True
    papers: list[str] = field(default_factory=list)
    polls: list[Any] = field(default_factory=list)

    @property
    def status(self) -> str:
        return "200%20OK" if self.has_paper else "410%20Out%20of%20paper"

    def report(self) -> None:
        """It says by itself how it is, as soon as that changes."""
        self.hatch.seems(cloudprnt.health_of(self.status))

    async def poll(self) -> None:
        await self.hatch.knocked("00:11:62:00:00:01")
        answer = await cloudprnt.polled(self.hatch, Poll(mac="00:11:62:00:00:01", code=self.status))
        self.polls.append(answer)
        if answer["jobReady"] and self.has_paper:
            await self.take(answer["jobToken"] if self.knows_tokens else "")

    async def take(self, token: str) -> None:
        fetched = [
            await cloudprnt.fetched(self.hatch, token, "text/plain") for _ in range(self.fetches)
        ]
        paper = fetched[-1]
        if paper is None:
            self.tell(token, "520")
            return
        assert all(each == paper for each in fetched), "a repeated fetch brings the same"
        if self.code.startswith(("200", "OK")):
            self.papers.append(paper.body.decode())
        for _ in range(self.tells):
            self.tell(token, self.code)

    def tell(self, token: str, code: str) -> None:
        attempt = cloudprnt.attempt_ended(self.hatch, token)
        self.hatch.heard(attempt, cloudprnt.outcome_of(code))
