"""The ledger: a business day as double entry, drawn from its documents; nothing is kept of it.

Every document says its own figures: a payment what came in and what it was for, a receipt what was
sold, a credit note what went back. That they balance is what this is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from msgspec import Struct

from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.payments.tender_words import tender_name
from server.refunds.credit_note import CreditNote
from server.register.cash import is_kept
from server.register.drawer import Opening
from server.register.movement import Movement, MovementKind

BILLS: Final = "Bills"
"""What payments have settled and no receipt has said yet: nothing, once every bill is paid."""
TIPS: Final = "Tips payable"
FLOAT: Final = "Float and takings counted"
HANDED_IN: Final = "Wallets handed in"
OVER_SHORT: Final = "Over and short"
ROUNDING: Final = "Cash rounding"
OTHER_SIDE: Final[dict[MovementKind, str]] = {
    "pay_in": "Paid in",
    "pay_out": "Paid out",
    "drop": "Safe",
    "tips": TIPS,
    "hand_in": HANDED_IN,
}
"""What stands against the drawer. A refund is its credit note's, and no sale moves nothing."""


class Posting(Struct, frozen=True, kw_only=True):
    """`cents` are a debit; a credit is below nothing."""

    document: str
    account: str
    cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """A business day's. `carried_cents`: tips that the house owed from days before."""

    receipts: tuple[Receipt, ...] = ()
    tenders: tuple[Tender, ...] = ()
    notes: tuple[CreditNote, ...] = ()
    openings: tuple[Opening, ...] = ()
    movements: tuple[Movement, ...] = ()
    carried_cents: int = 0

    def drawer(self, opening: str | None) -> str:
        """The account of the cash that went through it."""
        found = self.opening(opening)
        return f"Cash {found.name}" if found else "Cash in no drawer"

    def opening(self, opening: str | None) -> Opening | None:
        return next((each for each in self.openings if each.id == opening), None)


def postings(day: Documents) -> tuple[Posting, ...]:
    """All of the day's, document by document."""
    return tuple(posting for posting in _all(day) if posting.cents)


def _all(day: Documents) -> Iterator[Posting]:
    if day.carried_cents:
        yield from _pair("Carried over", "Tips of days before", TIPS, day.carried_cents)
    for opening in day.openings:
        yield from _opened(day, opening)
    for tender in day.tenders:
        if tender.is_money:
            yield from _paid(day, tender)
    for receipt in day.receipts:
        yield from _sold(receipt)
    for note in day.notes:
        yield from _returned(day, note)
    for movement in day.movements:
        other = OTHER_SIDE.get(movement.what)
        if other is not None:
            said = f"{other} {movement.drawer}"
            yield from _pair(said, day.drawer(movement.opening), other, movement.cents)
    for opening in day.openings:
        yield from _closed(day, opening)


def _pair(document: str, debit: str, credit: str, cents: int) -> Iterator[Posting]:
    yield Posting(document=document, account=debit, cents=cents)
    yield Posting(document=document, account=credit, cents=-cents)


def _opened(day: Documents, opening: Opening) -> Iterator[Posting]:
    name, cash = f"Opening {opening.name}", day.drawer(opening.id)
    yield from _pair(name, cash, FLOAT, opening.float_cents)
    yield from _pair(name, cash, OVER_SHORT, opening.differences_cents)


def _closed(day: Documents, opening: Opening) -> Iterator[Posting]:
    """Counted, or handed in: nothing is left in it but on its report."""
    if opening.closed_at is None:
        return
    name, cash = f"Report {opening.report} {opening.name}", day.drawer(opening.id)
    yield from _pair(name, TIPS, cash, opening.owed_cents)
    yield from _pair(name, cash, OVER_SHORT, opening.over_short_cents or 0)
    goes = HANDED_IN if opening.is_wallet else FLOAT
    yield from _pair(name, goes, cash, opening.counted_cents or 0)


def _paid(day: Documents, tender: Tender) -> Iterator[Posting]:
    name = f"Payment {tender.id}"
    is_voucher = tender.type == "voucher"
    out = tender.change_cents if is_voucher else 0
    came = max(tender.given_cents, tender.total_cents + out) if is_voucher else tender.total_cents
    lost = came - tender.total_cents - out
    cash = day.drawer(tender.opening)
    yield Posting(document=name, account=_of_type(day, tender), cents=came)
    yield Posting(document=name, account=_pays(tender), cents=-tender.applied_cents)
    yield Posting(document=name, account=TIPS, cents=-tender.tip_cents)
    yield Posting(document=name, account="Money to return", cents=-tender.unapplied_cents)
    yield Posting(document=name, account=ROUNDING, cents=-tender.rounding_cents)
    yield Posting(document=name, account=cash, cents=-out)
    yield Posting(document=name, account="Vouchers not used up", cents=-lost)
    wallet = day.opening(tender.opening)
    if tender.type == "cash" and wallet is not None and is_kept(wallet, tender):
        yield from _pair(name, TIPS, cash, tender.tip_cents)


def _pays(tender: Tender) -> str:
    """A bill, or what a house account owed."""
    return tender_name("house_account") if tender.is_settlement else BILLS


def _of_type(day: Documents, tender: Tender) -> str:
    if tender.type == "cash":
        return day.drawer(tender.opening)
    return "Cards that never paid" if tender.bounced_at else tender_name(tender.type)


def _sold(receipt: Receipt) -> Iterator[Posting]:
    name = f"Receipt {receipt.number}"
    yield Posting(document=name, account=BILLS, cents=receipt.total_cents)
    yield from _taxed(name, receipt, -1)


def _returned(day: Documents, note: CreditNote) -> Iterator[Posting]:
    """What goes back; a receipt that is taken back leaves its payments on an open bill."""
    name = f"Credit note {note.number}"
    yield from _taxed(name, note, 1)
    if note.of == "cancellation":
        yield Posting(document=name, account=BILLS, cents=-note.total_cents)
    for way in note.ways:
        account = day.drawer(note.opening) if way.how == "cash" else tender_name(way.type)
        yield Posting(document=name, account=account, cents=-way.cents)
    yield from _pair(name, ROUNDING, day.drawer(note.opening), note.rounding_cents)


def _taxed(name: str, of: Receipt | CreditNote, sign: int) -> Iterator[Posting]:
    for row in of.taxes:
        rate = row.rate or _percent(row.rate_bp)
        yield Posting(
            document=name, account=f"Sales {row.name} {rate} %", cents=sign * row.net_cents
        )
        yield Posting(document=name, account=f"Tax {row.name} {rate} %", cents=sign * row.tax_cents)


def _percent(rate_bp: int) -> str:
    whole, rest = divmod(rate_bp, 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".")


class Account(Struct, frozen=True, kw_only=True):
    """Debits and credits, both above nothing, and what is left of them: a debit is above it."""

    name: str
    debit_cents: int
    credit_cents: int
    balance_cents: int


def accounts(of: tuple[Posting, ...]) -> tuple[Account, ...]:
    """By name. The balances add up to nothing."""
    sums: dict[str, list[int]] = {}
    for posting in of:
        sums.setdefault(posting.account, []).append(posting.cents)
    return tuple(
        Account(
            name=name,
            debit_cents=sum(each for each in cents if each > 0),
            credit_cents=-sum(each for each in cents if each < 0),
            balance_cents=sum(cents),
        )
        for name, cents in sorted(sums.items())
    )
