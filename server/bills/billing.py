"""A check's billing: its bills, what the check costs now, and the settlement that screens show."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from server.bills.bill import Bill, BillOutdated, NotPresented, UnknownBill, is_agreed
from server.bills.step import Step
from server.hub.messages import Event, Record
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId, TurnId

NOBODYS = frozenset({"whole", "rest"})
"""Parts that are nobody's yet."""


class Settlement(Record, frozen=True, kw_only=True, tag="settlement"):
    """What the table's tile and the till's list show of a check's bills; its id is the check's."""

    check: CheckId
    turn: TurnId
    total_cents: int
    presented_cents: int | None
    presented_at: Moment | None
    outdated: bool
    paid_cents: int
    open_cents: int
    reserved_cents: int
    bills: int
    bills_paid: int
    rest_cents: int = 0
    """What stands on no part yet: on the whole bill, on the rest, on later orders."""
    goods_cents: int | None = None
    """What the check's lines cost, as prices say it. None in rows of an older house."""
    filed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Billing:
    """Every bill ever drawn from one check. `total_cents` is what the check costs now."""

    check: CheckId
    turn: TurnId
    total_cents: int
    bills: tuple[Bill, ...] = ()
    steps: tuple[Step, ...] = ()
    filed_at: Moment | None = None

    @property
    def standing(self) -> tuple[Bill, ...]:
        return tuple(bill for bill in self.bills if bill.is_standing)

    @property
    def owed(self) -> tuple[Bill, ...]:
        return tuple(bill for bill in self.bills if bill.is_owed)

    @property
    def paid_cents(self) -> int:
        return sum(bill.paid_cents for bill in self.standing)

    @property
    def added_cents(self) -> int:
        """What its bills come to beyond their lines: service charge, tax on top, discounts."""
        return sum(bill.added_cents for bill in self.standing)

    @property
    def open_cents(self) -> int:
        return self.total_cents + self.added_cents - self.paid_cents

    @property
    def reserved_cents(self) -> int:
        return sum(bill.reserved_cents for bill in self.standing)

    def bill(self, bill: BillId) -> Bill | None:
        return next((each for each in self.bills if each.id == bill), None)

    def step(self, step: str) -> Step | None:
        return next((each for each in self.steps if each.id == step), None)

    @property
    def growing(self) -> Bill | None:
        """The one bill that takes what is ordered later; None when several share it."""
        found = self.all_growing
        return found[0] if len(found) == 1 else None

    @property
    def all_growing(self) -> tuple[Bill, ...]:
        """Who takes what is ordered later: one bill, or the parts of an even split not paid."""
        found = tuple(bill for bill in self.owed if bill.grows)
        if not found or not found[0].pool:
            return found[:1]
        return tuple(bill for bill in found if bill.is_untouched and bill.pool == found[0].pool)


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingEvent(Event, ABC):
    """Something that happened to the bills of a check."""

    check: CheckId

    @property
    def subject(self) -> str:
        return self.check

    @abstractmethod
    def apply(self, state: Billing) -> Billing:
        """The billing as it stands afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingFiled(BillingEvent):
    """The business day closed."""

    def apply(self, state: Billing) -> Billing:
        return replace(state, filed_at=self.at)


def with_bill(billing: Billing, bill: BillId, changed: Callable[[Bill], Bill]) -> Billing:
    bills = tuple(changed(each) if each.id == bill else each for each in billing.bills)
    return replace(billing, bills=bills)


def settlement_of(billing: Billing) -> Settlement:
    standing = billing.standing
    presented = [bill for bill in standing if bill.presented_at is not None]
    moments = [bill.presented_at for bill in presented if bill.presented_at is not None]
    return Settlement(
        id=billing.check,
        check=billing.check,
        turn=billing.turn,
        total_cents=billing.total_cents + billing.added_cents,
        goods_cents=billing.total_cents,
        presented_cents=sum(bill.presented_cents for bill in presented) if presented else None,
        presented_at=max(moments, default=None),
        outdated=any(bill.outdated for bill in billing.owed),
        paid_cents=billing.paid_cents,
        open_cents=billing.open_cents,
        reserved_cents=billing.reserved_cents,
        bills=len(standing),
        bills_paid=sum(bill.settled_at is not None for bill in standing),
        rest_cents=sum(bill.open_cents for bill in billing.owed if bill.part in NOBODYS),
        filed_at=billing.filed_at,
    )


def standing_bill(billing: Billing | None, bill: BillId) -> Bill:
    """The bill, or a refusal when it is not there or was replaced."""
    found = billing.bill(bill) if billing else None
    if found is None or not found.is_standing:
        raise UnknownBill("This bill is not there any more. Look at the table's bills again.")
    return found


def agreed(bill: Bill) -> Bill:
    """The bill, or a refusal when the guests have not seen it as it stands now."""
    if bill.presented_at is None:
        raise NotPresented(f"The bill of {bill.label} was not presented yet. Present it first.")
    if not is_agreed(bill):
        raise BillOutdated(
            f"The bill of {bill.label} has changed since it was presented. Present it again."
        )
    return bill


def file_billings(billings: Sequence[Billing], at: Moment) -> list[BillingFiled]:
    """The day is over: nobody pays these any more."""
    return [
        BillingFiled(check=billing.check, at=at) for billing in billings if billing.filed_at is None
    ]
