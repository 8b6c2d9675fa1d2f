"""What happens to the bills of a check as a whole: drawn, withdrawn, charged, moved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msgspec.structs import replace as with_fields

from server.bills.bill import Bill
from server.bills.billing import Billing, BillingEvent
from server.bills.step import Step
from server.floor.tab import place_words
from server.kit.ids import BillId, TurnId


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingOpened(BillingEvent):
    """The first bill of a check is asked for."""

    turn: TurnId
    total_cents: int

    def apply(self, state: Billing | None) -> Billing:
        assert state is None, "a check has one billing"
        return Billing(check=self.check, turn=self.turn, total_cents=self.total_cents)


@dataclass(frozen=True, slots=True, kw_only=True)
class BillsDrawn(BillingEvent):
    """Bills with their lines and figures; a known one changes in place, others are withdrawn.

    `step`: somebody split or merged. `steps`: earlier ones as they are now, some of them undone.
    """

    drawn: tuple[Bill, ...] = ()
    withdrawn: tuple[BillId, ...] = ()
    step: Step | None = None
    steps: tuple[Step, ...] = ()

    def apply(self, state: Billing) -> Billing:
        drawn = {bill.id: bill for bill in self.drawn}
        kept = [
            with_fields(bill, withdrawn_at=self.at) if bill.id in self.withdrawn else bill
            for bill in state.bills
        ]
        changed = tuple(_in_place(bill, drawn.pop(bill.id, None)) for bill in kept)
        new = tuple(
            with_fields(bill, number=number)
            for number, bill in enumerate(drawn.values(), start=len(kept) + 1)
        )
        return replace(state, bills=(*changed, *new), steps=self._steps(state.steps))

    def _steps(self, before: tuple[Step, ...]) -> tuple[Step, ...]:
        now = {step.id: step for step in self.steps}
        kept = tuple(now.get(step.id, step) for step in before)
        return kept if self.step is None else (*kept, self.step)


def _in_place(before: Bill, drawn: Bill | None) -> Bill:
    if drawn is None:
        return before
    assert before.settled_at is None, f"{before.id} is settled and never changes"
    return with_fields(drawn, number=before.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCharged(BillingEvent):
    """The check costs something else than before."""

    total_cents: int

    def apply(self, state: Billing) -> Billing:
        return replace(state, total_cents=self.total_cents)


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingMoved(BillingEvent):
    """The party sits at another table now; paid bills keep the table they were paid at."""

    table: str

    def apply(self, state: Billing) -> Billing:
        bills = tuple(at_table(bill, self.table) if bill.is_owed else bill for bill in state.bills)
        return replace(state, bills=bills)


def at_table(bill: Bill, table: str) -> Bill:
    label = label_of_whole(table) if bill.part == "whole" else bill.label
    return with_fields(bill, table=table, label=label)


def free_id(billing: Billing, wanted: str) -> BillId:
    """The wanted id, unless a bill ever had it: then the first numbered one that is free."""
    known = {bill.id for bill in billing.bills}
    numbered = (f"{wanted}-{number}" for number in range(2, len(known) + 3))
    return BillId(next(id_ for id_ in (wanted, *numbered) if id_ not in known))


def label_of_whole(table: str) -> str:
    return place_words(table)
