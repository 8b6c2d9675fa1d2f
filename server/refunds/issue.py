"""Issue a credit note: the money is back, so its number, its paper and the sums follow at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from server.bills.paper import Heading
from server.bills.trial import headed
from server.floor.money import TRIAL_FROM
from server.hub.messages import Event
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import JobId, PersonId, PrinterId, TenderId, derived
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.payments.house_account import AccountMoved
from server.payments.receipt import Receipt
from server.payments.takings import Takings
from server.payments.tender import Tender
from server.payments.views import takings, tender_of
from server.refunds.credit_note import CreditNote, CreditNoteIssued, PaidBack
from server.refunds.credit_paper import credit_paper
from server.refunds.given_back import GivenBack, ShareGivenBack
from server.refunds.numbers import CreditNoteNumbered, CreditNumbers
from server.refunds.refund import Refund, RefundDone, WayBack
from server.refunds.views import credit_numbers
from server.refunds.worth import figures
from server.staff.views import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuing:
    """What a credit note needs beside its refund."""

    takings: Takings
    numbers: CreditNumbers
    letterhead: Letterhead
    printer: PrinterId | None
    people: dict[PersonId, str]
    accounts: Mapping[int, Tender]
    """What was put on house accounts, by its place on the receipt."""


def issuing(page: Page, receipt: Receipt | None, *people: PersonId) -> Issuing:
    return Issuing(
        takings=takings(page),
        numbers=credit_numbers(page),
        letterhead=headed(page),
        printer=till_printer(page),
        accounts=on_accounts(page, receipt),
        people={person: name_of(page, person) for person in people},
    )


def issued(
    state: Issuing, receipt: Receipt, before: GivenBack, refund: Refund, at: Moment
) -> list[Event]:
    """`before`: what had gone back of the receipt without this refund."""
    return issued_as(state, note_of(state, receipt, before, refund, at), refund, at)


def issued_as(state: Issuing, note: CreditNote, refund: Refund, at: Moment) -> list[Event]:
    return [
        *numbered_as(state, note, refund, at),
        ShareGivenBack(receipt=note.receipt, note=note.number, at=at),
        *credited(state, note, at),
    ]


def numbered_as(state: Issuing, note: CreditNote, refund: Refund, at: Moment) -> list[Event]:
    """Its number, the note itself, and its paper."""
    number = note.number
    return [
        CreditNoteNumbered(number=number, at=at),
        CreditNoteIssued(number=number, note=note, at=at),
        RefundDone(refund=refund.id, note=number, at=at),
        *printed(state, note),
    ]


def on_accounts(page: Page, receipt: Receipt | None) -> dict[int, Tender]:
    found = dict[int, Tender]()
    for at, paid in enumerate(receipt.tenders if receipt else ()):
        tender = tender_of(page, TenderId(paid.tender)) if paid.type == "house_account" else None
        if tender is not None:
            found[at] = tender
    return found


def credited(state: Issuing, note: CreditNote, at: Moment) -> list[Event]:
    """What a house account has not paid yet is not owed any more."""
    owed = [(way, state.accounts.get(way.at)) for way in note.ways if way.how == "by_hand"]
    return [
        AccountMoved(account=tender.account, cents=-way.cents, tender=TenderId(tender.id), at=at)
        for way, tender in owed
        if tender is not None and tender.account is not None
    ]


def note_of(
    state: Issuing, receipt: Receipt, before: GivenBack, refund: Refund, at: Moment
) -> CreditNote:
    number = state.numbers.next_number(trial=receipt.number > TRIAL_FROM)
    said = figures(receipt, before.shares, refund.shares)
    return CreditNote(
        id=str(number),
        number=number,
        refund=refund.id,
        receipt=receipt.number,
        receipt_day=receipt.business_day,
        table=receipt.table,
        label=receipt.label,
        waiter=receipt.waiter,
        business_day=state.takings.day_at(at, state.letterhead.time_zone),
        at=at,
        by=refund.asked_by,
        approved_by=refund.approved_by,
        reason=refund.reason,
        lines=said.lines,
        total_cents=said.total_cents,
        taxes=said.taxes,
        terms_cents=said.terms_cents,
        ways=tuple(_paid_back(receipt, way) for way in refund.ways),
        rounding_cents=refund.rounding_cents,
        opening=refund.opening,
    )


def _paid_back(receipt: Receipt, way: WayBack) -> PaidBack:
    type_ = "cash" if way.how == "cash" else receipt.tenders[way.at].type
    return PaidBack(at=way.at, how=way.how, type=type_, cents=way.cents)


def printed(state: Issuing, note: CreditNote) -> list[Event]:
    heading = Heading(
        letterhead=state.letterhead,
        waiter=state.people.get(note.waiter, note.waiter),
        covers=0,
        at=note.at,
    )
    return queue(
        id=credit_job(note.number),
        printer=state.printer,
        paper="credit_note",
        title=f"Credit note {note.number}, {note.whereof}",
        blocks=credit_paper(note, heading, state.people),
        at=note.at,
        by=note.by,
        number=note.number,
        table=note.table,
        waiter=note.waiter,
    )


def credit_job(number: int) -> JobId:
    return JobId(derived("credit note", str(number)))
