"""A refund: money for lines of a receipt goes back, by the ways on which it came."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import OpeningId, PersonId
from server.payments.tender import TenderType

How = Literal["cash", "terminal", "by_hand"]
"""out of a drawer; to the card by its terminal; as it came, outside the house."""
RefundState = Literal["asked", "done", "failed"]
"""asked: a terminal is at it; failed: it said no, and nothing went back."""
Then = Literal["", "cash", "card_by_hand", "reopen"]
"""What is true instead of a payment that was wrong; "": money goes back, nothing was wrong."""
REASON_LENGTH_MAX: Final = 200


class Returned(Struct, frozen=True, kw_only=True):
    """`pieces` / `of` whole pieces of the receipt's line at this place, counted from 0."""

    at: int
    pieces: int
    of: int = 1

    @property
    def share(self) -> Fraction:
        return Fraction(self.pieces, self.of)


class WayBack(Struct, frozen=True, kw_only=True):
    """So much of the receipt's payment at this place, counted from 0, goes back, and how."""

    at: int
    how: How
    cents: int


class Refund(Record, frozen=True, kw_only=True, tag="refund"):
    """`note`: the number of its credit note, once the money has gone back."""

    receipt: int
    lines: tuple[Returned, ...]
    ways: tuple[WayBack, ...]
    types: tuple[TenderType, ...]
    """What each way's payment was."""
    total_cents: int
    rounding_cents: int = 0
    """What coins make of its cash: above nothing, and the guest gets more."""
    reason: str
    then: Then = ""
    opening: OpeningId | None = None
    """The drawer that its cash comes out of."""
    state: RefundState = "asked"
    note: int | None = None
    detail: str = ""
    asked_at: Moment
    asked_by: PersonId
    approved_by: PersonId | None = None
    filed_at: Moment | None = None

    @property
    def shares(self) -> dict[int, Fraction]:
        return {each.at: each.share for each in self.lines}


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundEvent(Event, ABC):
    """Something that happened to a refund."""

    refund: str

    @property
    def subject(self) -> str:
        return self.refund

    @abstractmethod
    def apply(self, state: Refund) -> Refund:
        """The refund as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundAsked(RefundEvent):
    """Somebody is to have money back."""

    asked: Refund

    def apply(self, state: Refund | None) -> Refund:
        assert state is None, f"refund {self.refund} was asked before"
        return self.asked


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundDone(RefundEvent):
    """All of it went back; its credit note says so."""

    note: int

    def apply(self, state: Refund) -> Refund:
        return replace(state, state="done", note=self.note, detail="", filed_at=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundFailed(RefundEvent):
    """Its card's terminal said no: nothing went back by any way."""

    detail: str

    def apply(self, state: Refund) -> Refund:
        return replace(state, state="failed", detail=self.detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundFiled(RefundEvent):
    """The business day closed."""

    def apply(self, state: Refund) -> Refund:
        return replace(state, filed_at=self.at)


def file_refunds(refunds: Iterable[Refund], at: Moment) -> list[RefundFiled]:
    """For the close of the day. What a terminal is still at stays on the screens."""
    return [RefundFiled(refund=each.id, at=at) for each in refunds if each.state != "asked"]
