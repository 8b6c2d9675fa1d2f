"""Take terms back: a discount on a bill, a waived charge or an exemption was a mistake."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from server.bills.agree import Agreeing, bill_agreed_on, drawn_anew, load_agreeing, with_terms
from server.bills.terms import BillTerms
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId
from server.orders.correction import CorrectionTakenBack


class TakeTermsBack(Command, frozen=True, kw_only=True):
    """Undo what was agreed about a bill by this act; it costs what it did before."""

    NAME: ClassVar[str] = "bills.take_terms_back"

    bill: BillId
    act: str


class NotAgreed(Refusal):
    """Nothing of that kind stands on this bill."""

    code = "bills.not_agreed"


def load(page: Page, asked: TakeTermsBack, _: Occasion) -> Agreeing:
    return load_agreeing(page, asked.bill, asked.act)


def take_terms_back(state: Agreeing, asked: TakeTermsBack, occasion: Occasion) -> list[Event]:
    bill = bill_agreed_on(state, asked.bill, asked.act)
    terms = without(bill.terms, asked.act)
    if terms == bill.terms:
        if state.written is None:
            raise NotAgreed(f"That does not stand on {bill.label} any more. Look at it again.")
        return []
    proof = bill.exempt_proof if terms.exempt else ""
    after = with_terms(replace(bill, exempt_proof=proof), terms)
    return [
        *([CorrectionTakenBack(correction=asked.act, at=occasion.now)] if state.written else []),
        drawn_anew(after, occasion.now),
    ]


def without(terms: BillTerms, act: str) -> BillTerms:
    """The terms as they were before this act."""
    charge, exempt = terms.charge, terms.exempt
    if charge is not None and charge.waived is not None and charge.waived.act == act:
        charge = replace(charge, waived=None)
    return replace(
        terms,
        discounts=tuple(each for each in terms.discounts if each.id != act),
        charge=charge,
        exempt=None if exempt is not None and exempt.act == act else exempt,
    )
