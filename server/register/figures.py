"""The figures of a business day, added up from its receipts, tenders, drawers and corrections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, get_args

from server.bills.terms import TaxRow
from server.kit.clock import Moment
from server.kit.ids import PersonId, TurnId
from server.kit.money import rounded
from server.kitchen.waste import Waste
from server.orders.correction import Correction
from server.payments.receipt import Receipt
from server.payments.tender import Tender, TenderType
from server.refunds.credit_note import CreditNote
from server.register.day import Day
from server.register.drawer import Opening
from server.register.movement import Movement
from server.register.reduced_figures import with_reduced
from server.register.refunded import negated, with_refunds
from server.register.restoration import Restoration
from server.register.tips import TipAccount, Tips
from server.register.z_services import services_of
from server.register.zreport import ZCharge, ZOpen, ZReport, ZTax, ZTender, ZWaiter

ALWAYS: Final = ("cash", "card")
"""They stand on every Z, the others when there were any."""
TYPES: Final[tuple[TenderType, ...]] = get_args(TenderType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trading:
    """Everything that one business day took."""

    receipts: tuple[Receipt, ...]
    tenders: tuple[Tender, ...]
    openings: tuple[Opening, ...]
    movements: tuple[Movement, ...] = ()
    accounts: tuple[TipAccount, ...] = ()
    corrections: tuple[Correction, ...]
    waste: tuple[Waste, ...] = ()
    restorations: tuple[Restoration, ...] = ()
    credit_notes: tuple[CreditNote, ...] = ()
    open_tables: tuple[ZOpen, ...] = ()
    names: Mapping[PersonId, str]
    parties: Mapping[TurnId, TurnId] = field(default_factory=dict)
    """Who was part of which party in the end."""

    @property
    def tips(self) -> Tips:
        return Tips(
            tenders=self.tenders,
            openings=self.openings,
            movements=self.movements,
            accounts=self.accounts,
            names=self.names,
        )


def z_of(day: Day, trading: Trading, number: int, at: Moment) -> ZReport:
    receipts, money = trading.receipts, [each for each in trading.tenders if each.is_money]
    cards = [tender for tender in trading.tenders if tender.type == "card"]
    sales, covers = sum(receipt.total_cents for receipt in receipts), covers_of(trading)
    taxes = taxes_of((*receipts, *negated(trading.credit_notes)))
    voids = tuple(each for each in trading.corrections if each.what == "voided")
    removed = [each for each in trading.corrections if each.what == "removed"]
    report = ZReport(
        id=str(number),
        number=number,
        business_day=day.id,
        opened_at=day.opened_at,
        closed_at=at,
        receipts=len(receipts),
        first_receipt=min((receipt.number for receipt in receipts), default=None),
        last_receipt=max((receipt.number for receipt in receipts), default=None),
        covers=covers,
        a_cover_cents=rounded(sales, covers) if covers else 0,
        sales_cents=sales,
        tax_cents=sum(tax.tax_cents for tax in taxes),
        net_cents=sum(tax.net_cents for tax in taxes),
        taxes=taxes,
        services=services_of(receipts),
        charges=charges_of(receipts),
        tenders=tenders_by_type([each for each in money if not each.is_settlement]),
        accounts_settled=accounts_settled(money),
        waiters=waiters_of(receipts, money, trading.names),
        tips_cents=sum(tender.tip_cents for tender in money),
        terminal_cents=taken_at_terminals(cards),
        terminal_approved=sum(tender.state == "approved" for tender in cards),
        terminal_declined=sum(tender.state == "declined" for tender in cards),
        drawers=trading.openings,
        movements=trading.movements,
        tip_rows=trading.tips.rows(),
        voided_pieces=sum(each.pieces for each in voids),
        voided_cents=sum(each.amount_cents for each in voids),
        voids=voids,
        removed_pieces=sum(each.pieces for each in removed),
        removed_cents=sum(each.amount_cents for each in removed),
        refunds_cents=0,
        open_cents=sum(each.cents for each in trading.open_tables),
        open_tables=trading.open_tables,
        unapplied_cents=sum(tender.unapplied_cents for tender in money),
        rounding_cents=sum(tender.rounding_cents for tender in money),
        no_drawer_cents=in_no_drawer(money),
        receivable_cents=sum(tender.total_cents for tender in cards if tender.bounced_at),
        waste=trading.waste,
        restorations=trading.restorations,
    )
    return _less(report, trading)


def _less(report: ZReport, trading: Trading) -> ZReport:
    """With what went back, and what was given for less."""
    receipts = {each.number for each in trading.receipts}
    left = with_refunds(report, trading.credit_notes, receipts)
    return with_reduced(left, trading.corrections, trading.names)


def taken_at_terminals(cards: Iterable[Tender]) -> int:
    """What stands in their own books: less what went back, and what a bank refused later."""
    taken = (card for card in cards if card.is_money and card.bounced_at is None)
    return sum(card.total_cents - card.returned_cents for card in taken)


def in_no_drawer(money: Iterable[Tender]) -> int:
    return sum(each.total_cents for each in money if each.type == "cash" and each.opening is None)


def covers_of(trading: Trading) -> int:
    """A party counts once, however many receipts it had: as many as it was in the end."""
    covers: dict[TurnId, int] = {}
    for receipt in trading.receipts:
        party = trading.parties.get(receipt.turn, receipt.turn)
        covers[party] = receipt.covers
    return sum(covers.values())


def taxes_of(receipts: Iterable[Receipt | CreditNote]) -> tuple[ZTax, ...]:
    """The sums of the receipts: the taxes that guests saw are the taxes that are owed."""
    rates: dict[tuple[int, str, str], list[TaxRow]] = {}
    for row in (row for receipt in receipts for row in receipt.taxes):
        rates.setdefault((row.rate_bp, row.name, row.rate), []).append(row)
    return tuple(
        ZTax(
            name=name,
            rate_bp=rate_bp,
            rate=rate,
            gross_cents=sum(row.gross_cents for row in rows),
            tax_cents=sum(row.tax_cents for row in rows),
            net_cents=sum(row.net_cents for row in rows),
            base_cents=_base_of(rows),
        )
        for (rate_bp, name, rate), rows in sorted(rates.items())
    )


def _base_of(rows: Iterable[TaxRow]) -> int | None:
    """What it was due on, where another tax counts that as net."""
    rows = tuple(rows)
    if all(row.base_cents is None for row in rows):
        return None
    return sum(row.due_on_cents for row in rows)


def charges_of(receipts: Iterable[Receipt]) -> tuple[ZCharge, ...]:
    """Service charges by name, as they stand on receipts."""
    found: dict[str, list[int]] = {}
    for receipt in receipts:
        charge = receipt.terms.charge
        if charge is not None and charge.cents:
            found.setdefault(charge.name, []).append(charge.cents)
    return tuple(
        ZCharge(name=name, times=len(cents), cents=sum(cents))
        for name, cents in sorted(found.items())
    )


def tenders_by_type(money: Sequence[Tender]) -> tuple[ZTender, ...]:
    """Money for a bill that was paid already is no payment: it stands as money to return."""
    of_type = {type_: [each for each in money if each.type == type_] for type_ in TYPES}
    shown = (type_ for type_ in TYPES if type_ in ALWAYS or of_type[type_])
    return tuple(
        ZTender(
            type=type_,
            amount_cents=sum(tender.applied_cents for tender in of_type[type_]),
            count=sum(tender.applied_cents != 0 for tender in of_type[type_]),
            tip_cents=sum(tender.tip_cents for tender in of_type[type_]),
        )
        for type_ in shown
    )


def accounts_settled(money: Iterable[Tender]) -> tuple[ZTender, ...]:
    rows = tenders_by_type([each for each in money if each.is_settlement])
    return tuple(row for row in rows if row.count)


def waiters_of(
    receipts: Sequence[Receipt], money: Sequence[Tender], names: Mapping[PersonId, str]
) -> tuple[ZWaiter, ...]:
    """By name; sales by receipt, tips by who had the check when they were given."""
    people = {receipt.waiter for receipt in receipts} | {tender.waiter for tender in money}
    rows = [_waiter(person, receipts, money, names) for person in people]
    return tuple(sorted(rows, key=lambda row: (row.name, row.person)))


def _waiter(
    person: PersonId,
    receipts: Iterable[Receipt],
    money: Iterable[Tender],
    names: Mapping[PersonId, str],
) -> ZWaiter:
    mine = [receipt for receipt in receipts if receipt.waiter == person]
    tips = [tender for tender in money if tender.waiter == person]
    cash = sum(tender.tip_cents for tender in tips if tender.type == "cash")
    card = sum(tender.tip_cents for tender in tips if tender.type != "cash")
    return ZWaiter(
        person=person,
        name=names.get(person, person),
        sales_cents=sum(receipt.total_cents for receipt in mine),
        tip_cents=cash + card,
        tip_cash_cents=cash,
        tip_card_cents=card,
        tables=tuple(sorted({receipt.table for receipt in mine}, key=by_number)),
    )


def by_number(label: str) -> tuple[int, int, str]:
    """1, 5, 12, 24, then tables with a name."""
    return (0, int(label), label) if label.isdecimal() else (1, 0, label)
