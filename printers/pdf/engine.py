"""From a page of HTML to a PDF: in a process of its own, with an end, or a sentence why not.

A page that hangs or breaks the press stops no waiter: the process is bounded in time and output,
and its memory goes with it.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Final
from weakref import WeakKeyDictionary

import structlog

from printers.pdf.press import NO_PANGO

SECONDS_MAX: Final = 30.0
PAGE_BYTES_MAX: Final = 2_000_000
AT_ONCE: Final = 2
"""Two cores: the house wants one for itself."""
WAITING_MAX: Final = 20
_log = structlog.get_logger()


class NoPdf(Exception):
    """There is none, and the sentence says why."""


class NoPango(NoPdf):
    """This machine has not the library that sets letters."""


MISSING: Final = (
    "This machine cannot make A4 papers yet: Pango is missing. On Debian or Ubuntu: "
    "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


class Press:
    """What makes PDFs in one process of the house."""

    def __init__(
        self, python: tuple[str, ...] = (sys.executable, "-m", "printers.pdf.press")
    ) -> None:
        self._python = python
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self._is_ready = False

    async def pdf(self, page: str) -> bytes:
        """Raises NoPdf with a sentence for whoever asked."""
        content = page.encode()
        if len(content) > PAGE_BYTES_MAX:
            raise NoPdf("This paper is too long to become a PDF.")
        if self._waiting >= WAITING_MAX:
            raise NoPdf("Many papers are being made just now. Please try again in a moment.")
        self._waiting += 1
        try:
            async with self._turns:
                return await self._pressed(content)
        finally:
            self._waiting -= 1

    async def check(self) -> None:
        """Before a number is given to a paper: raises NoPdf when none could be made."""
        if not self._is_ready:
            await self.pdf("<p>.</p>")

    async def _pressed(self, content: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *self._python,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            made, said = await asyncio.wait_for(process.communicate(content), SECONDS_MAX)
        except TimeoutError as late:
            raise NoPdf("The PDF took too long to make. Please try again.") from late
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode == NO_PANGO:
            raise NoPango(MISSING)
        if process.returncode != 0 or not made.startswith(b"%PDF"):
            _log.error("pdf.failed", why=said.decode(errors="replace")[-500:])
            raise NoPdf("The PDF could not be made. Please try again.")
        self._is_ready = True
        return made


_presses: WeakKeyDictionary[asyncio.AbstractEventLoop, Press] = WeakKeyDictionary()


def press() -> Press:
    """The one of this process: all houses of it share two cores."""
    return _presses.setdefault(asyncio.get_running_loop(), Press())
