"""What was sold so far on this business day, and what is still open: the till shows it live."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from server.hub.messages import Event, Record
from server.kit.money import rounded
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.refunds.credit_note import CreditNote
from server.register.refunded import less_refunds
from server.register.zreport import ZTender

THE_HOUSE: Final = "house"


class SalesNow(Record, frozen=True, kw_only=True, tag="sales_now"):
    """There is one, `house`. A reading of it is the X."""

    receipts: int = 0
    sales_cents: int = 0
    covers: int = 0
    a_cover_cents: int = 0
    tenders: tuple[ZTender, ...] = ()
    tips_cents: int = 0
    refunds_cents: int = 0
    """What went back; sales and tenders are less it already."""


class OpenNow(Record, frozen=True, kw_only=True, tag="open_now"):
    """There is one, `house`: what was sent and is not paid."""

    checks: int = 0
    open_cents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesCounted(Event):
    """A receipt was issued, money came in, or the day is over."""

    now: SalesNow

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: SalesNow | None) -> SalesNow:
        return self.now


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounted(Event):
    """Something was sent, voided or paid."""

    now: OpenNow

    @property
    def subject(self) -> str:
        return THE_HOUSE

    def apply(self, _before: OpenNow | None) -> OpenNow:
        return self.now


NOTHING_SOLD: Final = SalesNow(id=THE_HOUSE)
NOTHING_OPEN: Final = OpenNow(id=THE_HOUSE)


def with_tender(now: SalesNow, tender: Tender | None, sign: int) -> SalesNow:
    """One payment more (1) or fewer (-1); what was not taken counts nothing."""
    if tender is None or not tender.is_money or tender.is_settlement or tender.filed_at is not None:
        return now
    rows = {each.type: each for each in now.tenders}
    row = rows.get(tender.type) or ZTender(type=tender.type, amount_cents=0, count=0, tip_cents=0)
    rows[tender.type] = replace(
        row,
        amount_cents=row.amount_cents + sign * tender.applied_cents,
        count=row.count + sign * (tender.applied_cents != 0),
        tip_cents=row.tip_cents + sign * tender.tip_cents,
    )
    kept = (row for _type, row in sorted(rows.items()) if _says_something(row))
    return replace(now, tenders=tuple(kept), tips_cents=now.tips_cents + sign * tender.tip_cents)


def _says_something(row: ZTender) -> bool:
    return any((row.count, row.amount_cents, row.tip_cents))


def with_receipt(now: SalesNow, receipt: Receipt, covers_before: int) -> SalesNow:
    """One receipt more; `covers_before`: what its party was counted as until then."""
    sales = now.sales_cents + receipt.total_cents
    covers = now.covers + receipt.covers - covers_before
    return replace(
        now,
        receipts=now.receipts + 1,
        sales_cents=sales,
        covers=covers,
        a_cover_cents=rounded(sales, covers) if covers else 0,
    )


def with_note(now: SalesNow, note: CreditNote) -> SalesNow:
    """One credit note more: what went back was not sold, and is not in the till."""
    sales = now.sales_cents - note.total_cents
    return replace(
        now,
        sales_cents=sales,
        a_cover_cents=rounded(sales, now.covers) if now.covers else 0,
        tenders=less_refunds(now.tenders, (note,)),
        refunds_cents=now.refunds_cents + note.total_cents,
    )
