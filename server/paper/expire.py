"""Expire: a docket that could not come out for too long is shown for a decision, not printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from server.hub.dispatch import Due, Owed
from server.hub.messages import Command, Event, Occasion, Record
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import JobId
from server.paper.job import DOCKETS, CopyEnded, Job, State
from server.paper.printer import STALE_AFTER_SECONDS, Printer
from server.paper.views import job_of

SECOND_MS = 1_000
KICK_SECONDS: Final = 15
"""A drawer that opens later opens with nobody there."""


class ExpirePaper(Command, frozen=True, kw_only=True):
    """The house says that a docket is too old to be printed unasked."""

    NAME: ClassVar[str] = "paper.expire"

    job: JobId
    copy: int


def job_too_old(page: Page, asked: ExpirePaper, _: Occasion) -> Job | None:
    return job_of(page, asked.job)


def expire(job: Job | None, asked: ExpirePaper, occasion: Occasion) -> Sequence[Event]:
    """What a printer holds is not taken back by the clock: it is at the machine, and told."""
    if job is None or asked.copy != len(job.copies) - 1 or job.state not in {"queued", "failed"}:
        return []
    if job.is_kick:
        why = "nobody stands before that drawer any more"
        state: State = "let_go"
    else:
        why, state = "too old to be printed unasked", "expired"
    return [CopyEnded(at=occasion.now, job=asked.job, copy=asked.copy, state=state, detail=why)]


def stale_at(job: Job, printer: Printer | None) -> Moment | None:
    """When it has waited too long; None: never."""
    seconds = printer.stale_after_seconds if printer else STALE_AFTER_SECONDS
    if job.is_kick:
        seconds = KICK_SECONDS
    grows_old = job.is_kick or job.paper in DOCKETS
    if not grows_old or job.state not in {"queued", "failed"} or seconds == 0:
        return None
    return Moment(job.copies[-1].asked_at + seconds * SECOND_MS)


def is_too_late(job: Job, now: Moment) -> bool:
    """Also while a printer holds it: a drawer must not spring open when somebody puts paper in."""
    return job.is_kick and now >= job.copies[-1].asked_at + KICK_SECONDS * SECOND_MS


def _owed(records: Sequence[Record], now: Moment) -> Iterable[Owed]:
    printers = {there.id: there for there in records if isinstance(there, Printer)}
    for job in (there for there in records if isinstance(there, Job)):
        at = stale_at(job, printers.get(job.origin))
        if at is not None and at <= now:
            yield Owed(at, ExpirePaper(job=JobId(job.id), copy=len(job.copies) - 1))


TOO_OLD: Final = Due((Job, Printer), _owed)
