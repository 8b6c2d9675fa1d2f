"""Undo one step of splitting: the bills stand again as they did before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as with_state
from typing import ClassVar

from msgspec.structs import replace

from server.bills.arrange import rearranged
from server.bills.bill import Bill, BillLine, is_agreed, with_lines
from server.bills.billing import Billing, BillingEvent
from server.bills.deal import gathered, on_top, without_crumbs
from server.bills.draw import BillsDrawn, at_table
from server.bills.even import evened, with_bills, with_one_heir
from server.bills.fit import changed_bill
from server.bills.payers import shared_anew
from server.bills.redraw import later_bill
from server.bills.split import Splitting, check_as_seen, in_order, shown_like, splitting, untouched
from server.bills.step import Before, Held, Step, held, resting_on, with_flags
from server.hub.messages import Command, Occasion, Refusal
from server.hub.page import Page
from server.kit.clock import Moment
from server.kit.ids import BillId, CheckId


class UndoSplit(Command, frozen=True, kw_only=True):
    """Take one step of splitting back, and whatever was done with its parts since."""

    NAME: ClassVar[str] = "bills.undo"

    check: CheckId
    step: str


class NothingToUndo(Refusal):
    """There is no such step, or nothing of what it made stands any more."""

    code = "bills.nothing_to_undo"


def load(page: Page, asked: UndoSplit, occasion: Occasion) -> Splitting:
    return splitting(page, asked.check, occasion)


def undo(state: Splitting, asked: UndoSplit, occasion: Occasion) -> list[BillingEvent]:
    billing = state.billing
    step = billing.step(asked.step) if billing else None
    if billing is None or step is None:
        raise NothingToUndo("There is nothing to undo. Look at the table's bills again.")
    if step.undone_at is not None:
        return []
    check_as_seen(state, occasion)
    after = billing
    for each in reversed(resting_on(step, billing.steps)):
        after = without(after, each, occasion.now)
    after = evened(with_one_heir(after, occasion.now), billing)
    standing = without_crumbs(after.standing)
    changed = in_order(state, [bill for bill in standing if bill not in billing.bills])
    return [_told(billing, with_bills(after, changed), occasion.now)]


def _told(before: Billing, after: Billing, at: Moment) -> BillsDrawn:
    was = {bill.id: bill for bill in before.bills}
    changed = [bill for bill in after.bills if was.get(bill.id) != bill]
    known = {step.id: step for step in before.steps}
    return BillsDrawn(
        check=before.check,
        drawn=tuple(bill for bill in changed if _stands(bill)),
        withdrawn=tuple(BillId(bill.id) for bill in changed if not _stands(bill)),
        steps=tuple(step for step in after.steps if known[step.id] != step),
        at=at,
    )


def _stands(bill: Bill) -> bool:
    """A bill of nothing is none."""
    return bill.is_standing and bill.total_cents > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """A bill as it is to stand again, and what it had of the step's lines."""

    bill: Bill
    held: tuple[Held, ...]


def without(billing: Billing, step: Step, at: Moment) -> Billing:
    """The billing as if this step had not been; every cent of now stands somewhere."""
    standing = [bill for bill in billing.standing if bill.id in step.after]
    for bill in standing:
        untouched(bill)
    back = _back(billing, step)
    if not (standing and back):
        raise NothingToUndo("Nothing of that split stands any more.")
    now = gathered([_going(bill, step) for bill in standing])
    *rows, since = rearranged(now, [*(each.held for each in back), ()], heir_of(back))
    restored = {
        each.bill.id: _restored(each.bill, tuple(mine.values()), standing)
        for each, mine in zip(back, rows, strict=True)
    }
    left = {bill.id: _left(bill, step, at) for bill in standing if bill.id not in restored}
    again = {
        bill.id: replace(bill, grows=True)
        for bill in billing.owed
        if bill.id in step.stopped and bill.pool
    }
    after = with_bills(billing, [*left.values(), *again.values(), *restored.values()])
    after = with_since(after, tuple(since.values()))
    return with_state(after, steps=_steps(billing.steps, step, at))


def heir_of(back: Sequence[Back]) -> int:
    """Who takes what came since: one that grows, the only one, or a bill of its own (the last)."""
    growing = (number for number, each in enumerate(back) if each.bill.grows)
    return next(growing, 0 if len(back) == 1 else len(back))


def with_since(billing: Billing, rows: tuple[BillLine, ...]) -> Billing:
    """Later orders, when none of the bills that stand again takes them."""
    if not sum(row.amount_cents for row in rows):
        return billing
    takes = billing.all_growing
    if takes and takes[0].is_untouched:
        return with_bills(billing, [changed_bill(takes[0], on_top(takes[0].lines, rows))])
    later = replace(later_bill(billing, rows), number=len(billing.bills) + 1)
    return with_state(billing, bills=(*billing.bills, later))


def _back(billing: Billing, step: Step) -> list[Back]:
    """The bills that gave way, and those that were changed in place without the step's lines."""
    found = []
    table = billing.bills[-1].table
    for id_ in step.withdrew:
        gone = billing.bill(id_)
        assert gone is not None, "a withdrawn bill stays on record"
        blank = replace(at_table(gone, table), lines=(), withdrawn_at=None)
        found.append(Back(bill=blank, held=tuple(held(row) for row in gone.lines)))
    lines = frozenset(step.lines)
    for before in step.kept:
        bill = billing.bill(before.bill)
        if bill is None or not bill.is_standing:
            continue
        stays = tuple(row for row in bill.lines if row.line not in lines)
        flags = bill if _later_in_place(billing.steps, step, before.bill) else None
        again = flags or at_table(with_flags(bill, before), table)
        was = replace(again, lines=stays, total_cents=before.total_cents)
        found.append(Back(bill=was, held=before.rows))
    return found


def _going(bill: Bill, step: Step) -> Bill:
    """What of a bill goes back: all of a part that the step made, of others the step's lines."""
    if step.way != "move" and bill.id in step.drew:
        return bill
    return replace(bill, lines=tuple(row for row in bill.lines if row.line in step.lines))


def _left(bill: Bill, step: Step, at: Moment) -> Bill:
    """A part that the step made goes, unless something else lies on it by now."""
    going = {row.line for row in _going(bill, step).lines}
    stays = tuple(row for row in bill.lines if row.line not in going)
    after = with_lines(bill, stays)
    if not after.total_cents:
        return replace(bill, withdrawn_at=at)
    return replace(after, payers=shared_anew(after), outdated=bill.presented_at is not None)


def _restored(bill: Bill, rows: tuple[BillLine, ...], standing: Sequence[Bill]) -> Bill:
    """Known to the guests if its figure is the one they saw, or if they know all of the parts."""
    after = with_lines(bill, on_top(bill.lines, rows))
    why = bill.why if after.total_cents == bill.total_cents else ""
    after = replace(after, payers=shared_anew(after), why=why)
    if is_agreed(bill) and after.total_cents == bill.presented_cents:
        return after
    if not bill.times_presented and all(is_agreed(each) for each in standing):
        return shown_like(after, standing)
    return replace(after, outdated=bill.presented_at is not None)


def _later_in_place(steps: Sequence[Step], step: Step, bill: BillId) -> Step | None:
    """A later step that changed the same bill in place, and stays."""
    return next(
        (
            each
            for each in steps
            if each.number > step.number
            and each.undone_at is None
            and any(before.bill == bill for before in each.kept)
        ),
        None,
    )


def _steps(steps: tuple[Step, ...], undone: Step, at: Moment) -> tuple[Step, ...]:
    """The step is undone; a later one on the same bill leads back to where this one began."""
    now = {step.id: step for step in steps}
    now[undone.id] = replace(undone, undone_at=at)
    for before in undone.kept:
        later = _later_in_place(steps, undone, before.bill)
        if later is not None:
            now[later.id] = _leading_back(now[later.id], before)
    return tuple(now[step.id] for step in steps)


def _leading_back(step: Step, to: Before) -> Step:
    kept = tuple(
        replace(to, rows=each.rows) if each.bill == to.bill else each for each in step.kept
    )
    return replace(step, kept=kept)
