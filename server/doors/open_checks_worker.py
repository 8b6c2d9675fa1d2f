"""The worker that writes all open checks to a file every quarter of an hour, and at closing."""

from __future__ import annotations

import asyncio
import re
from typing import Final

import msgspec
import structlog

from server.db.engine import Engine
from server.db.reads import snapshot
from server.doors.open_checks_on_disk import put_down, standing
from server.doors.open_house import OpenHouse
from server.hub.messages import Record
from server.kit.clock import SECOND, Moment
from server.paper.letterhead import BLANK, Letterhead
from server.reports.note_file import NoteFile
from server.reports.open_check import NEEDED, open_checks
from server.reports.open_checks_file import THE_HOUSE, OpenChecksFile
from server.reports.open_checks_page import open_checks_html, open_checks_text
from server.reports.open_checks_paper import Reading

PERIOD_SECONDS: Final = 15 * 60
_READ: Final[tuple[type[Record], ...]] = (*NEEDED, Letterhead, OpenChecksFile)
KINDS: Final = {str(kind.__struct_config__.tag): kind for kind in _READ}
MOMENT: Final = re.compile(r"^[\d-]{10} [\d:]{5} +page \d+ of \d+$", re.MULTILINE)
_log = structlog.get_logger()


class _Kind(msgspec.Struct):
    kind: str


class OpenChecksWorker:
    """Reads a snapshot as any screen does, in a thread: neither lane nor event loop waits for it.

    Where several processes serve the house, it runs in the one that holds the lease.
    """

    def __init__(self, house: OpenHouse, period_seconds: float = PERIOD_SECONDS) -> None:
        self._house = house
        self._period_seconds = period_seconds

    async def run(self) -> None:
        try:
            while True:
                await self.write()
                await asyncio.sleep(self._period_seconds)
        finally:
            # The house closes in order: what is open now stands on the disk, and nobody is told.
            await asyncio.to_thread(self._written, self._house.clock.now())

    async def write(self) -> None:
        """Told at the till, unless that was told a moment ago, as after a quick restart."""
        now = self._house.clock.now()
        told = await asyncio.to_thread(self._written, now)
        if told is not None:
            await self._house.ask_command(told, str(now))

    def _written(self, at: Moment) -> NoteFile | None:
        """A disk that is full or gone is a fault of the world: told, and tried again later."""
        try:
            reading, before = read_floor(self._house.reads, at)
            _put_down(self._house, reading)
        except Exception as fault:  # noqa: BLE001 - whatever fails, the next quarter tries again
            _log.warning("open_checks.not_written", exc_info=fault)
            return NoteFile(checks=0, failed=_words(fault))
        if self._was_told(before, at):
            return None
        return NoteFile(checks=len(reading.checks))

    def _was_told(self, before: OpenChecksFile | None, at: Moment) -> bool:
        if before is None or before.written_at is None or before.failed_at is not None:
            return False
        return at - before.written_at < self._period_seconds * SECOND


def _words(fault: Exception) -> str:
    """As the system says it: No space left on device."""
    return getattr(fault, "strerror", None) or "the house could not be read"


def _put_down(house: OpenHouse, reading: Reading) -> None:
    folder = house.settings.data
    texts = {".txt": open_checks_text(reading), ".html": open_checks_html(reading)}
    is_news = _without_moment(standing(folder, ".txt")) != _without_moment(texts[".txt"])
    put_down(folder, texts, keep_before=is_news)


def _without_moment(text: str) -> str:
    """What is kept from before is what said something else, not the same a quarter earlier."""
    return MOMENT.sub("", text)


def read_floor(reads: Engine, at: Moment) -> tuple[Reading, OpenChecksFile | None]:
    """From one read transaction, so that every check stands beside its own lines."""
    bodies = snapshot(reads).bodies
    records = [
        msgspec.json.decode(body, type=KINDS[kind])
        for body in bodies
        if (kind := msgspec.json.decode(body, type=_Kind).kind) in KINDS
    ]
    by_key = {record.key: record for record in records}
    letterhead = by_key.get(f"letterhead:{THE_HOUSE}", BLANK)
    before = by_key.get(f"open_checks_file:{THE_HOUSE}")
    assert isinstance(letterhead, Letterhead), "a letterhead's key names a letterhead"
    assert before is None or isinstance(before, OpenChecksFile), "and a file's key a file"
    return Reading(checks=open_checks(records), letterhead=letterhead, at=at), before
