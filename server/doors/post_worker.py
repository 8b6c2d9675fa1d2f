"""The post's worker: letters that are due go to the mail server, one after another.

Runs in one process of the house at a time. A letter is begun in the journal before the server
hears of it; one that was begun and never ended by a process that died is in doubt.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Final

import structlog

from printers.pdf.engine import NoPdf
from server.db.engine import TROUBLE
from server.doors.guest_papers import invoice_pdf, kept, receipt_numbered, receipt_pdf
from server.doors.open_house import NotTaken, OpenHouse
from server.hub.write_up import Frame
from server.invoices.invoice import Invoice
from server.paper.letterhead import BLANK, THE_HOUSE, Letterhead
from server.payments.receipt import Receipt
from server.post.begin import BeginLetter
from server.post.customs import NONE_YET, PostCustoms
from server.post.end import EndLetter
from server.post.letter import Envelope, Letter
from server.post.message import message_of
from server.post.smtp import Said, deliver
from server.settings import Settings

POST: Final = "post"
PASSWORD_FILE: Final = "smtp-password"  # noqa: S105 - the name of the file
LOOK_EVERY_SECONDS: Final = 5.0
"""At what is due by the clock; whatever is new wakes it at once."""
AWAY_SECONDS: Final = 1.0
PASSWORD_LENGTH_MAX: Final = 1_000
_log = structlog.get_logger()


class PostWorker:
    """One letter at a time: mail servers like it, and nobody stands waiting."""

    def __init__(self, house: OpenHouse) -> None:
        self._house = house
        self._bell = asyncio.Event()

    async def run(self) -> None:
        with self._woken():
            while True:
                self._bell.clear()
                try:
                    await self.look()
                except (NotTaken, *TROUBLE) as away:
                    _log.warning("post.later", why=str(away))
                await self._rung()

    async def look(self) -> None:
        """Everything that is due now."""
        await self._end_what_died()
        now = self._house.clock.now()
        due = [letter for letter in self._house.board.all(Letter) if letter.is_due(now)]
        for letter in sorted(due, key=lambda each: (each.asked_at, each.id)):
            await self._send(letter)

    async def _end_what_died(self) -> None:
        """This worker sends one at a time and waits for it: what is begun now was another's."""
        for letter in self._house.board.all(Letter):
            if letter.state == "sending":
                lost = Said("unknown", "the house stopped while the mail server had it")
                await self._end(letter.id, letter.tries, lost)

    async def _send(self, letter: Letter) -> None:
        """Its PDF is made first: from the beginning on a crash leaves a doubt."""
        number, ready = letter.tries + 1, await self._made(letter)
        begin = BeginLetter(letter=letter.id, number=number)
        begun = await self._house.ask_command(begin, letter.id, str(number))
        if begun.status != "done":
            return
        said = ready if isinstance(ready, Said) else await asyncio.to_thread(ready)
        await self._end(letter.id, number, said)

    async def _made(self, letter: Letter) -> Said | Callable[[], Said]:
        """What sends it; or why nothing can."""
        house = self._house
        customs = house.board.one(PostCustoms, THE_HOUSE) or NONE_YET
        envelope = await asyncio.to_thread(kept, house, Envelope, letter.id)
        receipt = await asyncio.to_thread(receipt_numbered, house, letter.receipt)
        if not customs.is_on:
            return Said("failed", "this house sends no e-mail any more")
        if receipt is None or envelope is None or not envelope.to:
            return Said("rejected", "its address was erased")
        try:
            pdf = await self._pdf(letter, receipt)
        except NoPdf as no:
            return Said("failed", str(no))
        head = house.board.one(Letterhead, THE_HOUSE) or BLANK
        message = message_of(
            letter, envelope.to, pdf=pdf, customs=customs, letterhead=head, served=receipt.at
        )
        password = await asyncio.to_thread(password_of, house.settings)
        return partial(deliver, message, envelope.to, customs, password)

    async def _pdf(self, letter: Letter, receipt: Receipt) -> bytes:
        if letter.invoice is None:
            return await receipt_pdf(self._house, receipt)
        invoice = await asyncio.to_thread(kept, self._house, Invoice, str(letter.invoice))
        assert invoice is not None, f"letter {letter.id} is of an invoice that is not there"
        return await invoice_pdf(self._house, invoice)

    async def _end(self, letter: str, number: int, said: Said) -> None:
        """What is known is said until the house has written it down."""
        end = EndLetter(letter=letter, number=number, outcome=said.outcome, detail=said.detail)
        while True:
            try:
                return await self._house.tell(end, letter, str(number), said.outcome)
            except (NotTaken, *TROUBLE) as away:
                _log.warning("post.later", why=str(away))
                await asyncio.sleep(AWAY_SECONDS)

    async def _rung(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._bell.wait(), LOOK_EVERY_SECONDS)

    @contextmanager
    def _woken(self) -> Iterator[None]:
        """By every commit with a letter."""
        listeners = self._house.relay.listeners
        listeners.append(self._hear)
        try:
            yield
        finally:
            listeners.remove(self._hear)

    def _hear(self, frames: Iterable[Frame]) -> None:
        if any(isinstance(put, Letter) for frame in frames for put in frame.changes.puts):
            self._bell.set()


def password_of(settings: Settings) -> str:
    """From the environment, else from a file that only the house reads; in no record."""
    if settings.smtp_password:
        return settings.smtp_password
    try:
        with (settings.data / PASSWORD_FILE).open(encoding="utf-8") as file:
            return file.read(PASSWORD_LENGTH_MAX).strip()
    except (OSError, UnicodeDecodeError):
        return ""
