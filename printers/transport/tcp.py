"""A printer on the network: one connection a paper, in one piece, believed only when it answers.

A sent paper proves nothing: out of paper, cut off and never read all look like success. So the
paper ends with a question that the printer answers in order, and until then it is not printed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from printers.document import Document
from printers.encode.escpos import as_escpos
from printers.profiles import Profile
from printers.transport.link import Link, Lost, Silent
from printers.transport.outcome import (
    Confirmed,
    Held,
    NotSent,
    Outcome,
    SentUnconfirmed,
    Unknown,
    Witness,
)
from printers.transport.replies import Passed, Printed, Reply

ACKNOWLEDGEMENT_NUMBERS = 94**4


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds."""

    connect: float = 1.5
    status: float = 1.0
    write: float = 5.0
    print: float = 5.0
    """For the acknowledgement of a printer that is ready."""
    alarm: float = 5.0
    """Until people are told that the printer holds a paper."""
    hold: float = 600.0
    """For somebody to put in paper; then the printer must give the paper back."""
    poll: float = 1.0


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
        self._number = first % ACKNOWLEDGEMENT_NUMBERS

    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        payload = as_escpos(document, self.profile)
        try:
            async with self._link() as link:
                if trouble := await self._trouble(link):
                    return NotSent(trouble)
                await witness.starting()
                return await self._print(link, payload, witness)
        except Unreachable as fault:
            return NotSent(str(fault))

    async def recall(self, attempt: str) -> Outcome:  # noqa: ARG002 - no printer remembers.
        return Unknown("the house stopped while it was printing")

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

    async def _trouble(self, link: Link) -> str:
        """Why it cannot print now, asked before anything is sent; empty when it can."""
        if not self.profile.answers_status:
            return ""
        try:
            return await link.trouble(self.patience.status)
        except Silent:
            return "does not answer"
        except Lost:
            return "closed the connection"

    async def _print(self, link: Link, payload: bytes, witness: Witness) -> Outcome:
        question, is_answer = self._question()
        try:
            await link.write(payload + question, self.patience.write)
            if not question:
                return SentUnconfirmed()
            return await self._answered(link, is_answer, witness)
        except Lost:
            return Unknown("the connection broke while it was printing")

    def _question(self) -> tuple[bytes, Callable[[Reply], bool]]:
        """What ends the paper, and which reply says that it is out."""
        match self.profile.acknowledgement:
            case "id":
                self._number = (self._number + 1) % ACKNOWLEDGEMENT_NUMBERS
                name = _name(self._number)
                return b"\x1d(H\x06\x0000" + name, lambda reply: reply == Printed(name)
            case "barrier":
                return b"\x1dr\x01", lambda reply: isinstance(reply, Passed)
            case "none":
                return b"", lambda _: False

    async def _answered(
        self, link: Link, is_answer: Callable[[Reply], bool], witness: Witness
    ) -> Outcome:
        if await link.hears(is_answer, self.patience.print):
            return Confirmed("acknowledged")
        if not self.profile.answers_status:
            return Unknown("no answer after printing")
        return await self._held(link, is_answer, witness)

    async def _held(
        self, link: Link, is_answer: Callable[[Reply], bool], witness: Witness
    ) -> Outcome:
        """It has the paper and may print it later, so it is waited for and never sent again."""
        clock = asyncio.get_running_loop().time
        since = clock() - self.patience.print
        told = _Once(witness.held)
        while clock() - since < self.patience.hold:
            try:
                trouble = await link.trouble(self.patience.status)
            except Silent:
                return Unknown("no answer while it was printing")
            if link.heard(is_answer) or await link.hears(is_answer, self.patience.poll):
                return Confirmed("acknowledged")
            if not trouble:
                return Unknown("ready, yet it never said that it printed")
            if clock() - since >= self.patience.alarm:
                await told(trouble)
        if await link.clear(self.patience.status):
            return Held("gave the paper back")
        return Unknown("still holds the paper")


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


def _name(number: int) -> bytes:
    """Four letters 21h to 7Eh that rise with the number, as GS ( H wants them."""
    digits = []
    for _ in range(4):
        number, digit = divmod(number, 94)
        digits.append(0x21 + digit)
    return bytes(reversed(digits))
