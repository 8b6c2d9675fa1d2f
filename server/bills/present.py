"""Present the bill: the guests see on paper what they owe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from msgspec.structs import replace

from server.bills.bill import BadBillId, Bill, as_presented, with_lines
from server.bills.billing import Billing, BillingEvent, with_bill
from server.bills.draw import BillingOpened, BillsDrawn, label_of_whole
from server.bills.drawing import left_over
from server.bills.new_terms import new_terms
from server.bills.paper import Heading, bill_paper
from server.bills.terms import NO_TERMS, BillTerms
from server.bills.trial import headed
from server.bills.views import billing_of, billing_with
from server.floor.marks import mark_presented
from server.floor.turn import Turn
from server.floor.views import label_of, turn_of
from server.hub.messages import Command, Event, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId, JobId, PrinterId, derived, is_id
from server.orders.check import WholeCheck, known
from server.orders.views import check_of
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.staff.views import name_of


class Present(Command, frozen=True, kw_only=True):
    """Print the bill of a check. `bill` is a new id, or the bill to present again.

    Without `paper` the guests read it on a screen, as at the counter.
    """

    NAME: ClassVar[str] = "bills.present"

    check: CheckId
    bill: BillId
    paper: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BillPresented(BillingEvent):
    """The guests have this figure on paper, or read it on a screen."""

    bill: BillId
    paper: bool = True

    def apply(self, state: Billing) -> Billing:
        seen = on_paper if self.paper else as_presented
        return with_bill(state, self.bill, lambda bill: seen(bill, self.at))


class NothingToBill(Refusal):
    """Nothing was sent, or everything stands on bills already."""

    code = "bills.nothing_to_bill"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenting:
    """What has to be known to present a bill."""

    check: WholeCheck | None
    billing: Billing | None
    elsewhere: bool
    """Another check has a bill of that id."""
    turn: Turn | None
    table: str
    waiter: str
    letterhead: Letterhead
    printer: PrinterId | None
    terms: BillTerms = NO_TERMS
    """What a new bill has beyond its lines."""


def load(page: Page, asked: Present, _: Occasion) -> Presenting:
    return presenting(page, asked.check, asked.bill)


def presenting(page: Page, asked: CheckId, bill: BillId) -> Presenting:
    check = check_of(page, asked)
    other = billing_with(page, bill)
    return Presenting(
        check=check,
        billing=billing_of(page, asked),
        elsewhere=other is not None and other.check != asked,
        turn=turn_of(page, check.head.turn) if check else None,
        table=label_of(page, check.head.table) if check else "",
        waiter=name_of(page, check.head.waiter) if check else "",
        letterhead=headed(page),
        printer=till_printer(page),
        terms=new_terms(page, turn_of(page, check.head.turn) if check else None),
    )


def on_paper(bill: Bill, at: Moment) -> Bill:
    return replace(as_presented(bill, at), times_presented=bill.times_presented + 1)


def present(state: Presenting, asked: Present, occasion: Occasion) -> list[Event]:
    check = known(state.check)
    bill = bill_meant(state, asked.bill)
    if bill is not None and not bill.outdated and _is_seen(bill, asked):
        return []
    if bill is not None:
        return _presented(state, bill, asked, occasion)
    whole = whole_bill(state, check, asked.bill)
    opened = BillingOpened(
        check=check.id, turn=check.head.turn, total_cents=check.head.total_cents, at=occasion.now
    )
    drawn = BillsDrawn(check=check.id, drawn=(whole,), at=occasion.now)
    first = [] if state.billing else [opened]
    return [*first, drawn, *_presented(state, whole, asked, occasion)]


def _is_seen(bill: Bill, asked: Present) -> bool:
    return bill.times_presented > 0 if asked.paper else bill.presented_at is not None


def bill_meant(state: Presenting, asked: BillId) -> Bill | None:
    """The bill of that id; under a new id, the one that grows: two tills may present at once."""
    if not is_id(asked) or state.elsewhere:
        raise BadBillId("This bill's number is taken. Try again.")
    if state.billing is None:
        return None
    named = state.billing.bill(asked)
    if named is not None and named.is_owed:
        return named
    if named is None and state.billing.growing is not None:
        return state.billing.growing
    if state.billing.standing:
        raise NothingToBill("Everything on this check stands on bills already: present those.")
    return None


def whole_bill(state: Presenting, check: WholeCheck, asked: BillId) -> Bill:
    lines = left_over(check.sent, ())
    before = state.billing.bill(asked) if state.billing else None
    blank = Bill(
        id=asked,
        check=check.id,
        turn=check.head.turn,
        table=state.table,
        label=label_of_whole(state.table),
        part="whole",
        currency=state.letterhead.currency,
        lines=(),
        total_cents=0,
        taxes=(),
        terms=state.terms,
        times_presented=before.times_presented if before else 0,
    )
    whole = with_lines(blank, lines)
    if whole.total_cents <= 0:
        raise NothingToBill(
            "Everything on this check is free, so there is nothing to pay."
            if lines
            else "Nothing was sent yet, so there is nothing to pay."
        )
    return whole


def _presented(state: Presenting, bill: Bill, asked: Present, occasion: Occasion) -> list[Event]:
    # What stands on a screen alone is nothing that guests could hold against a later figure.
    told = mark_presented(state.turn, occasion.now) if state.turn and asked.paper else []
    presented = BillPresented(
        check=CheckId(bill.check), bill=BillId(bill.id), paper=asked.paper, at=occasion.now
    )
    return [presented, *told, *(_paper(state, bill, occasion) if asked.paper else ())]


def _paper(state: Presenting, bill: Bill, occasion: Occasion) -> list[Event]:
    shown = on_paper(bill, occasion.now)
    heading = Heading(
        letterhead=state.letterhead,
        waiter=state.waiter,
        covers=state.turn.covers if state.turn else 0,
        at=occasion.now,
        replaces=bill.presented_at if bill.times_presented else None,
    )
    return queue(
        id=bill_job(shown),
        printer=state.printer,
        paper="bill",
        title=f"Bill {label_of_paper(shown)}",
        blocks=bill_paper(shown, heading),
        at=occasion.now,
        by=occasion.by,
        check=CheckId(bill.check),
        table=bill.table,
        waiter=known(state.check).head.waiter,
    )


def label_of_paper(bill: Bill) -> str:
    """Table 9; Table 9, Seat 1."""
    whole = label_of_whole(bill.table)
    return whole if bill.label == whole else f"{whole}, {bill.label}"


def bill_job(bill: Bill) -> JobId:
    """Each presenting is one paper; presenting the same once more is a paper of its own."""
    return JobId(derived("bill", bill.id, str(bill.times_presented), str(bill.presented_at)))


def told(state: Presenting, asked: Present, happened: Sequence[Event]) -> Mapping[str, Any]:
    """Which bill it is, what is not sent and so not on it, and which courses nobody has fired."""
    bill = bill_meant(state, asked.bill)
    head = state.check.head if state.check else None
    presented = any(isinstance(event, BillPresented) for event in happened)
    return {
        "bill": bill.id if bill else asked.bill,
        "unsent": head.unsent if head else 0,
        "waiting": head.waiting if head else (),
        "printed": presented and asked.paper,
    }
