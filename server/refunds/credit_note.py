"""A credit note: the numbered paper that says what went back of a receipt. It never changes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from server.bills.bill import BillLine
from server.bills.terms import TaxRow
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import OpeningId, PersonId
from server.payments.tender import TenderType
from server.refunds.refund import How


class PaidBack(Struct, frozen=True, kw_only=True):
    """So much went back of one payment. `type`: as what it left the house, cash or as it came."""

    at: int
    how: How
    type: TenderType
    cents: int


class CreditNote(Record, frozen=True, kw_only=True, tag="credit_note"):
    """Its id is its number. Amounts are above nothing: so much went back.

    `receipt`, of `receipt_day`: what it takes back from; 0: something came
    back without one. `waiter`: who had that check.
    """

    number: int
    of: Literal["refund", "cancellation"] = "refund"
    """cancellation: the whole receipt was wrong, and another stands or will stand for it."""
    refund: str
    receipt: int
    receipt_day: str
    table: str
    label: str
    waiter: PersonId
    business_day: str
    at: Moment
    by: PersonId
    approved_by: PersonId | None
    reason: str
    lines: tuple[BillLine, ...]
    total_cents: int
    taxes: tuple[TaxRow, ...]
    terms_cents: int = 0
    """Their part of the receipt's discounts, service charge and tax on top."""
    ways: tuple[PaidBack, ...]
    rounding_cents: int = 0
    opening: OpeningId | None
    filed_at: Moment | None = None

    @property
    def whereof(self) -> str:
        """What it takes back from, for papers and reports."""
        return f"receipt {self.receipt}" if self.receipt else "without a receipt"

    @property
    def cash_cents(self) -> int:
        """What left the drawer, in coins that there are."""
        cash = sum(way.cents for way in self.ways if way.how == "cash")
        return cash + self.rounding_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteEvent(Event, ABC):
    """Something that happened to a credit note."""

    number: int

    @property
    def subject(self) -> str:
        return str(self.number)

    @abstractmethod
    def apply(self, state: CreditNote | None) -> CreditNote:
        """The credit note as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteIssued(CreditNoteEvent):
    note: CreditNote

    def apply(self, state: CreditNote | None) -> CreditNote:
        assert state is None, f"credit note {self.number} was issued before"
        return self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteFiled(CreditNoteEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: CreditNote | None) -> CreditNote:
        assert state is not None, "only an issued credit note is filed"
        return replace(state, filed_at=self.at)


def file_notes(notes: Iterable[CreditNote], at: Moment) -> list[CreditNoteFiled]:
    return [CreditNoteFiled(number=note.number, at=at) for note in notes]
