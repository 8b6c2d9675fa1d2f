"""What all ways of splitting share: which bill may be split, how its parts begin, what is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.bill import (
    AlreadyPaid,
    BadBillId,
    Bill,
    BillLine,
    BillTouched,
    Part,
    as_presented,
    is_agreed,
    with_lines,
)
from server.bills.billing import Billing, standing_bill
from server.bills.draw import BillsDrawn
from server.bills.step import Before, Step, Way, as_before
from server.bills.views import billing_of, billing_touched, billing_with
from server.hub.messages import Occasion, Refusal
from server.hub.page import Page
from server.kit.ids import BillId, CheckId, LineId, derived, is_id
from server.orders.views import check_of

WAYS_MAX = 99
OF_MAX = 1_000_000_000_000
"""Nobody needs a finer share of a piece, and every screen can still hold it exactly."""


class TooFine(Refusal):
    """A line was shared and shared again until nobody could follow."""

    code = "bills.too_fine"


class OtherTerms(Refusal):
    """What was agreed about the bill cannot be shared out, or differs from the others."""

    code = "bills.other_terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting:
    """A check's bills, and which of the ids that a device made for new ones are taken."""

    billing: Billing | None
    taken: frozenset[BillId] = frozenset()
    is_touched: bool = False
    """Somebody changed the bills after what the screen showed."""
    lines: tuple[LineId, ...] = ()
    """The check's, in their order."""


def splitting(
    page: Page, check: CheckId | None, occasion: Occasion, new: Iterable[BillId] = ()
) -> Splitting:
    """`new`: ids that parts are to get; those of the check's own bills count as known."""
    if check is None:
        return Splitting(billing=None)
    billing = billing_of(page, check)
    whole = check_of(page, check)
    known = {bill.id for bill in billing.bills} if billing else set()
    return Splitting(
        billing=billing,
        taken=frozenset(id_ for id_ in new if id_ not in known and billing_with(page, id_)),
        is_touched=billing_touched(page, check, occasion.seen),
        lines=tuple(LineId(line.id) for line in whole.lines) if whole else (),
    )


def check_of_bill(page: Page, bill: BillId) -> CheckId | None:
    billing = billing_with(page, bill)
    return billing.check if billing else None


def splittable(state: Splitting, bill: BillId, occasion: Occasion) -> tuple[Billing, Bill]:
    """A standing bill that nobody has paid anything of, or a refusal."""
    found = untouched(standing_bill(state.billing, bill))
    assert state.billing is not None, "a bill has a billing"
    check_as_seen(state, occasion)
    return state.billing, found


def check_as_seen(state: Splitting, occasion: Occasion) -> None:
    """A tap that waited for the link is about the bills that its screen showed, and no others."""
    if state.is_touched and not occasion.live:
        raise BillTouched("This bill was presented, split or paid meanwhile. Look at it again.")


def untouched(bill: Bill) -> Bill:
    if bill.reserved_cents:
        raise AlreadyPaid(f"{bill.label} is being paid by card. Wait for the terminal's answer.")
    if not bill.is_untouched:
        raise AlreadyPaid(f"{bill.label} is paid, wholly or in part, and stays as it is.")
    return bill


def check_new(state: Splitting, ids: Sequence[BillId]) -> None:
    known = {bill.id for bill in state.billing.bills} if state.billing else set()
    if len(set(ids)) < len(ids) or any(
        not is_id(id_) or id_ in state.taken or id_ in known for id_ in ids
    ):
        raise BadBillId("The new bills need ids of their own. Try again.")


def check_fine(bills: Iterable[Bill]) -> None:
    for row in (row for bill in bills for row in bill.lines):
        if row.of > OF_MAX:
            raise TooFine(f"{row.name} is shared too often. Put some parts back together first.")


def part_of(bill: Bill, id_: BillId, lines: tuple[BillLine, ...], part: Part, label: str) -> Bill:
    """A part of a bill; who has seen the bill knows its figure. Later orders go elsewhere."""
    blank = replace(
        bill,
        id=id_,
        number=0,
        part=part,
        label=label,
        seat=None,
        grows=False,
        pool="",
        weight=1,
        weight_of=1,
        fixed_cents=None,
        why="",
        payers=(),
        times_presented=0,
    )
    return shown_like(with_lines(blank, lines), [bill])


def shown_like(bill: Bill, before: Sequence[Bill]) -> Bill:
    """The guests know its figure if they knew those of all the bills that it comes from."""
    moments = [each.presented_at for each in before if each.presented_at is not None]
    if moments and all(is_agreed(each) for each in before):
        return as_presented(bill, max(moments))
    return replace(bill, presented_at=None, presented_cents=0, outdated=False)


def in_order(state: Splitting, bills: Iterable[Bill]) -> list[Bill]:
    """With their rows as they stand on the check."""
    place = {line: number for number, line in enumerate(state.lines)}
    last = len(place)
    return [
        replace(bill, lines=tuple(sorted(bill.lines, key=lambda row: place.get(row.line, last))))
        for bill in bills
    ]


def lines_of(bills: Iterable[Bill]) -> tuple[LineId, ...]:
    return tuple(dict.fromkeys(row.line for bill in bills for row in bill.lines))


def in_place(bills: Iterable[Bill], lines: Iterable[LineId]) -> tuple[Before, ...]:
    wanted = tuple(lines)
    return tuple(as_before(bill, wanted) for bill in bills)


def stepped(
    billing: Billing,
    way: Way,
    of: Bill,
    occasion: Occasion,
    *,
    id_: str = "",
    withdrawn: Sequence[Bill] = (),
    drawn: Sequence[Bill] = (),
    kept: Sequence[Before] = (),
    lines: Sequence[LineId],
) -> BillsDrawn:
    """The bills drawn and withdrawn, and the step that remembers it."""
    check_alike(withdrawn, drawn)
    in_place_ids = {each.bill for each in kept}
    stopped = stopped_by(billing, withdrawn, drawn)
    number = len(billing.steps) + 1
    step = Step(
        id=id_ or derived("step", billing.check, str(number)),
        check=billing.check,
        number=number,
        way=way,
        label=of.label,
        withdrew=tuple(BillId(bill.id) for bill in withdrawn),
        drew=tuple(BillId(bill.id) for bill in drawn if bill.id not in in_place_ids),
        kept=tuple(kept),
        lines=tuple(lines),
        stopped=tuple(BillId(bill.id) for bill in stopped),
        at=occasion.now,
    )
    return BillsDrawn(
        check=billing.check,
        drawn=(*drawn, *stopped),
        withdrawn=step.withdrew,
        step=step,
        at=occasion.now,
    )


def check_alike(withdrawn: Sequence[Bill], drawn: Sequence[Bill]) -> None:
    """An amount taken off one bill is not taken off each of its parts, nor of all together."""
    for bill in withdrawn:
        if any(not each.percent_bp for each in bill.terms.discounts):
            raise OtherTerms(
                f"{bill.label} has an amount taken off. Take that back, split, then take it off."
            )
        if len(drawn) == 1 and bill.terms.agreed != drawn[0].terms.agreed:
            raise OtherTerms(
                f"{bill.label} has another service charge, discount or tax than the others. "
                "Take that back first."
            )


def stopped_by(billing: Billing, withdrawn: Sequence[Bill], drawn: Sequence[Bill]) -> list[Bill]:
    """What is left of an even split that is even no more: later orders go on a bill of their own.

    As long as its parts stay shares of it, they go on sharing what comes.
    """
    after = {bill.id: bill for bill in drawn}
    pools = {
        bill.pool
        for bill in billing.owed
        if bill.grows and bill.pool and (bill in withdrawn or bill.id in after)
    }
    pools -= {bill.pool for bill in drawn if bill.grows}
    return [
        replace(bill, grows=False)
        for bill in billing.owed
        if bill.pool in pools and bill.grows and bill not in withdrawn and bill.id not in after
    ]
