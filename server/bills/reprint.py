"""Reprint a bill: the guests want to see the same paper again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.bills.bill import Bill, NotPresented
from server.bills.billing import Billing, standing_bill
from server.bills.present import bill_job
from server.bills.views import billing_with
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import BillId
from server.paper.job import Job, once_more
from server.paper.views import job_of


class ReprintBill(Command, frozen=True, kw_only=True):
    """Print the last paper of a bill once more, marked as a copy."""

    NAME: ClassVar[str] = "bills.reprint"

    bill: BillId


@dataclass(frozen=True, slots=True, kw_only=True)
class BillOnPaper:
    billing: Billing | None
    job: Job | None


def load(page: Page, asked: ReprintBill, _: Occasion) -> BillOnPaper:
    billing = billing_with(page, asked.bill)
    bill = billing.bill(asked.bill) if billing else None
    return BillOnPaper(billing=billing, job=_paper_of(page, bill))


def _paper_of(page: Page, bill: Bill | None) -> Job | None:
    return job_of(page, bill_job(bill)) if bill else None


def reprint(state: BillOnPaper, asked: ReprintBill, occasion: Occasion) -> list[Event]:
    bill = standing_bill(state.billing, asked.bill)
    if state.job is None:
        raise NotPresented(f"{bill.label} was not printed yet. Present it first.")
    return once_more(state.job, at=occasion.now, by=occasion.by)
