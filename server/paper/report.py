"""Report: a printer says what became of a copy, or says nothing, which is told as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId
from server.kit.text import cleaned
from server.paper.job import CAME_OUT, DOCKETS, CopyAsked, CopyEnded, Job, State
from server.paper.printer import Printer, PrinterFound
from server.paper.views import job_of, printer_of

DETAIL_LENGTH_MAX = 200

Outcome = Literal["printed", "sent", "held", "failed", "unknown", "rejected"]


class ReportOutcome(Command, frozen=True, kw_only=True):
    """The worker at a printer tells what became of a copy."""

    NAME: ClassVar[str] = "paper.report"

    job: JobId
    copy: int
    state: Outcome
    detail: str = ""


class NoSuchCopy(Refusal):
    """Nobody asked for that paper."""

    code = "paper.no_such_copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobAtPrinter:
    """The job and the printer that it was sent to."""

    job: Job | None
    printer: Printer | None


def job_at_printer(page: Page, asked: ReportOutcome, _: Occasion) -> JobAtPrinter:
    job = job_of(page, asked.job)
    if job is None or not 0 <= asked.copy < len(job.copies):
        return JobAtPrinter(job=job, printer=None)
    here = job.copies[asked.copy].printer or job.origin
    return JobAtPrinter(job=job, printer=printer_of(page, here))


def report(where: JobAtPrinter, asked: ReportOutcome, occasion: Occasion) -> Sequence[Event]:
    """What is known for sure stays: a printed copy is never unprinted by a late word."""
    job = where.job
    if job is None or not 0 <= asked.copy < len(job.copies):
        raise NoSuchCopy("A printer reported a paper that nobody asked for.")
    if not _is_news(job.copies[asked.copy].state, asked.state):
        return []
    detail = cleaned(asked.detail, DETAIL_LENGTH_MAX)
    return [
        CopyEnded(
            at=occasion.now, job=asked.job, copy=asked.copy, state=asked.state, detail=detail
        ),
        *_duplicate(job, asked, occasion),
        *_spared(job, asked, occasion),
        *_found(where.printer, asked.state, detail, occasion),
    ]


def _is_news(known: State, told: Outcome) -> bool:
    match known:
        case "printed":
            return False
        case "sent":
            return told == "printed"
        case "unknown" | "rejected" | "expired" | "let_go":
            return told in CAME_OUT
        case _:
            return known != told


def _duplicate(job: Job, asked: ReportOutcome, occasion: Occasion) -> Sequence[Event]:
    """A docket that may be missing is printed once more by itself, with a mark.

    After that a person decides; about guests' papers always.
    """
    if (
        asked.state != "unknown"
        or job.paper not in DOCKETS
        or asked.copy != len(job.copies) - 1
        or any(copy.mark == "POSSIBLE DUPLICATE" for copy in job.copies)
    ):
        return []
    return [CopyAsked(at=occasion.now, job=asked.job, mark="POSSIBLE DUPLICATE", by=occasion.by)]


def _spared(job: Job, asked: ReportOutcome, occasion: Occasion) -> Sequence[Event]:
    """The first came out after all: the copy that was to make up for it is not needed."""
    last = len(job.copies) - 1
    copy = job.copies[last]
    if copy.mark not in {"POSSIBLE DUPLICATE", "BACKUP"} or copy.state not in {"queued", "failed"}:
        return []
    if asked.state not in CAME_OUT or asked.copy == last:
        return []
    why = "the first came out after all"
    return [CopyEnded(at=occasion.now, job=asked.job, copy=last, state="let_go", detail=why)]


def _found(
    printer: Printer | None, state: Outcome, detail: str, occasion: Occasion
) -> Sequence[Event]:
    """How the printer stands, as far as a paper tells; its own word is better (`found.py`)."""
    if printer is None or state == "rejected" or printer.is_ready == (state in CAME_OUT):
        return []
    now = "ok" if state in CAME_OUT else "unknown" if state == "unknown" else "failed"
    detail = "" if now == "ok" else detail
    return [PrinterFound(at=occasion.now, printer=PrinterId(printer.id), state=now, detail=detail)]
