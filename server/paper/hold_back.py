"""Hold back: papers that may be out, from before a restore, wait until a person decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.hub.messages import Event
from server.kit.clock import Moment
from server.kit.ids import JobId
from server.paper.job import CopyAsked, Job, JobEvent, JobQueued


@dataclass(frozen=True, slots=True, kw_only=True)
class JobHeldBack(JobEvent):
    """It may be out, from before the house was restored: nothing is printed unasked."""

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there is held back"
        if not state.is_on_its_way:
            return state
        detail = "asked for before the house was restored"
        last = replace(state.copies[-1], state="unknown", detail=detail, ended_at=self.at)
        return replace(state, state="unknown", copies=(*state.copies[:-1], last))


def doubt(jobs: Iterable[Job], at: Moment) -> list[Event]:
    """After a restore: what was on its way when the backup was made has long come out, perhaps."""
    return [JobHeldBack(at=at, job=JobId(job.id)) for job in jobs if job.is_on_its_way]


def hold_back(happened: Sequence[Event]) -> list[Event]:
    """Offered again after a restore: its papers are out already, perhaps; a person decides."""
    asked = {event.job: event.at for event in happened if isinstance(event, JobQueued | CopyAsked)}
    return [JobHeldBack(at=at, job=job) for job, at in asked.items()]
