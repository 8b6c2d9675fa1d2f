"""A receipt: proof that a bill is settled, with a number that is never given twice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from server.bills.bill import Bill, BillLine
from server.bills.terms import NO_TERMS, BillTerms, TaxRow
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId, PersonId, TurnId
from server.menu.tax import Service
from server.payments.tender import Tender, TenderType

NO_SLIPS: Final[Mapping[str, tuple[str, ...]]] = {}


class ReceiptTender(Struct, frozen=True, kw_only=True):
    """One payment as it stands on a receipt."""

    type: TenderType
    amount_cents: int
    tip_cents: int
    given_cents: int
    change_cents: int
    rounding_cents: int = 0
    slip: tuple[str, ...] = ()
    """What the card terminal printed for the guest, row by row."""
    detail: str = ""
    """Which card or voucher."""
    temporary: str = ""
    """The reference of the temporary receipt that this one takes the place of."""
    tender: str = ""
    last4: str = ""
    """Of the card, so that a receipt is found by it."""


class Receipt(Record, frozen=True, kw_only=True, tag="receipt"):
    """Its id is its number. It never changes; it leaves the screens when the day closes."""

    number: int
    bill: BillId
    check: CheckId
    turn: TurnId
    table: str
    label: str
    covers: int
    waiter: PersonId
    business_day: str
    at: Moment
    lines: tuple[BillLine, ...]
    total_cents: int
    taxes: tuple[TaxRow, ...]
    terms: BillTerms = NO_TERMS
    exempt_proof: str = ""
    tenders: tuple[ReceiptTender, ...]
    service: Service = "eat_in"
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptEvent(Event, ABC):
    """Something that happened to a receipt."""

    number: int

    @property
    def subject(self) -> str:
        return str(self.number)

    @abstractmethod
    def apply(self, state: Receipt | None) -> Receipt:
        """The receipt as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptIssued(ReceiptEvent):
    receipt: Receipt

    def apply(self, state: Receipt | None) -> Receipt:
        assert state is None, f"receipt {self.number} was issued before"
        return self.receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFiled(ReceiptEvent):
    """The business day that it belongs to is closed."""

    def apply(self, state: Receipt | None) -> Receipt:
        assert state is not None, "only an issued receipt is filed"
        return replace(state, filed_at=self.at)


def receipt_of(
    bill: Bill,
    tenders: Iterable[Tender],
    *,
    number: int,
    covers: int,
    waiter: PersonId,
    business_day: str,
    at: Moment,
    slips: Mapping[str, tuple[str, ...]] = NO_SLIPS,
    service: Service = "eat_in",
) -> Receipt:
    """`slips`: by tender, what its terminal printed."""
    return Receipt(
        id=str(number),
        number=number,
        bill=BillId(bill.id),
        check=bill.check,
        turn=bill.turn,
        table=bill.table,
        label=bill.label,
        covers=covers,
        waiter=waiter,
        business_day=business_day,
        at=at,
        lines=bill.lines,
        total_cents=bill.total_cents,
        taxes=bill.taxes,
        terms=bill.terms,
        exempt_proof=bill.exempt_proof,
        tenders=tuple(_shown(tender, slips.get(tender.id, ())) for tender in tenders),
        service=service,
    )


def _shown(tender: Tender, slip: tuple[str, ...]) -> ReceiptTender:
    return ReceiptTender(
        type=tender.type,
        amount_cents=tender.applied_cents,
        tip_cents=tender.tip_cents,
        given_cents=tender.given_cents,
        change_cents=tender.change_cents,
        rounding_cents=tender.rounding_cents,
        slip=slip,
        detail=tender.in_words,
        temporary=tender.reference if tender.type == "cash" else "",
        tender=tender.id,
        last4=tender.card.last4 if tender.card else "",
    )


def file_receipts(receipts: Iterable[Receipt], at: Moment) -> list[ReceiptFiled]:
    """For the close of the day, which has put them on its report."""
    return [ReceiptFiled(number=receipt.number, at=at) for receipt in receipts]
