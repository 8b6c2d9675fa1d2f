"""Reopen a settled bill: some of its money never came, so that much of it is owed again.

A public pure function for the refunds, which take its receipt back.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import Bill, Payer
from server.bills.billing import Billing, BillingEvent, with_bill
from server.bills.payers import with_money
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId


@dataclass(frozen=True, slots=True, kw_only=True)
class BillReopened(BillingEvent):
    """Its receipt was taken back."""

    bill: BillId
    payer: int | None
    cents: int

    def apply(self, state: Billing) -> Billing:
        def reopened(bill: Bill) -> Bill:
            return replace(
                bill,
                settled_at=None,
                receipt=None,
                taken_back=(*bill.taken_back, *(() if bill.receipt is None else (bill.receipt,))),
                paid_cents=bill.paid_cents - self.cents,
                open_cents=bill.open_cents + self.cents,
                payers=without_money(bill, self.payer, self.cents),
            )

        return with_bill(state, self.bill, reopened)


def without_money(bill: Bill, payer: int | None, cents: int) -> tuple[Payer, ...]:
    """Money of nobody in particular leaves the shares from the last one on."""
    if payer is not None:
        return with_money(bill, payer, paid_cents=-cents)
    after = list[Payer]()
    for each in reversed(bill.payers):
        part = min(cents, each.paid_cents)
        cents -= part
        after.append(replace(each, paid_cents=each.paid_cents - part))
    return tuple(reversed(after))


def reopen(bill: Bill, cents: int, payer: int | None, at: Moment) -> list[BillingEvent]:
    return [
        BillReopened(
            check=CheckId(bill.check), bill=BillId(bill.id), payer=payer, cents=cents, at=at
        )
    ]
