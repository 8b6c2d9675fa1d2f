"""When the last cent of a bill has come in, its receipt is issued and printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.bills.bill import Bill
from server.bills.billing import Billing
from server.bills.draw import BillsDrawn
from server.bills.paper import Heading
from server.bills.pay import BillPaid, BillReserved, settle
from server.bills.present import label_of_paper
from server.bills.trial import headed
from server.bills.views import billing_of
from server.floor.money import is_trial
from server.floor.views import turn_of
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import BillId, JobId, PersonId, PrinterId, derived
from server.menu.tax import Service
from server.orders.views import check_of
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.payments.receipt import Receipt, ReceiptIssued, receipt_of
from server.payments.receipt_paper import receipt_paper
from server.payments.takings import ReceiptNumbered, Takings
from server.payments.tender import Tender
from server.payments.views import attempt_of, takings, tenders_of
from server.staff.views import name_of

HOUSE = PersonId("house")
"""Receipts print by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """The bills of a check of which nothing is open any more, and what a receipt needs."""

    ripe: tuple[Bill, ...]
    tenders: dict[str, tuple[Tender, ...]]
    slips: dict[str, tuple[str, ...]]
    covers: int
    service: Service = "eat_in"
    waiter: PersonId
    waiter_name: str
    takings: Takings
    is_trial: bool = False
    letterhead: Letterhead
    printer: PrinterId | None


def ripe_bills(billing: Billing | None) -> tuple[Bill, ...]:
    return tuple(
        bill
        for bill in (billing.owed if billing else ())
        if bill.paid_cents > 0 and bill.open_cents == 0 and bill.reserved_cents == 0
    )


def settling(page: Page, happened: BillPaid | BillReserved | BillsDrawn) -> Settling:
    billing = billing_of(page, happened.check)
    ripe = ripe_bills(billing)
    check = check_of(page, happened.check)
    turn = turn_of(page, billing.turn) if billing else None
    waiter = check.head.waiter if check else HOUSE
    tenders = {bill.id: tenders_of(page, BillId(bill.id)) for bill in ripe}
    return Settling(
        ripe=ripe,
        tenders=tenders,
        slips=slips_of(page, (each for paid in tenders.values() for each in paid)),
        covers=turn.covers if turn else 0,
        service=check.head.service if check else "eat_in",
        waiter=waiter,
        waiter_name=name_of(page, waiter),
        takings=takings(page),
        is_trial=is_trial(page),
        letterhead=headed(page),
        printer=till_printer(page),
    )


def slips_of(page: Page, tenders: Iterable[Tender]) -> dict[str, tuple[str, ...]]:
    """What terminals printed for guests, by tender: a sale's attempt has its tender's id."""
    sales = (attempt_of(page, each.id) for each in tenders if each.type == "card")
    return {each.id: each.receipt for each in sales if each is not None and each.receipt}


def issue_receipts(
    state: Settling, happened: BillPaid | BillReserved | BillsDrawn
) -> Sequence[Event]:
    first = state.takings.next_receipt(trial=state.is_trial)
    events: list[Event] = []
    for number, bill in enumerate(state.ripe, start=first):
        events += _issued(state, bill, number, happened.at)
    return events


def _issued(state: Settling, bill: Bill, number: int, at: Moment) -> list[Event]:
    receipt = receipt_of(
        bill,
        (tender for tender in state.tenders[bill.id] if tender.is_money),
        number=number,
        covers=state.covers,
        service=state.service,
        waiter=state.waiter,
        business_day=state.takings.day_at(at, state.letterhead.time_zone),
        at=at,
        slips=state.slips,
    )
    return [
        ReceiptNumbered(number=number, at=at),
        ReceiptIssued(number=number, receipt=receipt, at=at),
        *settle(bill, number, at),
        *printed(state, bill, receipt),
    ]


def printed(state: Settling, bill: Bill, receipt: Receipt) -> list[Event]:
    heading = Heading(
        letterhead=state.letterhead,
        waiter=state.waiter_name,
        covers=receipt.covers,
        at=receipt.at,
    )
    return queue(
        id=receipt_job(receipt.number),
        printer=state.printer,
        paper="receipt",
        title=f"Receipt {receipt.number}, {label_of_paper(bill)}",
        blocks=receipt_paper(receipt, heading),
        at=receipt.at,
        by=HOUSE,
        number=receipt.number,
        check=receipt.check,
        table=receipt.table,
        waiter=receipt.waiter,
    )


def receipt_job(number: int) -> JobId:
    return JobId(derived("receipt", str(number)))
