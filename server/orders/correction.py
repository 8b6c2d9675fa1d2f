"""A correction: what was taken off a check before or after sending, why and by whom."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import CheckId, LineId, PersonId, derived
from server.orders.line import Line

_REMOVAL = "-r"


What = Literal[
    "removed", "voided", "discounted", "comped", "repriced", "moved", "waived", "exempted"
]


class Correction(Record, frozen=True, kw_only=True, tag="correction"):
    """Live until the business day closes. What voids leave of a discount is all that it took off.

    `line` is empty when it is about several of them. `said`: how it was said, such as "10 %".
    """

    what: What
    check: CheckId
    line: LineId
    name: str
    pieces: int
    amount_cents: int
    reason: str
    fired: bool
    at: Moment
    by: PersonId
    approved_by: PersonId | None = None
    after_presenting: bool = False
    filed_at: Moment | None = None
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEvent(Event, ABC):
    """Something that happened to a correction."""

    correction: str

    @property
    def subject(self) -> str:
        return self.correction

    @abstractmethod
    def apply(self, state: Correction) -> Correction | None:
        """The correction as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected(CorrectionEvent):
    """Something was taken off a check."""

    what: Correction

    def apply(self, state: Correction | None) -> Correction:
        assert state is None, f"{self.correction} was written before"
        return self.what


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionTakenBack(CorrectionEvent):
    """A removed line was restored, or a discount taken back: nothing was corrected after all."""

    def apply(self, state: Correction) -> None:
        assert state.what not in {"voided", "moved"}, f"what was {state.what} is never taken back"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionShrunk(CorrectionEvent):
    """Pieces that it took something off are not wanted any more, or cost something else."""

    cents: int

    def apply(self, state: Correction) -> Correction:
        return replace(state, amount_cents=state.amount_cents - self.cents)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedAfterPresenting(CorrectionEvent):
    """The guests had seen the bill when this was taken off."""

    def apply(self, state: Correction) -> Correction:
        return replace(state, after_presenting=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionFiled(CorrectionEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: Correction) -> Correction:
        return replace(state, filed_at=self.at)


def removal_id(line: Line) -> str:
    """A removal is named after its line and check, so that restoring finds it."""
    return derived("removed", line.check, line.id) + _REMOVAL


def is_removal_id(correction: str) -> bool:
    """Devices name voids; none of them may stand where a removal will."""
    return correction.endswith(_REMOVAL)


def corrected(correction: Correction) -> Corrected:
    return Corrected(correction=correction.id, what=correction, at=correction.at)


def mark_after_presenting(correction: str, at: Moment) -> list[CorrectionEvent]:
    """For bills: the guests had seen the bill."""
    return [CorrectedAfterPresenting(correction=correction, at=at)]


def shrunk(correction: Correction, cents: int, at: Moment) -> list[CorrectionEvent]:
    """For bills: it takes so much less off than was written; more, when it is less than nothing."""
    return [CorrectionShrunk(correction=correction.id, cents=cents, at=at)] if cents else []


def file_corrections(corrections: Iterable[Correction], at: Moment) -> list[CorrectionEvent]:
    """For the close of the day, which has put them on its report."""
    return [CorrectionFiled(correction=each.id, at=at) for each in corrections]
