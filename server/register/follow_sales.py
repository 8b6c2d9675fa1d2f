"""Follow the sales: after each receipt, payment or dish the figures at the till are right again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.pay import BillPaid
from server.bills.views import billing_of
from server.floor.money import money
from server.floor.views import turn_after
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.ids import TurnId
from server.orders.views import open_checks
from server.payments.receipt import ReceiptIssued
from server.payments.views import live_receipts, live_tenders
from server.register.day import DayClosed
from server.register.sales_now import (
    NOTHING_SOLD,
    THE_HOUSE,
    OpenCounted,
    OpenNow,
    SalesCounted,
    SalesNow,
    a_cover,
    by_type,
    sold,
)
from server.register.views import open_now, sales_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Selling:
    before: SalesNow
    now: SalesNow


@dataclass(frozen=True, slots=True, kw_only=True)
class Owing:
    before: OpenNow
    now: OpenNow
    is_counted: bool
    """Another till takes the money in a house that only cooks."""


def after_receipt(page: Page, _: ReceiptIssued) -> Selling:
    before, known = sales_now(page), dict[TurnId, TurnId]()
    receipts = tuple(live_receipts(page))
    for receipt in receipts:
        if receipt.turn not in known:
            known[receipt.turn] = turn_after(page, receipt.turn)
    count, cents, covers = sold(receipts, known)
    now = replace(
        before,
        receipts=count,
        sales_cents=cents,
        covers=covers,
        a_cover_cents=a_cover(cents, covers),
    )
    return Selling(before=before, now=now)


def after_payment(page: Page, _: BillPaid) -> Selling:
    before, tenders = sales_now(page), by_type(live_tenders(page))
    tips = sum(each.tip_cents for each in tenders)
    return Selling(before=before, now=replace(before, tenders=tenders, tips_cents=tips))


def after_closing(page: Page, _: DayClosed) -> Selling:
    return Selling(before=sales_now(page), now=NOTHING_SOLD)


def sales_moved(state: Selling, happened: Event) -> Sequence[SalesCounted]:
    if state.now == state.before:
        return ()
    return (SalesCounted(now=state.now, at=happened.at),)


def still_owed(page: Page, _: Event) -> Owing:
    checks, cents = 0, 0
    is_counted = money(page) != "off"
    for check in open_checks(page) if is_counted else ():
        billing = billing_of(page, check.id)
        owed = check.head.total_cents - (billing.paid_cents if billing else 0)
        checks += owed != 0
        cents += owed
    now = OpenNow(id=THE_HOUSE, checks=checks, open_cents=cents)
    return Owing(before=open_now(page), now=now, is_counted=is_counted)


def owed_moved(state: Owing, happened: Event) -> Sequence[OpenCounted]:
    if state.now == state.before or not state.is_counted:
        return ()
    return (OpenCounted(now=state.now, at=happened.at),)
