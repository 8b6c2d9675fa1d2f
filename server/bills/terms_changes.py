"""When terms follow: the party is larger now, or a discounted bill has other dishes on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.agree import with_terms
from server.bills.bill import Bill
from server.bills.billing import Billing, BillingEvent
from server.bills.charge_rules import ChargeRules
from server.bills.draw import BillsDrawn
from server.bills.terms import ServiceCharge
from server.bills.views import billing_of, charge_rules
from server.floor.change_covers import CoversChanged
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.page import Page
from server.orders.correction import Correction, CorrectionEvent, shrunk
from server.orders.views import checks_of_turn, correction_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Charging:
    """A party, its bills, and the house's service charges."""

    turn: Turn | None
    billings: tuple[Billing, ...]
    rules: ChargeRules


def charging(page: Page, happened: CoversChanged) -> Charging:
    billings = (billing_of(page, check.id) for check in checks_of_turn(page, happened.turn))
    return Charging(
        turn=turn_of(page, happened.turn),
        billings=tuple(each for each in billings if each is not None),
        rules=charge_rules(page),
    )


def on_covers(state: Charging, happened: CoversChanged) -> Sequence[BillingEvent]:
    """Bills that nobody has paid anything of are charged as a party of that size is."""
    if state.turn is None:
        return []
    charge = state.rules.charge_for(happened.covers, state.turn.service)
    events = []
    for billing in state.billings:
        changed = [_charged(bill, charge) for bill in billing.owed if _follows(bill, charge)]
        if changed:
            events.append(BillsDrawn(check=billing.check, drawn=tuple(changed), at=happened.at))
    return events


def _follows(bill: Bill, charge: ServiceCharge | None) -> bool:
    """What somebody took off stays off."""
    own = bill.terms.charge
    if not bill.is_untouched or (own and own.waived):
        return False
    return (own.rule if own else None) != (charge.rule if charge else None)


def _charged(bill: Bill, charge: ServiceCharge | None) -> Bill:
    return with_terms(bill, replace(bill.terms, charge=charge))


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A discount on bills as it was written, and what it comes to on all of them."""

    written: Correction
    cents: int


def given_on_bills(page: Page, happened: BillsDrawn) -> tuple[Given, ...]:
    billing = billing_of(page, happened.check)
    if billing is None:
        return ()
    return tuple(
        Given(written=written, cents=_comes_to(billing, act))
        for act in dict.fromkeys(_acts(happened, billing))
        if (written := correction_of(page, act)) is not None
    )


def _acts(happened: BillsDrawn, billing: Billing) -> Iterator[str]:
    gone = (bill for bill in billing.bills if bill.id in happened.withdrawn)
    for bill in (*happened.drawn, *gone):
        yield from (each.id for each in bill.terms.discounts)


def _comes_to(billing: Billing, act: str) -> int:
    return sum(
        each.cents for bill in billing.standing for each in bill.terms.discounts if each.id == act
    )


def on_drawn(given: tuple[Given, ...], happened: BillsDrawn) -> Sequence[CorrectionEvent]:
    """The day's report says what it comes to, not what it once was."""
    return [
        event
        for each in given
        for event in shrunk(each.written, each.written.amount_cents - each.cents, happened.at)
    ]
