"""Move on: a printer cannot print a paper and lets go of it, so another printer brings it out.

Only who has the paper may say so, between two tries: what may still come out here is never moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId
from server.paper.chain import Printers, ready_backup, stand_in
from server.paper.job import DOCKETS, Copy, Job, JobEvent, Mark
from server.paper.views import job_of, jobs, printers

COPIES_MAX = 24
"""A paper that was handed about so often stays where it is, until a person moves it."""


class MoveOn(Command, frozen=True, kw_only=True):
    """The worker at a printer lets go of a copy that surely did not come out there."""

    NAME: ClassVar[str] = "paper.move_on"

    job: JobId
    copy: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JobMoved(JobEvent):
    """Another printer is to bring out what did not come out here. The number stays."""

    to: PrinterId
    mark: Mark

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there is moved"
        last = replace(state.copies[-1], state="failed", ended_at=self.at)
        copy = Copy(mark=self.mark, asked_at=last.asked_at, by=last.by, printer=self.to)
        return replace(
            state,
            state="queued",
            copies=(*state.copies[:-1], last, copy),
            home=state.origin,
            printer=self.to,
            wanted_at=None,
            stranded_at=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStranded(JobEvent):
    """No printer of the chain can print it now: people must be told."""

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there is stranded"
        return replace(state, stranded_at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The job, what waits behind it at the same printer, and who could print it."""

    job: Job | None
    behind: tuple[Job, ...]
    printers: Printers


def waiting(page: Page, asked: MoveOn, _: Occasion) -> Waiting:
    job = job_of(page, asked.job)
    behind = [
        other
        for other in jobs(page)
        if job and other.id != job.id and other.printer == job.printer and other.is_on_its_way
    ]
    return Waiting(
        job=job,
        behind=tuple(sorted(behind, key=lambda other: other.copies[-1].asked_at)),
        printers={printer.id: printer for printer in printers(page)},
    )


def move_on(there: Waiting, asked: MoveOn, occasion: Occasion) -> Sequence[Event]:
    """Nothing else is in that printer's hands: what waits behind it goes along."""
    job = there.job
    if job is None or asked.copy != len(job.copies) - 1 or not job.is_on_its_way:
        return []
    events = _moved(job, there.printers, occasion)
    if job.wanted_at is None:
        for other in there.behind:
            events += _moved(other, there.printers, occasion)
    return events


def _moved(job: Job, printers: Printers, occasion: Occasion) -> list[Event]:
    to = _where_to(job, printers)
    if to is not None:
        return [JobMoved(at=occasion.now, job=JobId(job.id), to=to, mark=mark_at(job, to))]
    if job.paper not in DOCKETS or job.stranded_at is not None or not _is_out(job, printers):
        return []
    home = job.origin
    if job.printer == home:
        return [JobStranded(at=occasion.now, job=JobId(job.id))]
    # Nobody of the chain can: it waits at home, where it is looked for first.
    return [
        JobMoved(at=occasion.now, job=JobId(job.id), to=home, mark=mark_at(job, home)),
        JobStranded(at=occasion.now, job=JobId(job.id)),
    ]


def _where_to(job: Job, printers: Printers) -> PrinterId | None:
    """Where a person wants it, else who stands in, else the nearest backup that is ready."""
    if job.is_kick:
        return None
    if job.wanted_at and job.wanted_at != job.printer and job.wanted_at in printers:
        return job.wanted_at
    instead = stand_in(job.printer, printers)
    if instead != job.printer:
        return instead
    if job.paper not in DOCKETS or not _is_out(job, printers) or len(job.copies) >= COPIES_MAX:
        return None
    return ready_backup(job.origin, job.printer, printers)


def _is_out(job: Job, printers: Printers) -> bool:
    here = printers.get(job.printer)
    return here is None or not here.is_ready


def mark_at(job: Job, to: PrinterId) -> Mark:
    """A stronger mark stays; a docket that is not at its own printer says whose it is."""
    mark = job.copies[-1].mark
    if job.paper not in DOCKETS or mark not in {"", "BACKUP"}:
        return mark
    return "" if to == job.origin else "BACKUP"
