"""What else may happen with money: vouchers, cards by hand, cash without the house, refunds."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.stateful import rule

from server.bills.bill import Bill
from server.orders.check import Check
from server.payments.receipt import Receipt
from server.refunds.proposal import proposed
from server.refunds.worth import figures
from tests.properties.the_dining_room import WHICH, WHO
from tests.properties.the_till import TheTill
from tests.properties.the_whole_house import picked


class TheMoney(TheTill):
    """Whoever it is: the house knows who may."""

    @rule(who=WHO, which=WHICH, value=st.sampled_from([100, 1_000, 20_000]), by_hand=st.booleans())
    def pay_by_word(self, who: str, which: int, value: int, by_hand: bool) -> None:
        bill = picked(self.house.bills(), which)
        if bill is None:
            return
        self.house.tries(who, "bills.present", check=bill.check, bill=bill.id)
        bill = self.house.evening.sees_one(Bill, bill.id)
        paid = {
            "tender": self.house.name("word"), "bill": bill.id,
            "presented_cents": bill.presented_cents, "tip_cents": which % 3,
        }  # fmt: skip
        if by_hand:
            amount = max(1, bill.open_cents - which)
            self.house.tries(who, "payments.take_card_by_hand", amount_cents=amount, **paid)
            return
        amount = max(1, min(value - which % 3, bill.open_cents))
        self.house.tries(
            who, "payments.take_voucher", amount_cents=amount, value_cents=value,
            number=f"V{which % 7}", **paid,
        )  # fmt: skip

    @rule(who=WHO, which=WHICH, off=st.sampled_from([0, 0, -150, 150]))
    def pay_without_the_house(self, who: str, which: int, off: int) -> None:
        check: Check | None = picked(self.house.checks(), which)
        if check is None:
            return
        amount = max(1, check.total_cents + off)
        self.house.tries(
            who, "payments.take_cash_away", tender=self.house.name("alone"), check=check.id,
            bill=self.house.name("bill"), amount_cents=amount, given_cents=amount + which,
            shown_cents=amount, reference=f"T-{which}", live=False, age_ms=90_000,
        )  # fmt: skip

    @rule(who=WHO, which=WHICH, part=st.sampled_from([(1, 1), (1, 2), (1, 3), (2, 1)]))
    def refund(self, who: str, which: int, part: tuple[int, int]) -> None:
        """As a screen proposes it; now and then of more than is left."""
        receipt: Receipt | None = picked(self.house.evening.sees(Receipt), which)
        if receipt is None:
            return
        given = self.house.given_back(receipt.number)
        at = which % len(receipt.lines)
        share = receipt.lines[at].share * Fraction(*part)
        gone = given.shares.get(at, Fraction(0))
        total = receipt.lines[at].amount_cents
        if gone + share <= receipt.lines[at].share:
            total = figures(receipt, given.shares, {at: share}).total_cents
        ways = proposed(receipt, given, {}, total)
        self.house.tries(
            who, "refunds.pay_back", refund=self.house.name("refund"), receipt=receipt.number,
            lines=[{"at": at, "pieces": share.numerator, "of": share.denominator}],
            ways=[{"at": way.at, "how": way.how, "cents": way.cents} for way in ways],
            total_cents=total, reason="Cold", approved_by="marco" if which % 2 else None,
        )  # fmt: skip

    @rule(
        who=WHO,
        which=WHICH,
        to=st.sampled_from(["cash", "card_by_hand", "reopen"]),
    )
    def change_a_tender(self, who: str, which: int, to: str) -> None:
        """It was paid otherwise than was tapped, or not at all."""
        receipt: Receipt | None = picked(self.house.evening.sees(Receipt), which)
        if receipt is not None:
            self.house.tries(
                who, "refunds.change_tender", refund=self.house.name("change"),
                receipt=receipt.number, at=which % (len(receipt.tenders) + 1), to=to,
                reason="Wrong button", approved_by="marco" if which % 2 else None,
            )  # fmt: skip
