"""Change a tender: it was paid otherwise than was tapped, or not at all yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import OpeningId
from server.orders.reopen import can_reopen
from server.payments.receipt import Receipt
from server.payments.reverse_card import ask_back, left_cents
from server.payments.take_cash import NoOpenDrawer
from server.payments.tender import Tender
from server.refunds.correcting import Correcting, corrected, correcting
from server.refunds.credit_note import CreditNoteIssued
from server.refunds.given_back import ShareSetAside
from server.refunds.left import NothingLeft, WrongWay
from server.refunds.pay_back import BadRefund, OnItsWay, check_known
from server.refunds.permission import check_reason, check_role
from server.refunds.refund import How, Refund, RefundAsked, Returned, Then, WayBack


class ChangeTender(Command, frozen=True, kw_only=True):
    """Take a receipt of this business day back, and say how its payment at `at` really was.

    `to`: paid so, with a new receipt at once; `reopen`: that much of the bill is owed again.
    """

    NAME: ClassVar[str] = "refunds.change_tender"

    refund: str
    receipt: int
    at: int
    to: Then
    reason: str


class DayOver(Refusal):
    """Its business day is closed, and the Z has told of this payment."""

    code = "refunds.day_over"


class DrawerCounted(Refusal):
    """The drawer that it went into is counted: its report stands."""

    code = "refunds.drawer_counted"


class PartyGone(Refusal):
    """Nobody is there who would pay the bill anew."""

    code = "refunds.party_gone"


def load(page: Page, asked: ChangeTender, occasion: Occasion) -> Correcting:
    return correcting(page, asked.refund, asked.receipt, asked.at, occasion)


def change_tender(state: Correcting, asked: ChangeTender, occasion: Occasion) -> Sequence[Event]:
    receipt = check_known(asked.refund, asked.receipt, state.receipt, is_trial=state.is_trial)
    if state.earlier is not None:
        return again(state.earlier, asked)
    if state.is_taken:
        raise BadRefund("This change's id stands for something else. Try again.")
    check_role(occasion)
    check_reason(asked.reason)
    check_receipt(state, receipt)
    wrong = check_tender(state, asked)
    if asked.to == "reopen" and not can_reopen(state.check):
        raise PartyGone("The party has gone, or has ordered anew: say how they paid instead.")
    change = wanted(state, receipt, wrong, asked, occasion)
    begun: list[Event] = [
        RefundAsked(refund=change.id, asked=change, at=occasion.now),
        ShareSetAside(receipt=receipt.number, refund=change, at=occasion.now),
    ]
    if wrong.type == "card":
        cents = left_cents(wrong)
        back = ask_back(
            wrong, state.terminal, cents, id_=change.id, by=occasion.by, at=occasion.now
        )
        return [*begun, *back]
    return [*begun, *corrected(state, change, occasion.now)]


def again(earlier: Refund, asked: ChangeTender) -> list[Event]:
    before = (earlier.receipt, earlier.then, earlier.ways[0].at)
    if before != (asked.receipt, asked.to, asked.at):
        raise BadRefund("This change's id stands for another one. Try again.")
    return []


def check_receipt(state: Correcting, receipt: Receipt) -> None:
    today = state.issuing.takings.business_day
    if receipt.filed_at is not None or receipt.business_day != today:
        raise DayOver("Its business day is closed. Give the money back instead.")
    if state.given.pending:
        raise OnItsWay("A terminal is giving some of this receipt back. Wait for its answer.")
    if state.given.notes:
        raise NothingLeft("Some of this receipt went back already: give the rest back instead.")


def check_tender(state: Correcting, asked: ChangeTender) -> Tender:
    wrong = state.tender
    if wrong is None or not wrong.is_money:
        raise WrongWay("This receipt has no such payment.")
    if wrong.type == asked.to:
        raise WrongWay("It was paid so already.")
    if wrong.type not in {"cash", "card", "card_by_hand"}:
        raise WrongWay("Such a payment is given back, not changed.")
    counted = wrong.opening is not None and wrong.opening not in state.openings
    if wrong.type == "cash" and counted:
        raise DrawerCounted("Its drawer is counted and closed. Give the money back instead.")
    return wrong


def wanted(
    state: Correcting, receipt: Receipt, wrong: Tender, asked: ChangeTender, occasion: Occasion
) -> Refund:
    how: How = "terminal" if wrong.type == "card" else "by_hand"
    changed = WayBack(at=asked.at, how=how, cents=wrong.applied_cents)
    ways = (changed, *others_of(receipt, asked.at))
    return Refund(
        id=asked.refund,
        receipt=receipt.number,
        lines=tuple(
            Returned(at=at, pieces=line.pieces, of=line.of) for at, line in enumerate(receipt.lines)
        ),
        ways=ways,
        types=tuple(receipt.tenders[way.at].type for way in ways),
        total_cents=receipt.total_cents,
        reason=asked.reason.strip(),
        then=asked.to,
        opening=drawer_for(state, asked, occasion),
        asked_at=occasion.now,
        asked_by=occasion.by,
        approved_by=None if "manager" in occasion.roles else occasion.approved_by,
    )


def others_of(receipt: Receipt, wrong: int) -> tuple[WayBack, ...]:
    """They stay on the bill; nothing of this receipt goes back by them any more."""
    return tuple(
        WayBack(at=at, how="by_hand", cents=each.amount_cents)
        for at, each in enumerate(receipt.tenders)
        if at != wrong and each.amount_cents
    )


def drawer_for(state: Correcting, asked: ChangeTender, occasion: Occasion) -> OpeningId | None:
    if asked.to == "reopen":
        return None
    drawer = state.issuing.takings.drawer_for(occasion.by, occasion.device)
    if drawer is None and asked.to == "cash":
        raise NoOpenDrawer("No drawer is open that this cash is in. Open yours.")
    return drawer.opening if drawer else None


def told(state: Correcting, _: ChangeTender, happened: Sequence[Event]) -> dict[str, Any]:
    """The paper that takes the receipt back; None while a terminal is at it."""
    fresh = next((each.number for each in happened if isinstance(each, CreditNoteIssued)), None)
    earlier = state.earlier.note if state.earlier else None
    return {"note": fresh if fresh is not None else earlier}
