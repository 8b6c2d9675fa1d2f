"""A printer on the network: one connection a paper, in one piece, believed only when it answers.

A sent paper proves nothing: out of paper, cut off and never read all look like success. So the
paper ends with a question that the printer answers in order, and until then it is not printed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from printers.document import Document
from printers.encode.escpos import as_escpos
from printers.profiles import Profile
from printers.transport.link import Closed, Link, Lost, Silent
from printers.transport.outcome import (
    Confirmed,
    Health,
    Held,
    NotSent,
    Outcome,
    SentUnconfirmed,
    Unknown,
    Witness,
)
from printers.transport.patience import Patience
from printers.transport.question import BARRIER, Question, is_passed, question

BYTES_A_SECOND_MIN = 10_000
"""Slower than this no printer takes its paper, not even one behind a serial cable."""


class Tcp:
    """Owns the printer at `host:port`; the host is a name or an IPv4 or IPv6 address."""

    def __init__(
        self,
        host: str,
        port: int,
        profile: Profile,
        patience: Patience | None = None,
        first: int = 0,
    ) -> None:
        """`first` begins the numbers of papers: later than any that the printer may still hold."""
        self.host = host
        self.port = port
        self.profile = profile
        self.patience = patience or Patience()
        self._number = first
        self._has_answered = False
        self._is_in_doubt = False
        """It may still answer for the paper before."""

    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        payload = await asyncio.to_thread(as_escpos, document, self.profile)
        try:
            async with self._link() as link:
                health = await self._health(link)
                await witness.seen(health)
                if not health.is_ready:
                    return NotSent(health.words)
                if not await self._is_done_with_the_last(link):
                    return NotSent("still busy with the paper before")
                await witness.starting()
                link.forget()
                outcome = await self._print(link, payload, witness)
        except Unreachable as fault:
            await witness.seen(Health("unreachable", str(fault)))
            return NotSent(str(fault))
        self._is_in_doubt = isinstance(outcome, Unknown)
        return outcome

    async def recall(self, attempt: str) -> Outcome:  # noqa: ARG002 - no printer remembers.
        return Unknown("the house stopped while it was printing")

    async def look(self) -> Health:
        try:
            async with self._link() as link:
                return await self._health(link)
        except Unreachable as fault:
            return Health("unreachable", str(fault))

    @asynccontextmanager
    async def _link(self) -> AsyncIterator[Link]:
        try:
            async with asyncio.timeout(self.patience.connect):
                reader, writer = await asyncio.open_connection(self.host, self.port)
        except (OSError, TimeoutError) as fault:
            raise Unreachable("not reachable") from fault
        link = Link(reader, writer)
        try:
            yield link
        finally:
            await link.close()

    async def _health(self, link: Link) -> Health:
        """Asked before anything is sent."""
        if not self.profile.answers_status:
            return Health("ok")
        try:
            health = await link.health(self.patience.status)
        except Silent:
            # It takes one connection at a time: the others wait without a word.
            if self._has_answered:
                return Health("busy", "busy with another computer, or stuck")
            return Health("silent", "does not answer")
        except Lost:
            return Health("busy", "closed the connection")
        self._has_answered = True
        return health

    async def _is_done_with_the_last(self, link: Link) -> bool:
        """A barrier has no number, so an answer that is late could be taken for the next one's.

        One more barrier stands right behind the late one: when both are through, all is quiet.
        """
        if not self._is_in_doubt or self.profile.acknowledgement != "barrier":
            return True
        self._is_in_doubt = False
        try:
            await link.write(BARRIER, self.patience.write)
            is_done = await link.hears(is_passed, self.patience.status)
            await link.hears(lambda _: False, self.patience.settle)
        except Lost:
            return False
        link.forget()
        return is_done

    async def _print(self, link: Link, payload: bytes, witness: Witness) -> Outcome:
        self._number += 1
        asked = question(self.profile.acknowledgement, self._number)
        seconds = self.patience.write + len(payload) / BYTES_A_SECOND_MIN
        try:
            if asked is None:
                await link.write(payload, seconds)
                return await self._let_go(link)
            await link.write(payload + asked.asked, seconds)
            return await self._answered(link, asked, payload.count(b"\n"), witness)
        except Lost:
            return Unknown("the connection broke while it was printing")

    async def _let_go(self, link: Link) -> Outcome:
        """A printer that answers nothing can still hang up on a paper."""
        try:
            await link.hears(lambda _: False, self.patience.settle)
        except Closed:
            return SentUnconfirmed()
        return SentUnconfirmed()

    async def _answered(self, link: Link, asked: Question, rows: int, witness: Witness) -> Outcome:
        seconds = self.patience.print + rows * self.patience.row * self.profile.slowness
        if await link.hears(asked.is_answer, seconds):
            return Confirmed("acknowledged")
        if not self.profile.answers_status:
            return Unknown("no answer after printing")
        return await self._held(link, asked, seconds, witness)

    async def _held(self, link: Link, asked: Question, waited: float, witness: Witness) -> Outcome:
        """It has the paper and may print it later, so it is waited for and never sent again."""
        clock = asyncio.get_running_loop().time
        since = ready_since = clock() - waited
        told = _Once(witness.held)
        silences = 0
        while True:
            try:
                health = await link.health(self.patience.status)
                silences = 0
            except Silent:
                health = Health("silent", "does not answer")
                silences += 1
            if silences >= self.patience.silences:
                return Unknown("no answer while it was printing")
            await witness.seen(health)
            if link.heard(asked.is_answer) or await link.hears(asked.is_answer, self.patience.poll):
                return Confirmed("acknowledged")
            if not health.is_ready:
                ready_since = clock()
            elif clock() - ready_since >= waited + self.patience.slow:
                return Unknown("ready, yet it never said that it printed")
            if clock() - since >= self.patience.alarm:
                await told("slow" if health.is_ready else health.words)
            if clock() - since >= self.patience.hold or await witness.give_up():
                break
        return await self._given_back(link, asked)

    async def _given_back(self, link: Link, asked: Question) -> Outcome:
        """Before it is printed elsewhere, this printer must have thrown it away."""
        is_cleared = await link.clear(self.patience.status)
        if link.heard(asked.is_answer):
            return Confirmed("acknowledged")
        return Held("gave the paper back") if is_cleared else Unknown("still holds the paper")


class Unreachable(Exception):
    """Nobody answers at that address."""


class _Once:
    """Tells people the first time."""

    def __init__(self, tell: Callable[[str], Awaitable[None]]) -> None:
        self._tell = tell
        self._told = False

    async def __call__(self, reason: str) -> None:
        if not self._told:
            self._told = True
            await self._tell(reason)
