"""Note file: the worker tells that the open checks stand on the disk, or that they do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.reports.open_checks_file import FileFailed, FileWritten, OpenChecksFile
from server.reports.views import file_of

DETAIL_LENGTH_MAX = 200


class NoteFile(Command, frozen=True, kw_only=True):
    """The open checks were written to their file, or could not be."""

    NAME: ClassVar[str] = "reports.note_file"

    checks: int
    failed: str = ""
    """Why not; empty when it was written."""


def load(page: Page, _: NoteFile, __: Occasion) -> OpenChecksFile | None:
    return file_of(page)


def note_file(there: OpenChecksFile | None, asked: NoteFile, occasion: Occasion) -> Sequence[Event]:
    """The same failure again is no news: since when it fails is what counts."""
    detail = asked.failed[:DETAIL_LENGTH_MAX]
    if not detail:
        return [FileWritten(checks=asked.checks, at=occasion.now)]
    if there is not None and there.failed_at is not None and there.detail == detail:
        return []
    return [FileFailed(detail=detail, at=occasion.now)]
