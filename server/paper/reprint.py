"""Reprint: the paper is lost or illegible, print it again with a mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import JobId
from server.paper.drawer_kick import must_be_paper
from server.paper.job import Job, once_more
from server.paper.views import job_of


class Reprint(Command, frozen=True, kw_only=True):
    """Print a docket, bill, receipt or report once more."""

    NAME: ClassVar[str] = "paper.reprint"

    job: JobId


class NoSuchJob(Refusal):
    """The house never printed that."""

    code = "paper.no_such_job"


def job_asked_for(page: Page, asked: Reprint, _: Occasion) -> Job | None:
    return job_of(page, asked.job)


def reprint(job: Job | None, _: Reprint, occasion: Occasion) -> Sequence[Event]:
    """A second tap while the copy is on its way prints no second copy."""
    if job is None:
        raise NoSuchJob("This paper is not known here. Please look for it in the list again.")
    return once_more(must_be_paper(job), at=occasion.now, by=occasion.by)
