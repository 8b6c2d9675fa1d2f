"""Report: a printer says what became of a copy, or says nothing, which is told as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId
from server.paper.job import DOCKETS, CopyAsked, CopyEnded, Job
from server.paper.printer import Printer, PrinterFound
from server.paper.views import job_of, printer_of

DETAIL_LENGTH_MAX = 200

Outcome = Literal["printed", "failed", "unknown"]


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
    return JobAtPrinter(job=job, printer=printer_of(page, job.printer) if job else None)


def report(where: JobAtPrinter, asked: ReportOutcome, occasion: Occasion) -> Sequence[Event]:
    """What is known for sure stays: a printed copy is never unprinted by a late word."""
    job = where.job
    if job is None or not 0 <= asked.copy < len(job.copies):
        raise NoSuchCopy("A printer reported a paper that nobody asked for.")
    if not _is_news(job.copies[asked.copy].state, asked.state):
        return []
    detail = asked.detail[:DETAIL_LENGTH_MAX]
    return [
        CopyEnded(
            at=occasion.now, job=asked.job, copy=asked.copy, state=asked.state, detail=detail
        ),
        *_duplicate(job, asked, occasion),
        *_found(where.printer, asked.state, detail, occasion),
    ]


def _is_news(known: str, told: Outcome) -> bool:
    match known:
        case "printed":
            return False
        case "unknown":
            return told == "printed"
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


def _found(
    printer: Printer | None, state: Outcome, detail: str, occasion: Occasion
) -> Sequence[Event]:
    """How the printer stands, so that till and waiter are told."""
    now = "ok" if state == "printed" else state
    detail = "" if state == "printed" else detail
    if printer is None or (printer.state, printer.detail) == (now, detail):
        return []
    return [PrinterFound(at=occasion.now, printer=PrinterId(printer.id), state=now, detail=detail)]
