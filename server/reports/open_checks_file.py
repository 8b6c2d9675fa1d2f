"""The file of open checks: when it was last written down, or why it could not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment

THE_HOUSE: Literal["house"] = "house"
"""There is one file, and this is its record's id."""


class OpenChecksFile(Record, frozen=True, kw_only=True, tag="open_checks_file"):
    """`failed_at`: since when nothing could be written, for the reason in `detail`."""

    written_at: Moment | None = None
    checks: int = 0
    failed_at: Moment | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEvent(Event):
    """Something that happened to the file."""

    @property
    def subject(self) -> str:
        return THE_HOUSE


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWritten(FileEvent):
    """It stands on the disk, whole."""

    checks: int

    def apply(self, state: OpenChecksFile | None) -> OpenChecksFile:  # noqa: ARG002 - all is new
        return OpenChecksFile(id=THE_HOUSE, written_at=self.at, checks=self.checks)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFailed(FileEvent):
    """The disk did not take it; what was written before stands."""

    detail: str

    def apply(self, state: OpenChecksFile | None) -> OpenChecksFile:
        before = state or OpenChecksFile(id=THE_HOUSE)
        since = self.at if before.failed_at is None else before.failed_at
        return replace(before, failed_at=since, detail=self.detail)
