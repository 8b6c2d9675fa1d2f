"""A printer that is a file: its roll keeps every paper that came out, for a page to show.

It remembers what it printed, so that an interrupted attempt can be asked for: unlike a real
printer it prints exactly once even when the house dies in the middle.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct

from printers.document import Document
from printers.transport.outcome import Confirmed, Health, NotSent, Outcome, Witness

PAPERS_SHOWN_MAX = 200
OUT_OF_PAPER = "out of paper"


class Printed(Struct, frozen=True, kw_only=True):
    """One paper as it came out, with its marks."""

    attempt: str
    at: int
    """Milliseconds since 1970 UTC."""
    document: Document


class Roll:
    """The paper in one virtual printer: what is printed on it, and whether there is any left."""

    def __init__(self, file: Path, now: Callable[[], int]) -> None:
        self.file = file
        self.now = now
        self.has_paper = True
        self._papers: deque[Printed] = deque(maxlen=PAPERS_SHOWN_MAX)
        self._size = -1
        """Of the file when it was read: another process of the house may print on the same roll."""
        self._is_whole = True
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._read()
        self._cut_short()

    @property
    def papers(self) -> list[Printed]:
        """Newest first."""
        self._read()
        return list(reversed(self._papers))

    def has_printed(self, attempt: str) -> bool:
        self._read()
        return any(printed.attempt == attempt for printed in self._papers)

    def feed(self, document: Document, attempt: str) -> None:
        self._read()
        printed = Printed(attempt=attempt, at=self.now(), document=document)
        row = (b"" if self._is_whole else b"\n") + msgspec.json.encode(printed) + b"\n"
        with self.file.open("ab") as roll:
            roll.write(row)
        self._papers.append(printed)
        self._size, self._is_whole = self._size + len(row), True

    def _read(self) -> None:
        """A row that was cut off by a crash is no paper."""
        size = self.file.stat().st_size if self.file.exists() else 0
        if size == self._size:
            return
        content = self.file.read_bytes() if size else b""
        self._size, self._is_whole = len(content), not content or content.endswith(b"\n")
        self._papers.clear()
        for row in content.splitlines()[-PAPERS_SHOWN_MAX:]:
            try:
                self._papers.append(msgspec.json.decode(row, type=Printed))
            except msgspec.DecodeError:
                continue

    def _cut_short(self) -> None:
        """A long roll is cut at the start, when nobody prints on it yet."""
        if self.file.exists() and self.file.read_bytes().count(b"\n") > PAPERS_SHOWN_MAX:
            fresh = self.file.with_suffix(".new")
            fresh.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in self._papers))
            fresh.replace(self.file)


class Rolls:
    """Every virtual printer's roll, by printer."""

    def __init__(self, folder: Path, now: Callable[[], int]) -> None:
        self.folder = folder
        self.now = now
        self._rolls: dict[str, Roll] = {}

    def of(self, printer: str) -> Roll:
        """`printer` is an id: a-z, 0-9 and the hyphen, so it is a file name too."""
        if printer not in self._rolls:
            self._rolls[printer] = Roll(self.folder / f"{printer}.roll", self.now)
        return self._rolls[printer]


class Virtual:
    """Prints on a roll."""

    def __init__(self, roll: Roll) -> None:
        self.roll = roll

    async def deliver(self, document: Document, witness: Witness) -> Outcome:
        health = await self.look()
        await witness.seen(health)
        if not health.is_ready:
            return NotSent(health.words)
        attempt = await witness.starting()
        self.roll.feed(document, attempt)
        return Confirmed("on the roll")

    async def look(self) -> Health:
        return Health("ok") if self.roll.has_paper else Health("out", OUT_OF_PAPER)

    async def recall(self, attempt: str) -> Outcome:
        if self.roll.has_printed(attempt):
            return Confirmed("found on the roll")
        return NotSent("not on the roll")
