"""Let go: nobody needs that paper any more, as the station knows by mouth or the dish is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId
from server.paper.job import CAME_OUT, CopyEnded, Job
from server.paper.move import mine
from server.paper.views import job_of


class LetGo(Command, frozen=True, kw_only=True):
    """Print that paper no more: the station was told, or it is not needed."""

    NAME: ClassVar[str] = "paper.let_go"

    job: JobId
    told: bool = False
    """The station knows by word of mouth."""


def job_to_let_go(page: Page, asked: LetGo, _: Occasion) -> Job | None:
    return job_of(page, asked.job)


def let_go(job: Job | None, asked: LetGo, occasion: Occasion) -> Sequence[Event]:
    """A fact about people: one that came out meanwhile is simply out."""
    there = mine(job, occasion)
    if there.state in CAME_OUT or there.state == "let_go":
        return []
    why = "told by mouth" if asked.told else "not needed"
    last = len(there.copies) - 1
    return [CopyEnded(at=occasion.now, job=asked.job, copy=last, state="let_go", detail=why)]
