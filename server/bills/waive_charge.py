"""Waive the service charge: a manager takes it off a bill."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from server.bills.agree import (
    Agreeing,
    agreed_on,
    bill_agreed_on,
    check_manager,
    check_why,
    is_repeat,
    load_agreeing,
    with_terms,
    written_of,
)
from server.bills.terms import Waived
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId


class WaiveCharge(Command, frozen=True, kw_only=True):
    """Take the service charge off a bill. `act` is a new id."""

    NAME: ClassVar[str] = "bills.waive_charge"

    act: str
    bill: BillId
    reason: str


class NoCharge(Refusal):
    """The bill has no service charge."""

    code = "bills.no_charge"


def load(page: Page, asked: WaiveCharge, _: Occasion) -> Agreeing:
    return load_agreeing(page, asked.bill, asked.act)


def waive_charge(state: Agreeing, asked: WaiveCharge, occasion: Occasion) -> list[Event]:
    bill = bill_agreed_on(state, asked.bill, asked.act)
    charge = bill.terms.charge
    waived_before = charge.waived if charge else None
    stands = waived_before is not None and waived_before.act == asked.act
    if is_repeat(state, "waived", stands=stands) or waived_before:
        return []
    if charge is None:
        raise NoCharge(f"There is no service charge on {bill.label}.")
    check_why(state.rules, state.rules.waive_reasons, asked.reason, "Say why it is taken off.")
    check_manager(bill, occasion, f"{charge.name}: a manager has to agree to take it off.")
    waived = Waived(
        act=asked.act,
        reason=asked.reason.strip(),
        by=occasion.by,
        approved_by=occasion.approved_by,
        at=occasion.now,
    )
    terms = replace(bill.terms, charge=replace(charge, waived=waived))
    after = with_terms(bill, terms)
    less = bill.total_cents - after.total_cents
    written = written_of(
        bill, asked.act, "waived", occasion, name=charge.name, reason=asked.reason, cents=less
    )
    return agreed_on(after, written)
