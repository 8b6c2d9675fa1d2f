"""What was sold so far on this business day, and what is still open: the till shows it live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from server.hub.messages import Event, Record
from server.kit.ids import TurnId
from server.kit.money import rounded
from server.payments.receipt import Receipt
from server.payments.tender import Tender
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


def sold(receipts: Iterable[Receipt], parties: Mapping[TurnId, TurnId]) -> tuple[int, int, int]:
    """Receipts, their sum, and covers: a party counts once, however many receipts it had."""
    count, cents, covers = 0, 0, dict[TurnId, int]()
    for receipt in receipts:
        count += 1
        cents += receipt.total_cents
        covers[parties.get(receipt.turn, receipt.turn)] = receipt.covers
    return count, cents, sum(covers.values())


def a_cover(cents: int, covers: int) -> int:
    return rounded(cents, covers) if covers else 0


def by_type(tenders: Iterable[Tender]) -> tuple[ZTender, ...]:
    sums: dict[str, list[int]] = {}
    for each in tenders:
        if each.is_money:
            row = sums.setdefault(each.type, [0, 0, 0])
            row[0] += each.applied_cents
            row[1] += 1
            row[2] += each.tip_cents
    return tuple(
        ZTender(type=type_, amount_cents=cents, count=count, tip_cents=tips)
        for type_, (cents, count, tips) in sorted(sums.items())
    )
