"""Whatever is given for less at a table that orders, voids, splits and pays: no cent is lost."""

from __future__ import annotations

from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from server.kit.ids import CheckId, LineId
from server.orders.check import Check
from server.orders.comp import Comp
from server.orders.correction import Correction
from server.orders.discount import Discount
from server.orders.extend_discount import ExtendDiscount, LeaveDiscount
from server.orders.line import Line
from server.orders.override import OverridePrice
from server.orders.take_back import TakeBack
from tests.bills.a_table import PAID_FOR
from tests.bills.makers import ANNA, BEN, MIA, orders, presents, splits_by_seat, splits_evenly
from tests.bills.test_properties import AnySplit

GIVEN = ("discounted", "comped")
WHICH = st.integers(0, 8)


class AGenerousTable(AnySplit):
    """The same party and the same till, and a manager who gives things away."""

    @initialize(
        dishes=st.lists(st.sampled_from(PAID_FOR), min_size=2, max_size=5),
        how=st.sampled_from(["seat", "evenly", "whole"]),
    )
    def the_first_bill(self, dishes: list[str], how: str = "whole") -> None:
        seats = ("", "@1", "@2", "@3", "")
        asked = (f"2 {dish}{seat}" for dish, seat in zip(dishes, seats, strict=False))
        orders(self.evening, BEN, "9", *asked)
        presents(self.evening, ANNA, "9", "bill-0")
        if how == "seat":
            self.tried(lambda: splits_by_seat(self.evening, "9"))
        elif how == "evenly":
            self.tried(lambda: splits_evenly(self.evening, self.owed[0].id, 3))

    @rule(
        which=WHICH,
        everything=st.booleans(),
        how=st.sampled_from(["percent_bp", "amount_cents", "total_cents"]),
        much=st.sampled_from([1, 7, 333, 1_000, 2_500, 9_999, 10_000]),
    )
    def discount(self, which: int, everything: bool, how: str, much: int) -> None:
        lines = [] if everything else [line.id for line in self.lines[which : which + 2]]
        asked = Discount(
            reduction=self.name("off"),
            check=self.check,
            lines=tuple(LineId(line) for line in lines),
            reason="Regular guest",
            **{how: much},
        )
        self.tried(lambda: self.evening.asks(MIA, asked))

    @rule(which=WHICH, pieces=st.sampled_from([None, None, 1, 2]))
    def comp(self, which: int, pieces: int | None) -> None:
        line = LineId(self.lines[which].id) if which < len(self.lines) else None
        asked = Comp(
            reduction=self.name("comp"), check=self.check, line=line, pieces=pieces, reason="ours"
        )
        self.tried(lambda: self.evening.asks(MIA, asked))

    @rule(which=WHICH, price=st.sampled_from([0, 1, 99, 460, 5_000]))
    def override(self, which: int, price: int) -> None:
        if which < len(self.lines):
            asked = OverridePrice(
                override=self.name("price"),
                check=self.check,
                line=LineId(self.lines[which].id),
                price_cents=price,
                reason="on the board",
            )
            self.tried(lambda: self.evening.asks(MIA, asked))

    @rule(which=st.integers(0, 50))
    def take_back(self, which: int) -> None:
        given = [each.id for line in self.lines for each in line.reductions]
        if given:
            asked = TakeBack(check=self.check, reduction=given[which % len(given)])
            self.tried(lambda: self.evening.asks(ANNA, asked))

    @rule(yes=st.booleans())
    def extend(self, yes: bool) -> None:
        for head in self.evening.sees(Check):
            for each in head.discounts:
                check = CheckId(head.id)
                more = ExtendDiscount(check=check, discount=each.id, reduction=self.name("more"))
                asked = more if yes else LeaveDiscount(check=check, discount=each.id)
                self.tried(partial(self.evening.asks, MIA, asked))

    @property
    def check(self) -> CheckId:
        return CheckId(f"party-9-{self.number}")

    @property
    def lines(self) -> list[Line]:
        return sorted(self.evening.sees(Line), key=lambda line: line.id)

    def name(self, what: str) -> str:
        self.acts += 1
        return f"{what}-{self.acts}"

    @invariant()
    def what_is_taken_off_is_written_down_to_the_cent(self) -> None:
        for line in self.evening.sees(Line):
            assert 0 <= line.amount_cents <= line.full_cents
            assert all(each.cents >= 0 for each in line.reductions)
        off = sum(line.reduced_cents for line in self.evening.sees(Line))
        written = [each for each in self.evening.sees(Correction) if each.what in GIVEN]
        assert sum(each.amount_cents for each in written) == off
        cheaper = sum(
            (line.list_price_cents - line.price_cents) * line.quantity
            for line in self.evening.sees(Line)
            if line.list_price_cents is not None
        )
        repriced = [each for each in self.evening.sees(Correction) if each.what == "repriced"]
        assert sum(each.amount_cents for each in repriced) == cheaper


TestAGenerousTable = AGenerousTable.TestCase
TestAGenerousTable.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
del AnySplit
