"""Whatever is agreed about bills, in any order: every cent of them is explained and owed once."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from server.bills.bill import Bill
from server.hub.messages import Refusal
from server.orders.check import Check
from server.orders.correction import Correction
from tests.bills.agreeing import (
    ALWAYS,
    SIX,
    charging,
    discounts,
    exempts,
    takes_back,
    waives,
)
from tests.bills.makers import (
    ANNA,
    check_at,
    merges,
    open_bills,
    orders,
    presents,
    settlement,
    sits,
    splits_by_seat,
    splits_evenly,
    voids,
)
from tests.bills.splits import splits_in_shares, undoes
from tests.bills.taxed import NEW_YORK, with_taxes
from tests.bills.test_terms_changes import now_they_are
from tests.payments.makers import an_open_till, pays_cash

WHICH = st.integers(0, 9)


class AnyTerms(RuleBasedStateMachine):
    @initialize(on_top=st.booleans(), keeps=st.sampled_from(["gross", "net"]))
    def somebody_orders(self, on_top: bool, keeps: str) -> None:
        self.evening = charging(an_open_till(), ALWAYS, SIX)
        if on_top:
            with_taxes(self.evening, *NEW_YORK, exempt_keeps=keeps)
        self.acts = 0
        sits(self.evening, ANNA, "5", 3)
        self.lines = orders(self.evening, ANNA, "5", "2 Beer@1", "1 Burger+rare@2", "1 Spritz@3")
        self._tries(presents, ANNA, "5")

    def _tries(self, do: Any, *what: Any, **how: Any) -> None:
        """The house may say no; then nothing has happened."""
        before = dict(self.evening.screen)
        try:
            do(self.evening, *what, **how)
        except Refusal:
            assert self.evening.screen == before

    def _bill(self, which: int) -> Bill | None:
        bills = open_bills(self.evening, "5")
        return bills[which % len(bills)] if bills else None

    @rule(which=WHICH, percent=st.sampled_from([1, 333, 1_000, 5_000]))
    def a_percent(self, which: int, percent: int) -> None:
        self.acts += 1
        if bill := self._bill(which):
            self._tries(discounts, bill.id, act=f"off-{self.acts}", percent_bp=percent)

    @rule(which=WHICH, cents=st.integers(1, 3_000))
    def an_amount(self, which: int, cents: int) -> None:
        self.acts += 1
        if bill := self._bill(which):
            self._tries(discounts, bill.id, act=f"off-{self.acts}", amount_cents=cents)

    @rule(which=WHICH)
    def no_service(self, which: int) -> None:
        self.acts += 1
        if bill := self._bill(which):
            self._tries(waives, bill.id, act=f"waive-{self.acts}")

    @rule(which=WHICH)
    def no_tax(self, which: int) -> None:
        if bill := self._bill(which):
            self._tries(exempts, bill.id)

    @rule(which=WHICH)
    def a_mistake(self, which: int) -> None:
        bill = self._bill(which)
        if bill and bill.terms.discounts:
            self._tries(takes_back, bill.terms.discounts[-1].id, bill.id)

    @rule(which=WHICH, ways=st.integers(2, 3))
    def split(self, which: int, ways: int) -> None:
        self.acts += 1
        if bill := self._bill(which):
            parts = [f"part-{self.acts}-{number}" for number in range(ways)]
            self._tries(splits_in_shares, bill.id, *parts)

    @rule(which=WHICH, ways=st.integers(1, 4))
    def share(self, which: int, ways: int) -> None:
        if bill := self._bill(which):
            self._tries(splits_evenly, bill.id, ways)

    @rule()
    def by_seat(self) -> None:
        self._tries(splits_by_seat, "5")

    @rule()
    def together(self) -> None:
        self._tries(merges, "5")

    @rule()
    def undo(self) -> None:
        if any(key.startswith("step:") for key in self.evening.screen):
            self._tries(undoes, "5")

    @rule()
    def more(self) -> None:
        self._tries(orders, ANNA, "5", "1 Espresso@1")

    @rule(which=WHICH)
    def a_void(self, which: int) -> None:
        self._tries(voids, ANNA, "5", self.lines[which % len(self.lines)])

    @rule(covers=st.integers(1, 8))
    def covers(self, covers: int) -> None:
        self._tries(now_they_are, covers)

    @rule(which=WHICH)
    def part_paid(self, which: int) -> None:
        if bill := self._bill(which):
            self._tries(pays_cash, bill, max(1, bill.open_cents // 2))

    @invariant()
    def every_bill_is_explained(self) -> None:
        for bill in (each for each in self.evening.sees(Bill) if each.is_standing):
            terms = bill.terms
            on_top = terms.charge_cents + terms.added_tax_cents
            assert bill.total_cents == bill.goods_cents - terms.discount_cents + on_top
            assert bill.total_cents == sum(row.gross_cents for row in bill.taxes)
            assert bill.open_cents == bill.total_cents - bill.paid_cents >= 0
            assert all(row.tax_cents == 0 for row in bill.taxes) or terms.exempt is None
            if bill.payers:
                assert sum(payer.amount_cents for payer in bill.payers) == bill.total_cents

    @invariant()
    def what_is_owed_is_the_dishes_and_what_bills_add(self) -> None:
        there = settlement(self.evening, "5")
        standing = [bill for bill in self.evening.sees(Bill) if bill.is_standing]
        check = self.evening.sees_one(Check, check_at("5"))
        added = sum(bill.added_cents for bill in standing)
        assert there.total_cents == check.total_cents + added
        assert there.open_cents == there.total_cents - there.paid_cents

    @invariant()
    def the_report_says_what_discounts_come_to(self) -> None:
        standing = [bill for bill in self.evening.sees(Bill) if bill.is_standing]
        given = sum(bill.terms.discount_cents for bill in standing)
        written = [each for each in self.evening.sees(Correction) if each.what == "discounted"]
        assert given == sum(each.amount_cents for each in written)


TestAnyTerms = AnyTerms.TestCase
TestAnyTerms.settings = settings(max_examples=40, stateful_step_count=14, deadline=None)
