"""What happens to bills when the dining room goes on: ordered, voided, brought, moved, leaving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.bills.billing import Billing, BillingEvent
from server.bills.draw import BillingMoved
from server.bills.pay import BillSettled
from server.bills.redraw import redrawn
from server.bills.views import billing_of, billing_touched
from server.floor.clean import TurnCleared
from server.floor.guests_gone import GuestsLeft
from server.floor.marks import mark_paid
from server.floor.money import money
from server.floor.move import TurnMoved
from server.floor.turn import Turn
from server.floor.views import turn_of
from server.hub.messages import Event, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import TurnId
from server.kit.money import written
from server.orders.bring import LinesBrought, LinesGone
from server.orders.change_service import ServiceChanged
from server.orders.check import WholeCheck
from server.orders.close import close
from server.orders.correction import mark_after_presenting
from server.orders.from_paper import LinesFromPaper
from server.orders.override import LineRepriced
from server.orders.reduce import LinesReduced
from server.orders.send import LinesSent
from server.orders.split_line import LineSplit
from server.orders.views import check_of, checks_of_turn
from server.orders.void import LineVoided
from server.paper.views import letterhead

Repriced = LinesReduced | LineRepriced
Charges = (
    LinesSent | LinesFromPaper | LineVoided | LineSplit | LinesBrought | ServiceChanged | Repriced
)


class StillOwed(Refusal):
    """The party has not paid everything."""

    code = "bills.still_owed"


class StillReserved(Refusal):
    """A card payment of the party has no known outcome yet."""

    code = "bills.still_reserved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    """A check whose lines changed, and its bills."""

    check: WholeCheck | None
    billing: Billing | None
    is_touched: bool = False
    """Somebody changed the bills since the asker's screen showed them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Everything that a party had and paid."""

    turn: Turn | None
    checks: tuple[WholeCheck, ...]
    billings: tuple[Billing, ...]
    currency: str
    is_elsewhere: bool = False
    """Another till takes the money."""

    @property
    def owed_cents(self) -> int:
        charged = sum(check.head.total_cents for check in self.checks)
        added = sum(billing.added_cents for billing in self.billings)
        return charged + added - sum(billing.paid_cents for billing in self.billings)

    @property
    def reserved_cents(self) -> int:
        return sum(billing.reserved_cents for billing in self.billings)


def charged(page: Page, happened: Charges | LinesGone) -> Charged:
    seen = happened.seen if isinstance(happened, LinesGone | LinesBrought) else None
    return Charged(
        check=check_of(page, happened.check),
        billing=billing_of(page, happened.check),
        is_touched=billing_touched(page, happened.check, seen),
    )


def on_charge(state: Charged, happened: Charges) -> Sequence[BillingEvent]:
    """Bills that the guests have seen are outdated; what is paid stays paid."""
    if state.billing is None or state.check is None:
        return []
    return redrawn(state.billing, state.check, happened.at)


def with_account(page: Page, happened: LineVoided | Repriced) -> tuple[Account, Charged]:
    return account_of(page, happened.turn), charged(page, happened)


def on_void(state: tuple[Account, Charged], happened: LineVoided) -> Sequence[Event]:
    """What is taken off a bill that guests have seen is marked so, for whoever reads the voids."""
    account, here = state
    seen = here.billing and any(bill.presented_at for bill in here.billing.standing)
    marked = mark_after_presenting(happened.correction, happened.at) if seen else []
    drawn = on_charge(here, happened)
    return [*marked, *drawn, *nothing_left(account, here, drawn, happened.at)]


def on_repriced(state: tuple[Account, Charged], happened: Repriced) -> Sequence[Event]:
    """A bill that guests have seen is outdated; what is paid is not touched."""
    account, here = state
    drawn = on_charge(here, happened)
    return [*drawn, *nothing_left(account, here, drawn, happened.at)]


def nothing_left(
    account: Account, here: Charged, drawn: Sequence[BillingEvent], at: Moment
) -> list[Event]:
    """The last part that nobody had paid is gone: what is paid is everything."""
    after = here.billing
    for event in drawn:
        after = event.apply(after) if after else None
    if after is None or here.check is None or not after.standing or after.owed:
        return []
    paid = mark_paid(account.turn, at) if account.turn and not account.owed_cents else []
    return [*close(here.check, at), *paid]


def account_of(page: Page, turn: TurnId) -> Account:
    checks = checks_of_turn(page, turn)
    billings = (billing_of(page, check.id) for check in checks)
    return Account(
        turn=turn_of(page, turn),
        checks=checks,
        billings=tuple(billing for billing in billings if billing is not None),
        currency=letterhead(page).currency,
        is_elsewhere=money(page) == "off",
    )


def leaving(page: Page, happened: GuestsLeft | TurnCleared) -> Account:
    return account_of(page, happened.turn)


def on_leaving(account: Account, _: GuestsLeft | TurnCleared) -> Sequence[Event]:
    """Nobody leaves while something is owed, or while nobody knows whether a card was charged."""
    if account.reserved_cents:
        reserved = written(account.reserved_cents, account.currency)
        raise StillReserved(
            f"{reserved} is kept for a card payment without a known outcome. "
            "Ask the terminal again at the till first."
        )
    if account.owed_cents > 0 and not account.is_elsewhere:
        owed = written(account.owed_cents, account.currency)
        raise StillOwed(f"{owed} is still to pay. Take the payment first, or void what was wrong.")
    return []


def settled_account(page: Page, happened: BillSettled) -> tuple[Account, Charged]:
    billing = billing_of(page, happened.check)
    check = check_of(page, happened.check)
    assert billing is not None, "a settled bill has a billing"
    return account_of(page, billing.turn), Charged(check=check, billing=billing)


def on_settled(state: tuple[Account, Charged], happened: BillSettled) -> Sequence[Event]:
    """Every bill of the check is paid: the check closes, and the party has paid."""
    account, here = state
    if here.billing is None or here.check is None or here.billing.open_cents > 0:
        return []
    closed = close(here.check, happened.at) if not here.billing.owed else []
    paid = mark_paid(account.turn, happened.at) if account.turn and not account.owed_cents else []
    return [*closed, *paid]


def moved_billings(page: Page, happened: TurnMoved) -> tuple[Billing, ...]:
    return account_of(page, happened.turn).billings


def on_moved(billings: tuple[Billing, ...], happened: TurnMoved) -> Sequence[Event]:
    return [
        BillingMoved(check=billing.check, table=happened.to_label, at=happened.at)
        for billing in billings
        if billing.owed
    ]
