"""What payments tell a bill: money reserved, let go, come in; settled with a receipt.

Public pure functions for the rooms upstairs. They never refuse: what may be taken is decided there.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.billing import Billing, BillingEvent, with_bill
from server.bills.payers import with_money
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId


@dataclass(frozen=True, slots=True, kw_only=True)
class BillReserved(BillingEvent):
    """A card payment is on its way; negative cents let a reserve go."""

    bill: BillId
    payer: int | None
    cents: int

    def apply(self, state: Billing) -> Billing:
        def reserved(bill: Bill) -> Bill:
            return replace(
                bill,
                reserved_cents=bill.reserved_cents + self.cents,
                payers=with_money(bill, self.payer, reserved_cents=self.cents),
            )

        return with_bill(state, self.bill, reserved)


@dataclass(frozen=True, slots=True, kw_only=True)
class BillPaid(BillingEvent):
    """Money came in for a bill."""

    bill: BillId
    payer: int | None
    cents: int

    def apply(self, state: Billing) -> Billing:
        def paid(bill: Bill) -> Bill:
            return replace(
                bill,
                paid_cents=bill.paid_cents + self.cents,
                open_cents=bill.open_cents - self.cents,
                payers=with_money(bill, self.payer, paid_cents=self.cents),
            )

        return with_bill(state, self.bill, paid)


@dataclass(frozen=True, slots=True, kw_only=True)
class BillSettled(BillingEvent):
    """Nothing of the bill is open any more; a receipt says so. It never changes again."""

    bill: BillId
    receipt: int

    def apply(self, state: Billing) -> Billing:
        def settled(bill: Bill) -> Bill:
            return replace(bill, settled_at=self.at, receipt=self.receipt, outdated=False)

        return with_bill(state, self.bill, settled)


def reserve(bill: Bill, cents: int, payer: int | None, at: Moment) -> list[BillingEvent]:
    """Keep this much for a card payment: nobody else may pay it meanwhile."""
    return [
        BillReserved(
            check=CheckId(bill.check), bill=BillId(bill.id), payer=payer, cents=cents, at=at
        )
    ]


def release(bill: Bill, cents: int, payer: int | None, at: Moment) -> list[BillingEvent]:
    """The card payment ended: whatever it kept is free again."""
    return reserve(bill, -cents, payer, at)


def book(bill: Bill, cents: int, payer: int | None, at: Moment) -> list[BillingEvent]:
    """This much was paid. What does not fit on the bill is the asker's to book apart."""
    if cents == 0:
        return []
    return [
        BillPaid(check=CheckId(bill.check), bill=BillId(bill.id), payer=payer, cents=cents, at=at)
    ]


def settle(bill: Bill, receipt: int, at: Moment) -> list[BillingEvent]:
    return [BillSettled(check=CheckId(bill.check), bill=BillId(bill.id), receipt=receipt, at=at)]
