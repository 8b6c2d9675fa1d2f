"""A job: one paper for one cause at one printer, and every copy of it that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from printers.document import AnyBlock
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, JobId, PersonId, PrinterId, StationId
from server.paper.sheet import SheetWritten

Mark = Literal["", "REPRINT", "POSSIBLE DUPLICATE", "DUPLICATE", "BACKUP", "COPY"]
"""DUPLICATE: this very paper came out in a former history of the house."""
State = Literal[
    "queued", "printed", "sent", "held", "failed", "unknown", "rejected", "expired", "let_go"
]
"""sent: all of it, to a printer that confirms nothing; held: the printer has it and cannot print;
failed: surely not printed, and still tried; unknown: it may have come out; rejected: no printer
can print it; expired: too old to come out unasked; let_go: somebody decided that nobody needs it.
"""
PaperKind = Literal[
    "cook", "add", "fire", "void", "moved", "hold", "refire", "rush", "to_follow", "message",
    "ready", "bill", "receipt", "credit_note", "drawer_report", "drawer_slip", "x_report",
    "account_slip",
    "z_report", "open_checks", "test", "drawer",
]  # fmt: skip
DOCKETS = frozenset(
    {
        "cook", "add", "fire", "void", "moved", "hold", "refire", "rush", "to_follow", "message",
        "ready",
    }
)  # fmt: skip
"""Papers for a station: better twice with a mark than not at all."""
GUESTS_PAPERS = frozenset({"account_slip", "bill", "receipt", "credit_note"})
CAME_OUT: Final = frozenset({"printed", "sent"})
ON_ITS_WAY: Final = frozenset({"queued", "failed", "held"})


class Copy(Struct, frozen=True, kw_only=True):
    """One time that the job was asked for; the first has no mark, unless it is out already."""

    mark: Mark
    asked_at: Moment
    by: PersonId
    state: State = "queued"
    detail: str = ""
    ended_at: Moment | None = None
    printer: PrinterId | None = None
    """Where it is to come out; None: where the job was asked for."""
    was_held: bool = False
    """The printer had it: a drawer that it opens may be open."""


class Job(Record, frozen=True, kw_only=True, tag="job"):
    """One per cause and printer. Its copies share its number."""

    printer: PrinterId
    """Where the last copy is to come out."""
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
    home: PrinterId | None = None
    """Where it was asked for, once it has been moved; None: where it is."""
    wanted_at: PrinterId | None = None
    """Somebody wants it there: it goes as soon as the printer that has it lets go."""
    stranded_at: Moment | None = None
    """Since then no printer of its chain can print it: people must read it on a screen."""

    @property
    def is_on_its_way(self) -> bool:
        """The last copy will come out by itself as soon as its printer can."""
        return self.state in ON_ITS_WAY

    @property
    def is_kick(self) -> bool:
        """It opens a drawer and is no paper: at that very printer, once, or not at all."""
        return self.paper == "drawer"

    @property
    def origin(self) -> PrinterId:
        return self.home or self.printer

    @property
    def reprint_number(self) -> int:
        """The first reprint is 1; one that was moved to another printer is the same reprint."""
        marked = {copy.asked_at for copy in self.copies if copy.mark == self.copies[-1].mark}
        return len(marked)


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
    """The same paper once more, with a mark, where the job was asked for."""

    mark: Mark
    by: PersonId
    to: PrinterId | None = None

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there has copies"
        to = self.to or state.origin
        copy = Copy(mark=self.mark, asked_at=self.at, by=self.by, printer=to)
        return replace(
            state,
            state="queued",
            copies=(*state.copies, copy),
            home=state.origin,
            printer=to,
            wanted_at=None,
            stranded_at=None,
            filed_at=None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyEnded(JobEvent):
    """A copy came out, or did not, or nobody can tell."""

    copy: int
    state: State
    detail: str

    def apply(self, state: Job | None) -> Job:
        assert state is not None, "only a job that is there has copies"
        before = state.copies[self.copy]
        ended = replace(
            before,
            state=self.state,
            detail=self.detail,
            ended_at=self.at,
            was_held=before.was_held or self.state == "held",
        )
        copies = (*state.copies[: self.copy], ended, *state.copies[self.copy + 1 :])
        return replace(state, state=copies[-1].state, copies=copies)


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
    prints a job's last copy only. What a printer holds comes out by itself.
    """
    if job.state in {"queued", "held", "rejected"}:
        return []
    return [CopyAsked(at=at, job=JobId(job.id), mark=mark_of_another(job), by=by)]


def mark_of_another(job: Job) -> Mark:
    """What a further paper of this job is headed with when a person asks for it."""
    return "COPY" if job.paper in GUESTS_PAPERS else "REPRINT"


def file_jobs(jobs: Iterable[Job], at: Moment) -> list[Event]:
    """The day is over. What still has to come out stays on the screens until it has."""
    return [JobFiled(at=at, job=JobId(job.id)) for job in jobs if not job.is_on_its_way]
