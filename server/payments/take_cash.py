"""Take cash: the guest hands money over, gets change back, and may leave a tip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from msgspec.structs import replace

from server.bills.bill import Bill
from server.bills.pay import book
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, TenderId
from server.kit.text import cleaned
from server.paper.drawer_kick import WiredDrawer, drawer_kick
from server.paper.views import wired_drawer
from server.payments.alarm import to_return
from server.payments.booked import booked
from server.payments.claim import (
    BadAmount,
    Claim,
    check_amounts,
    checked,
    claim_on,
    is_again,
    known_bill,
    payer_on,
    room_on,
    share_of,
)
from server.payments.coins import STEP_CENTS_MAX, check_rounding
from server.payments.tender import Tender, TenderEvent

REFERENCE_LENGTH_MAX = 20


class TakeCash(Command, frozen=True, kw_only=True):
    """Take cash for a bill. `given` is what the guest handed over, `tip` what stays beyond.

    `rounding`: what the screen showed that coins make of amount and tip, more or less than 0.
    """

    NAME: ClassVar[str] = "payments.take_cash"

    tender: TenderId
    bill: BillId
    amount_cents: int
    given_cents: int
    tip_cents: int = 0
    rounding_cents: int = 0
    payer: int | None = None
    presented_cents: int
    reference: str = ""
    """Of the temporary receipt that a till gave without the house."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashTaken(TenderEvent):
    """Cash is in the drawer, whatever becomes of the bill."""

    taken: Tender

    def apply(self, state: Tender | None) -> Tender:
        assert state is None, f"{self.tender} was taken before"
        return self.taken


class Given(Protocol):
    """Cash on the table: for the bill, as a tip, and what coins make of both."""

    @property
    def amount_cents(self) -> int: ...
    @property
    def tip_cents(self) -> int: ...
    @property
    def rounding_cents(self) -> int: ...


class NoOpenDrawer(Refusal):
    """Cash goes into an open drawer that somebody answers for."""

    code = "payments.no_open_drawer"


class GivenTooLittle(Refusal):
    """The money handed over does not cover amount and tip."""

    code = "payments.given_too_little"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    claim: Claim
    wired: WiredDrawer | None
    """What opens the drawer that the cash goes into."""


def load(page: Page, asked: TakeCash, occasion: Occasion) -> Paid:
    claim = claim_on(page, asked.bill, asked.tender)
    return Paid(claim=claim, wired=wired_here(page, claim, occasion))


def wired_here(page: Page, claim: Claim, occasion: Occasion) -> WiredDrawer | None:
    drawer = claim.takings.drawer_for(occasion.by, occasion.device)
    return wired_drawer(page, drawer.drawer) if drawer else None


def take_cash(state: Paid, asked: TakeCash, occasion: Occasion) -> Sequence[Event]:
    claim, share = state.claim, share_of(asked, "cash")
    check_amounts(share, asked.given_cents, asked.tip_cents, abs(asked.rounding_cents))
    if is_again(claim, share):
        return []
    bill = known_bill(claim, asked.bill)
    check_given(claim, asked)
    if is_asking(bill, occasion):
        check_drawer(claim, occasion)
        checked(claim, share)
        check_rounding(claim, bill, share, asked.rounding_cents)
    # From here on it is a fact: the money is in the drawer.
    applied = min(asked.amount_cents, room_on(bill))
    taken = replace(
        booked(claim, bill, share, occasion, applied),
        given_cents=asked.given_cents,
        change_cents=asked.given_cents - due_cents(asked),
        rounding_cents=asked.rounding_cents,
        reference=cleaned(asked.reference, REFERENCE_LENGTH_MAX),
    )
    return [
        CashTaken(tender=asked.tender, taken=taken, at=occasion.now),
        *book(bill, applied, payer_on(bill, asked.payer), occasion.now),
        *to_return(taken, occasion.now),
        *opened(state.wired, asked.tender, f"Cash of table {bill.table}", occasion),
    ]


def due_cents(asked: Given) -> int:
    """What the guest parts with."""
    return asked.amount_cents + asked.tip_cents + asked.rounding_cents


def check_given(claim: Claim, asked: TakeCash) -> None:
    if abs(asked.rounding_cents) >= STEP_CENTS_MAX or due_cents(asked) < 0:
        raise BadAmount("No coin rounds an amount that far.")
    if asked.given_cents < due_cents(asked):
        due = claim.amount(due_cents(asked))
        raise GivenTooLittle(f"{claim.amount(asked.given_cents)} is less than {due}.")


def opened(
    wired: WiredDrawer | None, tender: TenderId, why: str, occasion: Occasion
) -> list[Event]:
    """Once, while somebody stands there: what was taken without a link lies in it already."""
    if not occasion.live or occasion.offered_again:
        return []
    return drawer_kick(wired, cause=tender, name=why, at=occasion.now, by=occasion.by)


def is_asking(bill: Bill, occasion: Occasion) -> bool:
    """Cash taken without a link, before a restore or for a settled bill was taken: a fact."""
    return occasion.live and not occasion.offered_again and bill.settled_at is None


def check_drawer(claim: Claim, occasion: Occasion) -> None:
    if claim.takings.drawer_for(occasion.by, occasion.device) is not None:
        return
    if claim.takings.open_drawers:
        raise NoOpenDrawer("Several drawers are open and none of them is yours. Open your own.")
    raise NoOpenDrawer("No drawer is open. Open one with its float before taking cash.")


def told(_: Paid, asked: TakeCash, happened: Sequence[Event]) -> Mapping[str, Any]:
    """How much goes back to the guest."""
    change = asked.given_cents - due_cents(asked)
    return {"change_cents": change, "tender": asked.tender, "again": not happened}
