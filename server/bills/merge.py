"""Merge bills: put parts that nobody has paid back into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import Bill, Part, with_lines
from server.bills.billing import NOBODYS, Billing, BillingEvent, standing_bill
from server.bills.deal import gathered
from server.bills.draw import BillsDrawn, free_id, label_of_whole
from server.bills.drawing import left_over
from server.bills.split import (
    Splitting,
    check_as_seen,
    in_order,
    lines_of,
    splitting,
    stepped,
    untouched,
)
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId
from server.orders.check import WholeCheck, known
from server.orders.views import check_of

LABEL_MAX = 32


class MergeBills(Command, frozen=True, kw_only=True):
    """Take a split back: unpaid parts, and the shares of an even split, become one bill.

    `bills`: which of them; empty for every unpaid part.
    """

    NAME: ClassVar[str] = "bills.merge"

    check: CheckId
    bills: tuple[BillId, ...] = ()


class NothingToMerge(Refusal):
    """There are no unpaid parts."""

    code = "bills.nothing_to_merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    splitting: Splitting
    check: WholeCheck | None


def load(page: Page, asked: MergeBills, occasion: Occasion) -> Merging:
    return Merging(
        splitting=splitting(page, asked.check, occasion), check=check_of(page, asked.check)
    )


def merge(state: Merging, asked: MergeBills, occasion: Occasion) -> list[BillingEvent]:
    check, billing = known(state.check), state.splitting.billing
    check_as_seen(state.splitting, occasion)
    parts = parts_meant(billing, asked)
    if billing is None or not parts:
        raise NothingToMerge("There are no unpaid parts to put back together.")
    if len(parts) == 1 and not parts[0].payers:
        return []
    [merged] = in_order(state.splitting, [in_one(billing, check, parts)])
    if len(parts) == 1:
        return [BillsDrawn(check=asked.check, drawn=(merged,), at=occasion.now)]
    return [
        stepped(
            billing,
            "merge",
            merged,
            occasion,
            withdrawn=parts,
            drawn=(merged,),
            lines=lines_of(parts),
        )
    ]


def parts_meant(billing: Billing | None, asked: MergeBills) -> list[Bill]:
    if billing is None:
        return []
    if not asked.bills:
        return [bill for bill in billing.owed if bill.is_untouched]
    wanted = {standing_bill(billing, id_).id for id_ in asked.bills}
    return [untouched(bill) for bill in billing.standing if bill.id in wanted]


def in_one(billing: Billing, check: WholeCheck, parts: Sequence[Bill]) -> Bill:
    """One bill of these parts; the guests know its figure if they knew every part's."""
    them = Together(
        parts=tuple(parts), others=tuple(bill for bill in billing.standing if bill not in parts)
    )
    first, alone = parts[0], len(parts) == 1
    blank = replace(
        first,
        id=first.id if alone else merged_id(billing),
        number=first.number if alone else 0,
        part=them.part,
        label=them.label,
        seat=None,
        grows=them.grows,
        pool=them.pool,
        weight=them.weight.numerator,
        weight_of=them.weight.denominator,
        fixed_cents=None,
        why="",
        payers=(),
        times_presented=first.times_presented if alone else 0,
        presented_at=_presented_at(parts),
        presented_cents=sum(bill.presented_cents for bill in parts),
        outdated=any(bill.outdated or bill.presented_at is None for bill in parts),
    )
    return with_lines(blank, gathered(parts) if them.unpaid else left_over(check.sent, them.others))


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """The parts that become one bill, and the check's other bills."""

    parts: tuple[Bill, ...]
    others: tuple[Bill, ...]

    @property
    def unpaid(self) -> bool:
        """Some parts stay apart that nobody has paid either."""
        return any(bill.is_untouched for bill in self.others)

    @property
    def pool(self) -> str:
        """Shares of one split stay shares of it: two of three."""
        pools = {part.pool for part in self.parts}
        even = all(part.fixed_cents is None for part in self.parts)
        return self.parts[0].pool if self.unpaid and len(pools) == 1 and even else ""

    @property
    def weight(self) -> Fraction:
        whole = sum((part.part_of_pool for part in self.parts), start=Fraction(0))
        return whole if self.pool else Fraction(1)

    @property
    def part(self) -> Part:
        if not self.others:
            return "whole"
        nobodys = any(part.part in NOBODYS for part in self.parts)
        return "rest" if nobodys or not self.unpaid else "lines"

    @property
    def label(self) -> str:
        match self.part:
            case "whole":
                return label_of_whole(self.parts[0].table)
            case "rest":
                return "Rest"
        label = " + ".join(part.label for part in self.parts)
        short = f"{self.parts[0].label} + {len(self.parts) - 1} more"
        return label if len(label) <= LABEL_MAX else short

    @property
    def grows(self) -> bool:
        """What comes later goes on the one bill that is left, or on what took it before."""
        before = [part.grows for part in self.parts]
        if any(bill.grows and bill.is_owed for bill in self.others):
            return bool(self.pool) and all(before)
        return not self.unpaid or any(before)


def merged_id(billing: Billing) -> BillId:
    return free_id(billing, f"{billing.check}-merged-{len(billing.bills) + 1}")


def _presented_at(parts: Sequence[Bill]) -> Moment | None:
    return max((b.presented_at for b in parts if b.presented_at is not None), default=None)
