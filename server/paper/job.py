"""A job: one paper for one cause at one printer, and every copy of it that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from printers.document import AnyBlock
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, JobId, PersonId, PrinterId, StationId
from server.paper.sheet import SheetWritten

Mark = Literal["", "REPRINT", "POSSIBLE DUPLICATE", "DUPLICATE", "BACKUP", "COPY"]
"""DUPLICATE: this very paper came out in a former history of the house."""
State = Literal["queued", "printed", "failed", "unknown"]
"""failed: surely not printed, and still tried; unknown: it may have come out."""
PaperKind = Literal[
    "cook", "add", "fire", "void", "moved", "hold", "refire", "bill", "receipt",
    "drawer_report", "z_report", "open_checks",
]  # fmt: skip
DOCKETS = frozenset({"cook", "add", "fire", "void", "moved", "hold", "refire"})
"""Papers for a station: better twice with a mark than not at all."""
GUESTS_PAPERS = frozenset({"bill", "receipt"})


class Copy(Struct, frozen=True, kw_only=True):
    """One time that the job was asked for; the first has no mark, unless it is out already."""

    mark: Mark
    asked_at: Moment
    by: PersonId
    state: State = "queued"
    detail: str = ""
    ended_at: Moment | None = None


class Job(Record, frozen=True, kw_only=True, tag="job"):
    """One per cause and printer. Its copies share its number."""

    printer: PrinterId
    paper: PaperKind
    title: str
    station: StationId | None = None
    number: int | None = None
    check: CheckId | None = None
    table: str = ""
    waiter: PersonId | None = None
    asked_at: Moment
    state: State = "queued"
    """Of the last copy."""
    copies: tuple[Copy, ...]
    filed_at: Moment | None = None

    @property
    def is_on_its_way(self) -> bool:
        """The last copy will come out by itself as soon as its printer can."""
        return self.state in {"queued", "failed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class JobEvent(Event):
    """Something happened to a job."""

    job: JobId

    @property
    def subject(self) -> str:
        return self.job

    def apply(self, state: Job | None) -> Job | None:
        return state


@dataclass(frozen=True, slots=True, kw_only=True)
class JobQueued(JobEvent):
    """A paper was asked for. The same cause asked again finds it there."""

    queued: Job

    def apply(self, state: Job | None) -> Job:
        return state or self.queued


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyAsked(JobEvent):
    """The same paper once more, with a mark."""

    mark: Mark
    by: PersonId

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there has copies"
        copy = Copy(mark=self.mark, asked_at=self.at, by=self.by)
        return replace(state, state="queued", copies=(*state.copies, copy), filed_at=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyEnded(JobEvent):
    """A copy came out, or did not, or nobody can tell."""

    copy: int
    state: State
    detail: str

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there has copies"
        ended = replace(
            state.copies[self.copy], state=self.state, detail=self.detail, ended_at=self.at
        )
        copies = (*state.copies[: self.copy], ended, *state.copies[self.copy + 1 :])
        return replace(state, state=copies[-1].state, copies=copies)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFiled(JobEvent):
    """The day is over: the job leaves the screens."""

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there is filed"
        return replace(state, filed_at=self.at)


def queue(
    *,
    id: JobId,  # noqa: A002 - the word of the record
    printer: PrinterId | None,
    paper: PaperKind,
    title: str,
    blocks: Iterable[AnyBlock],
    at: Moment,
    by: PersonId,
    station: StationId | None = None,
    number: int | None = None,
    check: CheckId | None = None,
    table: str = "",
    waiter: PersonId | None = None,
    mark: Mark = "",
) -> list[Event]:
    """Ask for a paper. Without a printer there is none; the same id again is the same paper."""
    if printer is None:
        return []
    job = Job(
        id=id,
        printer=printer,
        paper=paper,
        title=title,
        station=station,
        number=number,
        check=check,
        table=table,
        waiter=waiter,
        asked_at=at,
        copies=(Copy(mark=mark, asked_at=at, by=by),),
    )
    return [
        SheetWritten(at=at, job=id, blocks=tuple(blocks)),
        JobQueued(at=at, job=id, queued=job),
    ]


def once_more(job: Job, *, at: Moment, by: PersonId) -> list[Event]:
    """Print the same paper again, marked. One that is queued is the answer already.

    After a failure the marked paper takes the place of the one that did not come out: the worker
    prints a job's last copy only.
    """
    if job.state == "queued":
        return []
    mark: Mark = "COPY" if job.paper in GUESTS_PAPERS else "REPRINT"
    return [CopyAsked(at=at, job=JobId(job.id), mark=mark, by=by)]


def file_jobs(jobs: Iterable[Job], at: Moment) -> list[Event]:
    """The day is over. What still has to come out stays on the screens until it has."""
    return [JobFiled(at=at, job=JobId(job.id)) for job in jobs if not job.is_on_its_way]


def doubt(jobs: Iterable[Job], at: Moment) -> list[Event]:
    """After a restore: what was on its way when the backup was made has long come out, perhaps."""
    return [JobHeldBack(at=at, job=JobId(job.id)) for job in jobs if job.is_on_its_way]


def hold_back(happened: Sequence[Event]) -> list[Event]:
    """Offered again after a restore: its papers are out already, perhaps; a person decides."""
    asked = {event.job: event.at for event in happened if isinstance(event, JobQueued | CopyAsked)}
    return [JobHeldBack(at=at, job=job) for job, at in asked.items()]
