"""Take a return: something comes back without its receipt, at what it costs now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from server.bills.bill import Bill, BillLine, with_lines
from server.bills.terms import BillTerms
from server.floor.money import is_trial
from server.hub.messages import Command, Event, Occasion
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import CheckId, DishId, LineId, OpeningId, TurnId, is_id
from server.kit.money import written
from server.menu.carte import PublishedCarte
from server.menu.views import carte
from server.orders.choose import UnknownDish, plain_price
from server.payments.coins import rounding_cents
from server.payments.take_cash import NoOpenDrawer
from server.payments.tender import TenderType
from server.payments.tender_customs import TenderCustoms
from server.payments.views import tender_customs
from server.refunds.credit_note import CreditNote, CreditNoteIssued, PaidBack
from server.refunds.issue import Issuing, issuing, numbered_as
from server.refunds.left import OtherTotal, WrongPart, WrongWay
from server.refunds.pay_back import BadRefund
from server.refunds.permission import check_reason, check_role
from server.refunds.refund import How, Refund, RefundAsked
from server.refunds.views import refund_of

PIECES_MAX: Final = 1_000
NO_RECEIPT: Final = 0


class TakeReturn(Command, frozen=True, kw_only=True):
    """Give money back for pieces of a dish of which nobody has the receipt.

    `total_cents` is what the screen showed; `how` is cash, or by hand to a card elsewhere.
    """

    NAME: ClassVar[str] = "refunds.take_return"

    refund: str
    dish: DishId
    pieces: int
    how: How
    total_cents: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Returning:
    carte: PublishedCarte
    earlier: Refund | None
    customs: TenderCustoms
    is_trial: bool
    issuing: Issuing


def load(page: Page, asked: TakeReturn, occasion: Occasion) -> Returning:
    return Returning(
        carte=carte(page),
        earlier=refund_of(page, asked.refund),
        customs=tender_customs(page),
        is_trial=is_trial(page),
        issuing=issuing(page, None, occasion.by, occasion.approved_by or occasion.by),
    )


def take_return(state: Returning, asked: TakeReturn, occasion: Occasion) -> Sequence[Event]:
    if not is_id(asked.refund):
        raise BadRefund("This return has no usable id. Try again.")
    if state.earlier is not None:
        return again(state.earlier, asked)
    check_role(occasion)
    check_reason(asked.reason)
    worth = worth_now(state.carte, asked.dish, asked.pieces, occasion.now, zone_of(state))
    if worth.total_cents <= 0 or worth.total_cents != asked.total_cents:
        now = written(worth.total_cents, state.issuing.letterhead.currency)
        raise OtherTotal(f"This costs {now} now. Look at it again.")
    refund = refund_for(state, asked, occasion)
    note = note_of(state, worth, refund, asked.how, occasion.now)
    return [
        RefundAsked(refund=refund.id, asked=refund, at=occasion.now),
        *numbered_as(state.issuing, note, refund, occasion.now),
    ]


def zone_of(state: Returning) -> str:
    return state.issuing.letterhead.time_zone


def worth_now(
    there: PublishedCarte, dish_id: DishId, pieces: int, at: Moment, time_zone: str
) -> Bill:
    """A bill of this dish alone, with its tax, as it would be drawn now."""
    dish = there.dishes.get(dish_id)
    if dish is None:
        raise UnknownDish("This dish is not on the menu.")
    if not 1 <= pieces <= PIECES_MAX:
        raise WrongPart("Say how many pieces come back.")
    price_cents, _ = plain_price(there, dish, at, time_zone)
    line = BillLine(
        line=LineId(""),
        name=dish.name,
        modifiers=(),
        seat=None,
        pieces=pieces,
        of=1,
        amount_cents=price_cents * pieces,
        price_cents=price_cents,
        **there.taxed(dish.tax, "eat_in"),
    )
    plain = Bill(
        id="",
        check=CheckId(""),
        turn=TurnId(""),
        table="",
        label="",
        part="whole",
        lines=(),
        total_cents=0,
        taxes=(),
        terms=BillTerms(by_line=there.document.tax_rules.by_line),
    )
    return with_lines(plain, (line,))


def again(earlier: Refund, asked: TakeReturn) -> list[Event]:
    before = (earlier.receipt, earlier.total_cents, earlier.reason)
    if before != (NO_RECEIPT, asked.total_cents, asked.reason.strip()):
        raise BadRefund("This return's id stands for something else. Try again.")
    return []


def refund_for(state: Returning, asked: TakeReturn, occasion: Occasion) -> Refund:
    cash = asked.how == "cash"
    return Refund(
        id=asked.refund,
        receipt=NO_RECEIPT,
        lines=(),
        ways=(),
        types=(),
        total_cents=asked.total_cents,
        rounding_cents=rounding_cents(state.customs, asked.total_cents) if cash else 0,
        reason=asked.reason.strip(),
        opening=drawer_for(state, asked, occasion),
        asked_at=occasion.now,
        asked_by=occasion.by,
        approved_by=None if "manager" in occasion.roles else occasion.approved_by,
    )


def drawer_for(state: Returning, asked: TakeReturn, occasion: Occasion) -> OpeningId | None:
    if asked.how == "terminal":
        raise WrongWay("No terminal gives back what it has not charged.")
    if asked.how != "cash":
        return None
    drawer = state.issuing.takings.drawer_for(occasion.by, occasion.device)
    if drawer is None:
        raise NoOpenDrawer("No drawer is open that you can take this cash from. Open yours.")
    return drawer.opening


def note_of(state: Returning, worth: Bill, refund: Refund, how: How, at: Moment) -> CreditNote:
    number = state.issuing.numbers.next_number(trial=state.is_trial)
    type_: TenderType = "cash" if how == "cash" else "card_by_hand"
    return CreditNote(
        id=str(number),
        number=number,
        refund=refund.id,
        receipt=NO_RECEIPT,
        receipt_day="",
        table="",
        label="",
        waiter=refund.asked_by,
        business_day=state.issuing.takings.day_at(at, zone_of(state)),
        at=at,
        by=refund.asked_by,
        approved_by=refund.approved_by,
        reason=refund.reason,
        lines=worth.lines,
        total_cents=worth.total_cents,
        taxes=worth.taxes,
        terms_cents=worth.total_cents - sum(line.amount_cents for line in worth.lines),
        ways=(PaidBack(at=0, how=how, type=type_, cents=worth.total_cents),),
        rounding_cents=refund.rounding_cents,
        opening=refund.opening,
    )


def told(state: Returning, _: TakeReturn, happened: Sequence[Event]) -> Mapping[str, Any]:
    fresh = next((each.number for each in happened if isinstance(each, CreditNoteIssued)), None)
    earlier = state.earlier.note if state.earlier else None
    return {"note": fresh if fresh is not None else earlier, "again": not happened}
