"""Move: somebody sends one paper that does not come out to another printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId, PrinterId
from server.paper.drawer_kick import must_be_paper
from server.paper.job import CAME_OUT, CopyAsked, Job, JobEvent, mark_of_another
from server.paper.meet import NoSuchPrinter
from server.paper.printer import Printer
from server.paper.reprint import NoSuchJob
from server.paper.views import job_of, printer_of

SERVICE = frozenset({"cashier", "manager"})


class MovePaper(Command, frozen=True, kw_only=True):
    """Bring one paper out at another printer."""

    NAME: ClassVar[str] = "paper.move"

    job: JobId
    to: PrinterId


class NotYourPaper(Refusal):
    """Another waiter's docket."""

    code = "paper.not_your_paper"


class CannotBePrinted(Refusal):
    """No printer can print what stands on it."""

    code = "paper.cannot_be_printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobWanted(JobEvent):
    """It goes there as soon as the printer that has it lets go."""

    to: PrinterId

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there is moved"
        return replace(state, wanted_at=self.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    job: Job | None
    printer: Printer | None


def destination(page: Page, asked: MovePaper, _: Occasion) -> Destination:
    return Destination(job=job_of(page, asked.job), printer=printer_of(page, asked.to))


def move(there: Destination, asked: MovePaper, occasion: Occasion) -> Sequence[Event]:
    """What waits is moved; what may be out comes out there once more, with a mark."""
    job = must_be_paper(mine(there.job, occasion))
    if there.printer is None:
        raise NoSuchPrinter("There is no such printer here. Please look at the list again.")
    if job.state == "rejected":
        raise CannotBePrinted(f"No printer can print {job.title}. Please read it on the screen.")
    if job.printer == asked.to or job.state in CAME_OUT:
        return []
    if not job.is_on_its_way:
        again = CopyAsked(
            at=occasion.now, job=asked.job, mark=mark_of_another(job), by=occasion.by, to=asked.to
        )
        return [again]
    if job.wanted_at == asked.to:
        return []
    return [JobWanted(at=occasion.now, job=asked.job, to=asked.to)]


def mine(job: Job | None, occasion: Occasion) -> Job:
    """Cashier and manager mend any paper, a waiter those of their own tables."""
    if job is None:
        raise NoSuchJob("This paper is not known here. Please look for it in the list again.")
    if job.waiter != occasion.by and not any(occasion.may(role) for role in SERVICE):
        raise NotYourPaper(f"{job.title} is a colleague's. Ask them, or somebody at the till.")
    return job
