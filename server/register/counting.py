"""Counting: what lies in a drawer against what should, and who has to agree to a difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from server.bills.paper import Heading
from server.bills.trial import headed
from server.floor.money import is_trial
from server.hub.messages import Event, Occasion
from server.hub.page import Page
from server.kit.ids import JobId, OpeningId, PersonId, PrinterId, derived
from server.kit.money import written
from server.kit.text import is_clean
from server.paper.job import queue
from server.paper.letterhead import Letterhead
from server.paper.views import till_printer
from server.payments.receipt import Receipt
from server.payments.tender import Tender
from server.payments.views import tenders
from server.register.anchor import anchor_rows
from server.register.cash import Cash, cash_in
from server.register.cash_customs import CashCustoms
from server.register.drawer import Opening, TenderSum, UnknownDrawer, difference_words
from server.register.drawer_paper import drawer_paper
from server.register.hand_over_paper import hand_over_paper
from server.register.movement import REASON_LENGTH_MAX, Movement
from server.register.reasons import (
    BadReason,
    DrawerClosedAlready,
    ManagerNeeded,
    NotYourDrawer,
    ReasonNeeded,
)
from server.register.tips import Tips
from server.register.views import cash_customs, movements, opening_of, report_numbers, tips
from server.register.wallet_paper import wallet_rows
from server.staff.views import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """An opening, and everything that went through it."""

    opening: Opening | None
    names: Mapping[PersonId, str]
    tenders: tuple[Tender, ...]
    movements: tuple[Movement, ...]
    tips: Tips
    customs: CashCustoms
    next_report: int
    letterhead: Letterhead
    printer: PrinterId | None

    @property
    def holder(self) -> str:
        return self.names[self.opening.holder] if self.opening else ""

    def amount(self, cents: int) -> str:
        return written(cents, self.letterhead.currency)

    def cash(self, opening: Opening, *, with_tips: bool = True) -> Cash:
        """A wallet's holder keeps back what the house owes them, now or on another day."""
        keeps = opening.is_wallet and with_tips
        owed = self.tips.row(opening.holder).owed_cents if keeps else 0
        return cash_in(opening, self.tenders, self.movements, max(0, owed))


def counting(page: Page, opening: OpeningId, occasion: Occasion, *others: PersonId) -> Counting:
    found = opening_of(page, opening)
    people = {occasion.by, occasion.witness or occasion.by, *others}
    if found is not None:
        people |= {found.holder, *(each.giver for each in found.hands)}
    here = tuple(each for each in movements(page) if each.opening == opening)
    people |= {each.by for each in here} | {each.person for each in here if each.person}
    return Counting(
        opening=found,
        names={person: name_of(page, person) for person in people},
        tenders=tenders(page),
        movements=here,
        tips=tips(page),
        customs=cash_customs(page),
        next_report=report_numbers(page).next_drawer_report(trial=is_trial(page)),
        letterhead=headed(page),
        printer=till_printer(page),
    )


def countable(state: Counting, occasion: Occasion) -> Opening:
    """Open, and the asker's to count."""
    opening = state.opening
    if opening is None:
        raise UnknownDrawer("This drawer was not opened.")
    if opening.closed_at is not None:
        raise DrawerClosedAlready(f"{opening.name} is counted and closed already.")
    if opening.holder != occasion.by and not occasion.may("manager"):
        raise NotYourDrawer(f"{state.holder} answers for {opening.name}. A manager may close it.")
    return opening


def difference(
    state: Counting, cash: Cash, counted_cents: int, reason: str, occasion: Occasion
) -> int:
    """Over or short; with a reason, and above the limit with a manager."""
    if not is_clean(reason, REASON_LENGTH_MAX):
        raise BadReason(f"A reason is one line of at most {REASON_LENGTH_MAX} letters.")
    over_short = counted_cents - cash.expected_cents
    if over_short and not reason.strip():
        raise ReasonNeeded(f"{_compared(state, cash, counted_cents)} Say why.")
    limit = state.customs.difference_max_cents
    if limit is not None and abs(over_short) > limit and not occasion.may("manager"):
        raise ManagerNeeded(
            f"{_compared(state, cash, counted_cents)} "
            f"More than {state.amount(limit)} needs a manager."
        )
    return over_short


def _compared(state: Counting, cash: Cash, counted_cents: int) -> str:
    """Whoever counts blind learns that it differs, and not by how much."""
    if state.customs.blind_count and state.opening and not state.opening.is_wallet:
        return "That is not what the drawer should hold."
    return (
        f"Expected {state.amount(cash.expected_cents)}, counted {state.amount(counted_cents)}: "
        f"{difference_words(counted_cents - cash.expected_cents, state.letterhead.currency)}."
    )


def tender_sums(
    opening: Opening, tenders_: Iterable[Tender], agreed: Iterable[str] = ()
) -> tuple[TenderSum, ...]:
    """What came in otherwise than in cash while this drawer was open, type by type."""
    checked = frozenset(agreed)
    sums: dict[str, TenderSum] = {}
    for each in tenders_:
        if each.opening != opening.id or each.type == "cash" or not each.is_money:
            continue
        there = sums.get(each.type) or TenderSum(type=each.type, count=0, cents=0)
        sums[each.type] = replace(
            there,
            count=there.count + 1,
            cents=there.cents + each.total_cents,
            agreed=each.type in checked,
        )
    return tuple(sorted(sums.values(), key=lambda each: each.type))


def printed(
    state: Counting, closed: Opening, occasion: Occasion, receipts: Iterable[Receipt] = ()
) -> list[Event]:
    heading = Heading(letterhead=state.letterhead, waiter=state.holder, covers=0, at=occasion.now)
    bills = wallet_rows(closed, state.tenders, receipts, state.letterhead.currency)
    movements_ = state.movements
    return queue(
        id=JobId(derived("drawer report", closed.id)),
        printer=state.printer,
        paper="drawer_report",
        title=f"Drawer report {closed.report}, {closed.name}",
        blocks=(
            *drawer_paper(closed, heading, movements_, state.names),
            *(bills if closed.is_wallet else ()),
            *anchor_rows(occasion),
        ),
        at=occasion.now,
        by=occasion.by,
        number=closed.report,
    )


def hand_over_slip(state: Counting, after: Opening, occasion: Occasion) -> list[Event]:
    heading = Heading(
        letterhead=state.letterhead, waiter=state.names[occasion.by], covers=0, at=occasion.now
    )
    return queue(
        id=JobId(derived("hand over", after.id, str(len(after.hands)))),
        printer=state.printer,
        paper="drawer_slip",
        title=f"Hand-over, {after.name}",
        blocks=hand_over_paper(after, heading, state.names),
        at=occasion.now,
        by=occasion.by,
    )
