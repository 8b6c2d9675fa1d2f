"""A box on another network: the house's own workers over the house's own outbox, far away.

Whatever may reach paper is written down at the house before the first byte leaves here, so that a
box that dies leaves a doubt and no second paper.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from printers.bridge_words import At, Begun, Said, Wanted
from printers.crew import Machine, Ways, work
from printers.house_line import NOTHING_YET, Away, Dismissed, House, NotHere
from printers.identity import Acquaintance
from printers.outage import Outage
from printers.spool import Attempt, Elsewhere, Result, Work
from printers.transport.exchange import Answer
from printers.transport.outcome import Health
from printers.transport.virtual import Rolls

ROUND_SECONDS = 2.0
PAUSE_SECONDS = 1.0
PAUSE_SECONDS_MAX = 5.0
TOLD_MAX = 1_000

log = logging.getLogger(__name__)
Kind = TypeVar("Kind")


def _one_for_all() -> Outage:
    clock = asyncio.get_running_loop().time
    return Outage(whose="box", clock=clock, pause=PAUSE_SECONDS, pause_max=PAUSE_SECONDS_MAX)


@dataclass(slots=True)
class RemoteSpool:
    """`printers.spool.Spool` over HTTP."""

    house: House
    over: asyncio.Future[str] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    """Why this box has to stop."""
    run: str = field(default_factory=partial(secrets.token_hex, 16))
    machines: Sequence[At] = ()
    fence: int = 0
    outage: Outage = field(default_factory=_one_for_all)
    """The line to the house is one, however many printers wait at its end."""
    _told: dict[tuple[str, int], None] = field(default_factory=dict)

    async def _ask(self, word: str, **said: Any) -> Answer:  # noqa: ANN401
        try:
            return await self.house.ask(word, Said(fence=self.fence, **said))
        except Dismissed as no:
            self._is_dismissed(no)
            raise

    async def _hears(self, word: str, kind: type[Kind], **said: Any) -> Kind:  # noqa: ANN401
        try:
            return await self.house.hears(word, kind, Said(fence=self.fence, **said))
        except Dismissed as no:
            self._is_dismissed(no)
            raise

    def _is_dismissed(self, no: Dismissed) -> None:
        if not self.over.done():
            self.over.set_result(str(no))

    async def begin(self) -> None:
        self.fence = (await self._hears("begin", Begun, run=self.run)).fence

    async def look_around(self) -> None:
        """Which printers are ours; it also tells the house that this box is there."""
        self.machines = await self._hears("machines", list[At], run=self.run)

    # -------------------------------------------------------------- as a spool
    async def lease(self, printer: str) -> Work:
        while True:
            try:
                found = await self._ask("lease", printer=printer)
            except Away as away:
                await asyncio.sleep(self.outage.again(away))
                continue
            self.outage.is_over()
            if found.status == NOTHING_YET:
                continue
            work = msgspec.json.decode(found.body, type=Work)
            if (work.job, work.copy) not in self._told:
                return work
            await asyncio.sleep(PAUSE_SECONDS)  # the house has not read its own log that far

    async def started(self, printer: str, work: Work, at: str = "") -> Attempt:
        id_ = str(UUID(bytes=secrets.token_bytes(16), version=4))
        attempt = Attempt(id=id_, printer=printer, job=work.job, copy=work.copy, at=at)
        try:
            await self._ask("started", printer=printer, attempt=attempt)
        except NotHere as no:
            raise Elsewhere(str(no)) from no
        return attempt

    async def interrupted(self, printer: str) -> Sequence[Attempt]:
        return await self._hears("interrupted", list[Attempt], printer=printer)

    async def outcome(self, job: str, copy: int, result: Result, detail: str) -> None:
        try:
            await self._ask("outcome", job=job, copy=copy, result=result, detail=detail)
        except NotHere as no:
            # Said again it would be refused again: its own house prints that paper now, if anybody.
            log.warning("the house does not hear what became of %s copy %s: %s", job, copy, no)
        if result not in {"failed", "held"}:
            self._told[job, copy] = None
            while len(self._told) > TOLD_MAX:
                del self._told[next(iter(self._told))]

    async def move_on(self, work: Work) -> None:
        await self._ask("move_on", job=work.job, copy=work.copy)

    async def is_wanted_back(self, work: Work) -> bool:
        return (await self._hears("is_wanted_back", Wanted, job=work.job, copy=work.copy)).back

    async def found(self, printer: str, health: Health) -> None:
        await self._ask("found", printer=printer, condition=health.condition, words=health.words)

    async def pause(self, printer: str, seconds: float) -> None:
        try:
            await self._ask("pause", printer=printer, seconds=seconds)
        except Away:
            await asyncio.sleep(seconds)

    async def ended(self, attempt: Attempt, outcome: str) -> None:
        await self._ask("ended", attempt=attempt, outcome=outcome)

    # -------------------------------------------------------------- whom it meets
    def acquaintance(self, printer: str) -> Acquaintance:
        return Acquaintance(
            partial(self._known, printer),
            partial(self._met, printer),
            stranger=partial(self._stranger, printer),
        )

    def _known(self, printer: str) -> str:
        return next((there.identity for there in self.machines if there.id == printer), "")

    def _stranger(self, printer: str) -> str:
        return next((there.stranger for there in self.machines if there.id == printer), "")

    async def _met(self, printer: str, identity: str) -> None:
        await self._ask("met", printer=printer, identity=identity)


async def drive(spool: RemoteSpool, rolls: Rolls) -> str:
    """Print until the house lets this box go; why."""
    try:
        await _patiently(spool.begin, spool.outage)
        await _patiently(spool.look_around, spool.outage)
    except Dismissed as no:
        return str(no)
    ways = Ways(rolls=rolls, who=spool.acquaintance)
    tasks = [
        asyncio.ensure_future(work(partial(_machines, spool), spool, ways)),
        asyncio.ensure_future(_keep_looking(spool)),
    ]
    try:
        ends: set[asyncio.Future[Any]] = {spool.over, *tasks}
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return await spool.over


def _machines(spool: RemoteSpool) -> Iterable[Machine]:
    for there in spool.machines:
        yield Machine(id=there.id, address=there.address, profile=there.profile)


async def _patiently(step: Callable[[], Awaitable[None]], outage: Outage) -> None:
    """A house that is away comes back: said once, asked until then."""
    while True:
        try:
            await step()
        except Away as away:
            await asyncio.sleep(outage.again(away))
        else:
            outage.is_over()
            return


async def _keep_looking(spool: RemoteSpool) -> None:
    while True:
        await asyncio.sleep(ROUND_SECONDS)
        await _patiently(spool.look_around, spool.outage)
