"""An Epson printer's own web service: the paper goes over https, the answer says that it is out.

The printer's certificate is its own work, so nobody installs anything anywhere: the first one is
remembered, and when another is shown nothing is printed until the owner has said that it is right.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from printers.document import Document
from printers.encode.epos_xml import DEVICE, EMPTY, enveloped, job_name, printing
from printers.identity import Acquaintance
from printers.profiles import Profile
from printers.transport.epos_answer import (
    NOT_FOUND,
    PRINTING,
    NoPrinter,
    Said,
    outcome_of,
    said_in,
)
from printers.transport.exchange import Broken, Exchange, Place, Unreachable, exchange
from printers.transport.outcome import Confirmed, Health, NotSent, Outcome, Unknown, Witness

STRANGER = "its certificate has changed: the owner has to accept it on the printers page"
HEADERS = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""', "Connection": "close"}
OK = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds."""

    connect: float = 3.0
    status: float = 5.0
    print: float = 10.0
    """The printer's own limit for one paper; its answer may take `status` longer."""
    alarm: float = 5.0
    """Until people are told that a paper waits in the printer."""
    follow: float = 60.0
    """For a paper of which the printer says that it is still printing, or cannot be asked."""
    poll: float = 0.5


class _Stranger(Exception):
    """Somebody else answers at the printer's address."""


_SILENT = (Unreachable, _Stranger, Broken, NoPrinter)


class Epos:
    """Owns the printer at `place`.

    Each question has a connection of its own: a kept one may be closed by the printer at the very
    moment in which a paper leaves.
    """

    def __init__(
        self, place: Place, profile: Profile, who: Acquaintance, patience: Patience | None = None
    ) -> None:
        self.place = place
        self.profile = profile
        self.patience = patience or Patience()
        self._who = who

    @property
    def host(self) -> str:
        return self.place.host

    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        paper = await asyncio.to_thread(printing, document, self.profile)
        health = await self.look()
        await witness.seen(health)
        if not health.is_ready:
            return NotSent(health.words)
        try:
            async with self._line() as line:
                attempt = await witness.starting()
                return await self._print(line, paper, attempt, witness)
        except (Unreachable, _Stranger) as fault:
            return NotSent(str(fault))

    async def recall(self, attempt: str) -> Outcome:
        """Asked by its job's name, after a name that never was.

        A printer that says yes to that one keeps no memory, and its yes is worth nothing.
        """
        never = job_name(str(uuid5(NAMESPACE_OID, attempt)))
        said = await self._patiently(never)
        if said is None:
            return Unknown("the printer could not be asked what became of it")
        if said.code != NOT_FOUND:
            return Unknown("this printer keeps no memory of its papers")
        return await self._followed(attempt)

    async def look(self) -> Health:
        try:
            return (await self._asked(EMPTY)).health
        except Unreachable as fault:
            return Health("unreachable", str(fault))
        except Broken:
            return Health("silent", "does not answer")
        except (_Stranger, NoPrinter) as fault:
            return Health("error", str(fault))

    @asynccontextmanager
    async def _line(self) -> AsyncIterator[Exchange]:
        """A connection to the very printer that the house knows."""
        async with exchange(self.place, self.patience.connect) as line:
            if line.fingerprint and not await self._who.is_the_one(line.fingerprint):
                raise _Stranger(STRANGER)
            yield line

    async def _asked(self, body: str, job: str = "") -> Said:
        async with self._line() as line:
            return await self._ask(line, body, job, self.patience.status)

    async def _ask(self, line: Exchange, body: str, job: str, seconds: float) -> Said:
        limit_ms = int(self.patience.print * 1_000)
        path = f"/cgi-bin/epos/service.cgi?devid={DEVICE}&timeout={limit_ms}"
        answer = await line.post(path, enveloped(body, limit_ms, job), HEADERS, seconds)
        if answer.status != OK:
            raise NoPrinter("answers, but is no ePOS-Print printer")
        return said_in(answer.body)

    async def _print(self, line: Exchange, paper: str, attempt: str, witness: Witness) -> Outcome:
        seconds = self.patience.print + self.patience.status
        try:
            said = await self._ask(line, paper, job_name(attempt), seconds)
        except (Broken, NoPrinter):
            return await self.recall(attempt)
        outcome = outcome_of(said)
        if outcome is None:
            return await self._followed(attempt, witness)
        return await self.recall(attempt) if isinstance(outcome, Unknown) else outcome

    async def _followed(self, attempt: str, witness: Witness | None = None) -> Outcome:
        """A paper that lies in the printer's own queue is asked for until it is out."""
        clock = asyncio.get_running_loop().time
        since, is_told = clock(), False
        while clock() - since < self.patience.follow:
            said = await self._patiently(job_name(attempt))
            if said is None:
                break
            if said.success:
                return Confirmed("http")
            if said.code != PRINTING:
                return outcome_of(said) or Unknown("the printer lost it")
            if witness and not is_told and clock() - since >= self.patience.alarm:
                is_told = True
                await witness.held(said.health.words)
            await asyncio.sleep(self.patience.poll)
        return Unknown("the printer never said that it printed")

    async def _patiently(self, job: str) -> Said | None:
        """What it says of a job; a printer that was switched off may be back in a moment."""
        clock = asyncio.get_running_loop().time
        since = clock()
        while True:
            try:
                return await self._asked(EMPTY, job)
            except _SILENT:
                if clock() - since >= self.patience.follow:
                    return None
            await asyncio.sleep(self.patience.poll)
