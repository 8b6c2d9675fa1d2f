"""What other rooms may know of bills."""

from __future__ import annotations

from collections.abc import Iterator

from server.bills.bill import Bill
from server.bills.billing import Billing
from server.bills.charge_rules import PLAIN, THE_HOUSE, ChargeRules
from server.bills.store import BILLINGS, CHARGE_RULES
from server.hub.page import Page
from server.kit.ids import BillId, CheckId
from server.orders.check import WholeCheck


def billing_of(page: Page, check: CheckId) -> Billing | None:
    return page.load(BILLINGS, check)


def billing_touched(page: Page, check: CheckId, seen: int | None) -> bool:
    """Its bills were changed after the revision that a screen showed."""
    return page.is_touched(BILLINGS, check, seen)


def owed_of(page: Page, check: WholeCheck) -> int:
    """What the party still has to pay for a check; before its bill, without a service charge."""
    billing = billing_of(page, check.id)
    if billing is None or not billing.standing:
        with_tax = check.head.to_pay_cents
        return check.head.total_cents if with_tax is None else with_tax
    return check.head.total_cents + billing.added_cents - billing.paid_cents


def charge_rules(page: Page) -> ChargeRules:
    """Who pays a service charge in this house; nobody, until somebody says otherwise."""
    return page.load(CHARGE_RULES, THE_HOUSE) or PLAIN


def billings(page: Page) -> Iterator[Billing]:
    """The bills of this business day, by check."""
    return page.live(BILLINGS)


def billing_with(page: Page, bill: BillId) -> Billing | None:
    """The billing that a bill of this business day belongs to; mostly one of the last."""
    newest_first = reversed(tuple(page.live(BILLINGS)))
    return next((each for each in newest_first if each.bill(bill)), None)


def bill_of(page: Page, bill: BillId) -> Bill | None:
    billing = billing_with(page, bill)
    return billing.bill(bill) if billing else None
