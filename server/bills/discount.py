"""Discount: lower one bill, be it a whole one or one guest's part."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from server.bills.agree import (
    Agreeing,
    agreed_on,
    bill_agreed_on,
    check_manager,
    is_repeat,
    load_agreeing,
    with_terms,
    written_of,
)
from server.bills.bill import Bill
from server.bills.terms import BillDiscount
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.ids import BillId
from server.kit.money import WHOLE_BP, percent_of, percent_words
from server.kit.money import written as amount_text
from server.orders.discount import WrongDiscount
from server.orders.lowering import ManagerNeeded, check_given_reason


class DiscountBill(Command, frozen=True, kw_only=True):
    """Lower this bill alone. One of two: `percent_bp` (1250 is 12.5 %), or `amount_cents` off.

    `act` is a new id.
    """

    NAME: ClassVar[str] = "bills.discount"

    act: str
    bill: BillId
    percent_bp: int | None = None
    amount_cents: int | None = None
    reason: str


def load(page: Page, asked: DiscountBill, _: Occasion) -> Agreeing:
    return load_agreeing(page, asked.bill, asked.act)


def discount(state: Agreeing, asked: DiscountBill, occasion: Occasion) -> list[Event]:
    bill = bill_agreed_on(state, asked.bill, asked.act)
    stands = any(each.id == asked.act for each in bill.terms.discounts)
    if is_repeat(state, "discounted", stands=stands):
        return []
    rules = state.price_rules
    check_given_reason(rules, rules.discount_reasons, asked.reason, "Say why it costs less.")
    check_manager(bill, occasion)
    cents = _cents(bill, asked)
    _check_limit(state, bill, cents, occasion)
    given = BillDiscount(
        id=asked.act,
        percent_bp=asked.percent_bp or 0,
        amount_cents=asked.amount_cents or 0,
        reason=asked.reason.strip(),
        by=occasion.by,
        approved_by=occasion.approved_by,
        at=occasion.now,
    )
    terms = replace(bill.terms, discounts=(*bill.terms.discounts, given))
    after = with_terms(bill, terms)
    name = percent_words(asked.percent_bp) if asked.percent_bp else f"{_amount(bill, cents)} off"
    written = written_of(
        bill, asked.act, "discounted", occasion, name=name, reason=asked.reason, cents=cents
    )
    return agreed_on(after, written)


def _cents(bill: Bill, asked: DiscountBill) -> int:
    """What is taken off the dishes, or a refusal with what would be right."""
    left = bill.goods_cents - bill.terms.discount_cents
    if (asked.percent_bp is None) == (asked.amount_cents is None):
        raise WrongDiscount("Say either a percent or an amount.")
    if asked.percent_bp is not None:
        if not 0 < asked.percent_bp <= WHOLE_BP:
            raise WrongDiscount("A discount is more than 0 and at most 100 %.")
        cents = percent_of(left, asked.percent_bp)
        if not cents:
            raise WrongDiscount(f"Of {_amount(bill, left)} that is less than a cent.")
        return cents
    cents = asked.amount_cents or 0
    if not 0 < cents <= left:
        raise WrongDiscount(
            f"The dishes cost {_amount(bill, left)}: take off more than nothing and at most that."
        )
    return cents


def _check_limit(state: Agreeing, bill: Bill, cents: int, occasion: Occasion) -> None:
    """All discounts on these dishes count together, those on lines too."""
    limit_bp = state.price_rules.discount_bp(occasion.roles)
    on_lines = _on_lines(state, bill)
    given = on_lines + bill.terms.discount_cents + cents
    if given > percent_of(bill.goods_cents + on_lines, limit_bp) and not occasion.may("manager"):
        alone = f"up to {percent_words(limit_bp)}" if limit_bp else "no discount"
        raise ManagerNeeded(f"You may give {alone} alone: a manager has to type the PIN.")


def _on_lines(state: Agreeing, bill: Bill) -> int:
    """What comps take off is no discount."""
    lines = {line.id: line for line in state.check.lines} if state.check else {}
    found = 0
    for row in bill.lines:
        for reduced, cents in row.reductions_here:
            line = lines.get(row.line)
            act = line.reduction(reduced.id) if line else None
            found += cents if act is not None and act.kind == "discount" else 0
    return found


def _amount(bill: Bill, cents: int) -> str:
    return amount_text(cents, bill.currency)
