"""Split a bill among several payers: one bill, one receipt, several people paying it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import AlreadyPaid, Bill, Payer
from server.bills.billing import Billing, BillingEvent, standing_bill, with_bill
from server.bills.payers import already_paying, payers_of
from server.bills.split import WAYS_MAX, Splitting, check_as_seen, check_of_bill, splitting
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId
from server.kit.money import written


class SplitEvenly(Command, frozen=True, kw_only=True):
    """Let several people pay one bill in equal shares; one way makes it whole again.

    The first ones pay `amounts_cents` when guests named amounts, the others share the rest. Once
    some have paid, `ways` is how many more will.
    """

    NAME: ClassVar[str] = "bills.split_evenly"

    bill: BillId
    ways: int
    amounts_cents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PayersNamed(BillingEvent):
    """A bill is paid by so many people, each with a share of their own."""

    bill: BillId
    payers: tuple[Payer, ...]

    def apply(self, state: Billing) -> Billing:
        return with_bill(state, self.bill, lambda bill: replace(bill, payers=self.payers))


class WaysOutOfRange(Refusal):
    """A bill is split between a few people, and everybody pays something."""

    code = "bills.ways_out_of_range"


def load(page: Page, asked: SplitEvenly, occasion: Occasion) -> Splitting:
    return splitting(page, check_of_bill(page, asked.bill), occasion)


def split_evenly(state: Splitting, asked: SplitEvenly, occasion: Occasion) -> list[BillingEvent]:
    bill = _payable(standing_bill(state.billing, asked.bill))
    check_as_seen(state, occasion)
    check_ways(bill, asked)
    payers = payers_of(bill, asked.ways, asked.amounts_cents)
    if payers == bill.payers:
        return []
    assert state.billing is not None, "a bill has a billing"
    return [PayersNamed(check=state.billing.check, bill=asked.bill, payers=payers, at=occasion.now)]


def _payable(bill: Bill) -> Bill:
    """What some have paid stays theirs; nobody shares what a card may be paying just now."""
    if bill.settled_at is not None:
        raise AlreadyPaid(f"{bill.label} is paid already: receipt {bill.receipt}.")
    if bill.reserved_cents:
        raise AlreadyPaid(f"{bill.label} is being paid by card. Wait for the terminal's answer.")
    return bill


def check_ways(bill: Bill, asked: SplitEvenly) -> None:
    paid = already_paying(bill)
    left = bill.total_cents - sum(payer.amount_cents for payer in paid.values())
    sharing = asked.ways - len(asked.amounts_cents)
    if not 1 <= asked.ways <= WAYS_MAX - len(paid):
        raise WaysOutOfRange(f"A bill is split between 1 and {WAYS_MAX} people.")
    if sharing < 1:
        raise WaysOutOfRange("Leave a share for what is left after the amounts.")
    if any(cents <= 0 for cents in asked.amounts_cents):
        raise WaysOutOfRange("Nobody pays nothing, or less.")
    if left - sum(asked.amounts_cents) < sharing:
        words = written(left, bill.currency)
        raise WaysOutOfRange(f"Only {words} of {bill.label} is left: that is too little for all.")
