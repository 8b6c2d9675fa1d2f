"""Pay back: take lines off a receipt, and give their money back the way it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from server.floor.money import TRIAL_FROM, is_trial
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import OpeningId, is_id
from server.payments.receipt import Receipt
from server.payments.take_cash import NoOpenDrawer
from server.payments.tender_customs import TenderCustoms
from server.payments.views import attempt_of, receipt_numbered, tender_customs
from server.refunds.cards import Charged, asked_of_terminal, cards_of, check_cards
from server.refunds.credit_note import CreditNoteIssued
from server.refunds.given_back import GivenBack, ShareSetAside
from server.refunds.issue import Issuing, issued, issuing
from server.refunds.left import check_lines, check_ways
from server.refunds.permission import check_reason, check_role
from server.refunds.proposal import rounding_of
from server.refunds.refund import Refund, RefundAsked, Returned, WayBack
from server.refunds.views import given_back_of, refund_of


class PayBack(Command, frozen=True, kw_only=True):
    """Give back what lines of a receipt cost; `ways` name its payments and add up to their worth.

    `total_cents` is what the screen showed for these lines.
    """

    NAME: ClassVar[str] = "refunds.pay_back"

    refund: str
    receipt: int
    lines: tuple[Returned, ...]
    ways: tuple[WayBack, ...]
    total_cents: int
    reason: str


class UnknownReceipt(Refusal):
    """The house has issued no such receipt."""

    code = "refunds.unknown_receipt"


class BadRefund(Refusal):
    """A refund needs an id of its own, which stands for it alone."""

    code = "refunds.bad_refund"


class OnItsWay(Refusal):
    """A terminal is giving some of this receipt back just now."""

    code = "refunds.on_its_way"


class OtherKind(Refusal):
    """What was paid on trial goes back on trial, and nothing else does."""

    code = "refunds.other_kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refunding:
    receipt: Receipt | None
    earlier: Refund | None
    is_taken: bool
    """Something else of the house has the refund's id."""
    given: GivenBack
    cards: Mapping[int, Charged]
    customs: TenderCustoms
    is_trial: bool
    issuing: Issuing


def load(page: Page, asked: PayBack, occasion: Occasion) -> Refunding:
    receipt = receipt_numbered(page, asked.receipt)
    people = {occasion.by, occasion.approved_by or occasion.by}
    if receipt is not None:
        people.add(receipt.waiter)
    return Refunding(
        receipt=receipt,
        earlier=refund_of(page, asked.refund),
        is_taken=attempt_of(page, asked.refund) is not None,
        given=given_back_of(page, asked.receipt),
        cards=cards_of(page, receipt),
        customs=tender_customs(page),
        is_trial=is_trial(page),
        issuing=issuing(page, receipt, *people),
    )


def pay_back(state: Refunding, asked: PayBack, occasion: Occasion) -> Sequence[Event]:
    receipt = check_known(asked.refund, asked.receipt, state.receipt, is_trial=state.is_trial)
    if state.earlier is not None:
        return again(state.earlier, asked)
    if state.is_taken:
        raise BadRefund("This refund's id stands for something else. Try again.")
    check_role(occasion)
    check_reason(asked.reason)
    if state.given.pending:
        raise OnItsWay("A terminal is giving some of this receipt back. Wait for its answer.")
    check_lines(receipt, state.given, asked.lines, asked.total_cents, state.issuing.letterhead)
    check_ways(receipt, state.given, asked.ways, asked.total_cents, state.issuing.letterhead)
    check_cards(state.cards, state.given, asked.ways)
    refund = asked_for(state, receipt, asked, occasion)
    return [
        RefundAsked(refund=refund.id, asked=refund, at=occasion.now),
        ShareSetAside(receipt=receipt.number, refund=refund, at=occasion.now),
        *carried_out(state, receipt, refund, occasion),
    ]


def carried_out(
    state: Refunding, receipt: Receipt, refund: Refund, occasion: Occasion
) -> Sequence[Event]:
    """At once, or once the terminal has given its part back: cash waits for the card."""
    card = next((way for way in refund.ways if way.how == "terminal"), None)
    if card is None:
        return issued(state.issuing, receipt, state.given, refund, occasion.now)
    return asked_of_terminal(state.cards[card.at], card, refund)


def check_known(refund: str, number: int, receipt: Receipt | None, *, is_trial: bool) -> Receipt:
    if not is_id(refund):
        raise BadRefund("This refund has no usable id. Try again.")
    if receipt is None:
        raise UnknownReceipt(f"There is no receipt {number}.")
    if (receipt.number > TRIAL_FROM) != is_trial:
        raise OtherKind("This receipt is of another kind: a trial's money is none of the house's.")
    return receipt


def again(earlier: Refund, asked: PayBack) -> list[Event]:
    """The same refund asked once more is the answer already."""
    before = (earlier.receipt, earlier.lines, earlier.ways)
    if before != (asked.receipt, asked.lines, asked.ways):
        raise BadRefund("This refund's id stands for another one. Try again.")
    return []


def asked_for(state: Refunding, receipt: Receipt, asked: PayBack, occasion: Occasion) -> Refund:
    return Refund(
        id=asked.refund,
        receipt=receipt.number,
        lines=asked.lines,
        ways=asked.ways,
        types=tuple(receipt.tenders[way.at].type for way in asked.ways),
        total_cents=asked.total_cents,
        rounding_cents=rounding_of(state.customs, asked.ways),
        reason=asked.reason.strip(),
        opening=drawer_for(state, asked.ways, occasion),
        asked_at=occasion.now,
        asked_by=occasion.by,
        approved_by=None if "manager" in occasion.roles else occasion.approved_by,
    )


def drawer_for(state: Refunding, ways: Sequence[WayBack], occasion: Occasion) -> OpeningId | None:
    if not any(way.how == "cash" for way in ways):
        return None
    drawer = state.issuing.takings.drawer_for(occasion.by, occasion.device)
    if drawer is None:
        raise NoOpenDrawer("No drawer is open that you can take this cash from. Open yours.")
    return drawer.opening


def told(state: Refunding, _: PayBack, happened: Sequence[Event]) -> Mapping[str, Any]:
    """The credit note; None while a terminal is at it."""
    fresh = next((each.number for each in happened if isinstance(each, CreditNoteIssued)), None)
    earlier = state.earlier.note if state.earlier else None
    return {"note": fresh if fresh is not None else earlier, "again": not happened}
