"""Merge bills: put the parts that nobody has paid back into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import Bill, with_lines
from server.bills.billing import Billing, BillingEvent
from server.bills.draw import BillsDrawn, free_id, label_of_whole
from server.bills.drawing import left_over
from server.bills.views import billing_of
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId
from server.orders.check import WholeCheck, known
from server.orders.views import check_of


class MergeBills(Command, frozen=True, kw_only=True):
    """Take a split back: every unpaid part, and the shares of an even split, become one bill."""

    NAME: ClassVar[str] = "bills.merge"

    check: CheckId


class NothingToMerge(Refusal):
    """There are no unpaid parts."""

    code = "bills.nothing_to_merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    billing: Billing | None
    check: WholeCheck | None


def load(page: Page, asked: MergeBills, _: Occasion) -> Merging:
    return Merging(billing=billing_of(page, asked.check), check=check_of(page, asked.check))


def merge(state: Merging, asked: MergeBills, occasion: Occasion) -> list[BillingEvent]:
    check, billing = known(state.check), state.billing
    parts = [bill for bill in billing.owed if bill.is_untouched] if billing else []
    if billing is None or not parts:
        raise NothingToMerge("There are no unpaid parts to put back together.")
    if len(parts) == 1 and not parts[0].payers:
        return []
    merged = in_one(billing, check, parts)
    withdrawn = tuple(BillId(bill.id) for bill in parts if bill.id != merged.id)
    return [BillsDrawn(check=asked.check, drawn=(merged,), withdrawn=withdrawn, at=occasion.now)]


def in_one(billing: Billing, check: WholeCheck, parts: Sequence[Bill]) -> Bill:
    """One bill of all unpaid parts; the guests know its figure if they knew every part's."""
    others = [bill for bill in billing.standing if bill not in parts]
    first = parts[0]
    new = (
        first.id
        if len(parts) == 1
        else free_id(billing, f"{billing.check}-merged-{len(billing.bills) + 1}")
    )
    blank = replace(
        first,
        id=new,
        part="rest" if others else "whole",
        label="Rest" if others else label_of_whole(first.table),
        seat=None,
        grows=not any(bill.grows and bill.is_owed for bill in others),
        payers=(),
        times_presented=first.times_presented if len(parts) == 1 else 0,
        presented_at=_presented_at(parts),
        presented_cents=sum(bill.presented_cents for bill in parts),
        outdated=any(bill.outdated or bill.presented_at is None for bill in parts),
    )
    return with_lines(blank, left_over(check.sent, others))


def merged_id(billing: Billing) -> BillId:
    return free_id(billing, f"{billing.check}-merged-{len(billing.bills) + 1}")


def _presented_at(parts: Sequence[Bill]) -> Moment | None:
    return max((b.presented_at for b in parts if b.presented_at is not None), default=None)
