"""Split a bill evenly: one bill, several people paying it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from server.bills.bill import Payer
from server.bills.billing import Billing, BillingEvent, with_bill
from server.bills.payers import equal_payers
from server.bills.split import splittable
from server.bills.views import billing_with
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId
from server.paper.views import letterhead

WAYS_MAX = 99


class SplitEvenly(Command, frozen=True, kw_only=True):
    """Let several people pay one bill in equal shares; one way makes it whole again."""

    NAME: ClassVar[str] = "bills.split_evenly"

    bill: BillId
    ways: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PayersNamed(BillingEvent):
    """A bill is paid by so many people, each with a share of their own."""

    bill: BillId
    payers: tuple[Payer, ...]

    def apply(self, state: Billing) -> Billing:
        return with_bill(state, self.bill, lambda bill: replace(bill, payers=self.payers))


class WaysOutOfRange(Refusal):
    """A bill is split between a few people."""

    code = "bills.ways_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvenSplit:
    billing: Billing | None
    currency: str


def load(page: Page, asked: SplitEvenly, _: Occasion) -> EvenSplit:
    return EvenSplit(billing=billing_with(page, asked.bill), currency=letterhead(page).currency)


def split_evenly(state: EvenSplit, asked: SplitEvenly, occasion: Occasion) -> list[BillingEvent]:
    bill = splittable(state.billing, asked.bill)
    if not 1 <= asked.ways <= min(WAYS_MAX, bill.total_cents):
        raise WaysOutOfRange(f"A bill is split between 1 and {WAYS_MAX} people.")
    payers = equal_payers(bill.total_cents, asked.ways, state.currency) if asked.ways > 1 else ()
    if payers == bill.payers:
        return []
    assert state.billing is not None, "a bill has a billing"
    return [PayersNamed(check=state.billing.check, bill=asked.bill, payers=payers, at=occasion.now)]
