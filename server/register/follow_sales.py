"""Follow the sales: after each receipt, payment or dish the figures at the till are right again.

Each command adds its own difference to what stood there before it. Whoever adds an act that changes
tenders or receipts lets it be heard here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.bills.views import billing_of, owed_of
from server.floor.money import money
from server.floor.views import open_turns, turn_after
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.ids import TurnId
from server.orders.views import checks_of_turn, open_checks
from server.payments.receipt import Receipt
from server.payments.views import receipt_numbered, receipts_turned, tenders_turned
from server.refunds.views import notes_turned
from server.register.sales_now import (
    NOTHING_SOLD,
    THE_HOUSE,
    OpenCounted,
    OpenNow,
    SalesCounted,
    SalesNow,
    with_note,
    with_receipt,
    with_tender,
)
from server.register.views import open_now, sales_before, sales_now


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


def after_money(page: Page, _: Event) -> Selling:
    now = sales_before(page)
    for before, after in tenders_turned(page):
        now = with_tender(with_tender(now, before, -1), after, 1)
    issued = [after for before, after in receipts_turned(page) if before is None and after]
    seen = dict[TurnId, int]()
    for receipt in sorted(issued, key=lambda each: each.number):
        party = turn_after(page, receipt.turn)
        counted = seen.get(party)
        if counted is None:
            counted = covers_so_far(page, party, receipt)
        now = with_receipt(now, receipt, counted)
        seen[party] = receipt.covers
    for earlier, note in notes_turned(page):
        if earlier is None and note is not None:
            now = with_note(now, note)
    return Selling(before=sales_now(page), now=now)


def covers_so_far(page: Page, party: TurnId, receipt: Receipt) -> int:
    """What the party was counted as, by its last receipt before; parties that joined are one."""
    turns = {party, *(TurnId(each.id) for each in open_turns(page))}
    numbers = [
        number
        for turn in turns
        if turn == party or turn_after(page, turn) == party
        for check in checks_of_turn(page, turn)
        if (billing := billing_of(page, check.id)) is not None
        for bill in billing.standing
        for number in (bill.receipt, *bill.taken_back)
        if number is not None and number < receipt.number
    ]
    last = receipt_numbered(page, max(numbers)) if numbers else None
    is_today = last is not None and last.business_day == receipt.business_day
    return last.covers if last is not None and is_today else 0


def after_closing(page: Page, _: Event) -> Selling:
    return Selling(before=sales_now(page), now=NOTHING_SOLD)


def sales_moved(state: Selling, happened: Event) -> Sequence[SalesCounted]:
    if state.now == state.before:
        return ()
    return (SalesCounted(now=state.now, at=happened.at),)


def still_owed(page: Page, _: Event) -> Owing:
    checks, cents = 0, 0
    is_counted = money(page) != "off"
    for check in open_checks(page) if is_counted else ():
        owed = owed_of(page, check)
        checks += owed != 0
        cents += owed
    now = OpenNow(id=THE_HOUSE, checks=checks, open_cents=cents)
    return Owing(before=open_now(page), now=now, is_counted=is_counted)


def owed_moved(state: Owing, happened: Event) -> Sequence[OpenCounted]:
    if state.now == state.before or not state.is_counted:
        return ()
    return (OpenCounted(now=state.now, at=happened.at),)
