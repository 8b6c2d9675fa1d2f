"""Print anyway: somebody decides that a paper that waits for a decision is to come out now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId
from server.paper.drawer_kick import must_be_paper
from server.paper.job import CopyAsked, Job, mark_of_another
from server.paper.move import CannotBePrinted, mine
from server.paper.views import job_of


class PrintAnyway(Command, frozen=True, kw_only=True):
    """Print a paper that was too old, may be out, or was let go."""

    NAME: ClassVar[str] = "paper.print_anyway"

    job: JobId


def job_in_question(page: Page, asked: PrintAnyway, _: Occasion) -> Job | None:
    return job_of(page, asked.job)


def print_anyway(job: Job | None, asked: PrintAnyway, occasion: Occasion) -> Sequence[Event]:
    """A paper that is out, or on its way, needs no second decision."""
    there = must_be_paper(mine(job, occasion))
    if there.state == "rejected":
        raise CannotBePrinted(f"No printer can print {there.title}. Please read it on the screen.")
    if there.state not in {"expired", "unknown", "let_go"}:
        return []
    mark = mark_of_another(there)
    return [CopyAsked(at=occasion.now, job=asked.job, mark=mark, by=occasion.by)]
