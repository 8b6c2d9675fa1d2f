"""One party that orders, voids, splits and pays in any order; what must hold all the while."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from server.bills.bill import Bill
from server.bills.billing import Settlement
from server.hub.messages import Refusal
from server.kit.ids import TenderId
from server.kit.money import parsed
from server.orders.check import Check
from server.orders.line import Line
from server.payments.tender import Tender
from server.payments.verdict import Said as Outcome
from tests.bills.carte import DISHES
from tests.bills.makers import (
    ANNA,
    BEN,
    open_bills,
    orders,
    presents,
    sits,
    voids,
)
from tests.payments.makers import an_open_till, answers, asks_card, pays_cash, receipts

PLAIN = [name for name, _, _, _, groups in DISHES if "how-cooked" not in groups]
PAID_FOR = [name for name in PLAIN if name != "Tap water"]


SHARES = re.compile(r"(\d+) shares of (?:the )?([\d.]+)(?:.*you have (\d+))?")
FRACTION = re.compile(r"(\d+)/(\d+) of ([\d.]+)")


def assert_true(why: str, cents: int, odd_max: int = 1) -> None:
    """Who does the sum that the sentence says comes to the amount, but for odd cents."""
    if found := SHARES.match(why):
        exact = Fraction(parsed(found[2], "EUR") * int(found[3] or 1), int(found[1]))
    elif found := FRACTION.match(why):
        exact = Fraction(parsed(found[3], "EUR") * int(found[1]), int(found[2]))
    else:
        return
    assert abs(cents - exact) < odd_max or "another price" in why, f"{cents}: {why}"
    assert (cents > exact) == ("you carry" in why), f"{cents}: {why}"


class ATable(RuleBasedStateMachine):
    """One party of three, a waiter and a till, in any order of acts."""

    def __init__(self) -> None:
        super().__init__()
        self.evening = an_open_till()
        sits(self.evening, ANNA, "9", 3)
        self.acts = 0

    @property
    def number(self) -> int:
        return max(
            (int(check.id.rsplit("-", 1)[1]) for check in self.evening.sees(Check)), default=1
        )

    @property
    def owed(self) -> list[Bill]:
        return [bill for number in range(1, self.number + 1) for bill in self.of(number)]

    def of(self, number: int) -> list[Bill]:
        return open_bills(self.evening, "9", number)

    @initialize(dishes=st.lists(st.sampled_from(PAID_FOR), min_size=2, max_size=5))
    def the_first_bill(self, dishes: list[str]) -> None:
        seats = ("", "@1", "@2", "@3", "")
        asked = (f"2 {dish}{seat}" for dish, seat in zip(dishes, seats, strict=False))
        orders(self.evening, BEN, "9", *asked)
        presents(self.evening, ANNA, "9", "bill-0")

    @rule(
        dish=st.sampled_from(PLAIN),
        pieces=st.integers(1, 4),
        seat=st.sampled_from(["", "@1", "@2", "@3"]),
    )
    def order(self, dish: str, pieces: int, seat: str) -> None:
        orders(self.evening, BEN, "9", f"{pieces} {dish}{seat}", number=self.number)

    @rule(which=st.integers(0, 50), pieces=st.integers(1, 2))
    def void(self, which: int, pieces: int) -> None:
        lines = [line for line in self.evening.sees(Line) if line.quantity >= pieces]
        if lines:
            line = lines[which % len(lines)]
            self.tried(lambda: voids(self.evening, ANNA, "9", line.id, pieces))

    @rule()
    def present(self) -> None:
        self.acts += 1
        bill = f"bill-{self.acts}"
        number = self.number
        self.tried(lambda: presents(self.evening, ANNA, "9", bill, number=number))
        for each in self.owed:
            self.tried(partial(presents, self.evening, ANNA, "9", each.id, number=number))

    @precondition(lambda self: self.owed)
    @rule(which=st.integers(0, 9), part=st.sampled_from([1, 1, 2, 3]), tip=st.integers(0, 300))
    def pay_cash(self, which: int, part: int, tip: int) -> None:
        bill = self.shown(which)
        amount = max(1, bill.open_cents // part)
        payer = which % len(bill.payers) if bill.payers else None
        self.acts += 1
        id_ = f"cash-{self.acts}"
        self.tried(lambda: pays_cash(self.evening, bill, amount, tip=tip, payer=payer, tender=id_))

    @precondition(lambda self: self.owed)
    @rule(
        which=st.integers(0, 9),
        outcome=st.sampled_from(["approved", "declined", "unknown", "cancelled"]),
    )
    def pay_card(self, which: int, outcome: Outcome) -> None:
        bill = self.shown(which)
        self.acts += 1
        id_ = f"card-{self.acts}"

        def pay() -> None:
            asked = asks_card(self.evening, bill, bill.open_cents, tender=id_)
            answers(self.evening, asked, outcome)

        self.tried(pay)

    @rule()
    def look_up(self) -> None:
        for each in [each for each in self.evening.sees(Tender) if each.state == "unknown"]:
            answers(self.evening, TenderId(each.id))

    def shown(self, which: int) -> Bill:
        """One of the bills, presented again when the guests have not seen it as it is."""
        bill = self.owed[which % len(self.owed)]
        if bill.presented_at is None or bill.outdated:
            number = int(bill.check.rsplit("-", 1)[1])
            return presents(self.evening, ANNA, "9", bill.id, number=number)
        return bill

    def tried(self, act: Callable[[], object]) -> None:
        """The house may say no; the harness checks that nothing changed then."""
        try:
            act()
        except Refusal:
            return

    @invariant()
    def every_piece_is_on_bills_once_at_most(self) -> None:
        bills = [bill for bill in self.evening.sees(Bill) if bill.is_standing]
        for line in self.evening.sees(Line):
            rows = [row for bill in bills for row in bill.lines if row.line == line.id]
            pieces = sum((row.share for row in rows), start=Fraction(0))
            assert pieces <= line.quantity
            assert all(row.pieces > 0 and row.amount_cents >= 0 for row in rows)
            drawn = any(bill.check == line.check for bill in bills)
            if drawn and line.sent_at is not None:
                assert sum(row.amount_cents for row in rows) == line.amount_cents
                unpaid = [bill for bill in bills if bill.is_untouched]
                left = [row.amount_cents for b in unpaid for row in b.lines if row.line == line.id]
                assert pieces == line.quantity or not sum(left)

    @invariant()
    def bills_add_up(self) -> None:
        for settlement in self.evening.sees(Settlement):
            bills = [
                bill
                for bill in self.evening.sees(Bill)
                if bill.check == settlement.check and bill.is_standing
            ]
            if bills:
                assert sum(bill.total_cents for bill in bills) == settlement.total_cents
            assert settlement.open_cents + settlement.paid_cents == settlement.total_cents
        for bill in self.evening.sees(Bill):
            assert bill.total_cents == sum(row.amount_cents for row in bill.lines)
            assert bill.total_cents == sum(row.gross_cents for row in bill.taxes)
            assert bill.paid_cents + bill.open_cents == bill.total_cents
            assert 0 <= bill.reserved_cents <= bill.open_cents
            assert_true(bill.why, bill.total_cents)
            for row in bill.lines:
                assert (row.why == "") == (row.share == row.line_pieces)
                assert_true(row.why, row.amount_cents, odd_max=3)
            if bill.payers and bill.is_standing:
                assert sum(payer.amount_cents for payer in bill.payers) == bill.total_cents
                assert sum(payer.paid_cents for payer in bill.payers) == bill.paid_cents
                for payer in bill.payers:
                    assert payer.why
                    assert_true(payer.why, payer.amount_cents)
                for at, tax in enumerate(bill.taxes):
                    of_rate = [payer.rates[at] for payer in bill.payers]
                    assert sum(each.gross_cents for each in of_rate) == tax.gross_cents
                    assert sum(each.tax_cents for each in of_rate) == tax.tax_cents

    @invariant()
    def every_cent_taken_is_on_a_bill_or_apart(self) -> None:
        taken = [tender for tender in self.evening.sees(Tender) if tender.is_money]
        paid = sum(bill.paid_cents for bill in self.evening.sees(Bill))
        assert sum(tender.applied_cents for tender in taken) == paid
        settled = sum(bill.total_cents for bill in self.evening.sees(Bill) if bill.settled_at)
        assert sum(receipt.total_cents for receipt in receipts(self.evening)) == settled
        numbers = [receipt.number for receipt in receipts(self.evening)]
        assert numbers == list(range(1, len(numbers) + 1))
