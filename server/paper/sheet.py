"""A sheet: what stands on a job's paper, word for word, kept for as long as the job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printers.document import Document
from server.hub.messages import Event, Record
from server.kit.ids import JobId


class Sheet(Record, frozen=True, kw_only=True, tag="sheet"):
    """Filed from birth: screens show the job, printers and previews fetch the sheet."""

    blocks: Document

    PERSONAL: ClassVar[tuple[str, ...]] = ("blocks",)
    """Papers name people and repeat what waiters noted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWritten(Event):
    """The words of a job were set down, once and for ever."""

    job: JobId
    blocks: Document

    @property
    def subject(self) -> str:
        return self.job

    def apply(self, state: Sheet | None) -> Sheet:
        return state or Sheet(id=self.job, blocks=self.blocks)
