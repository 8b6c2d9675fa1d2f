"""Whatever happens at several drawers and wallets at once, every cent of cash is explained."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from server.hub.messages import Refusal
from server.kit.ids import BillId, DrawerId, OpeningId, PersonId, TenderId
from server.payments.start_card import StartCard
from server.payments.take_cash import TakeCash
from server.payments.tender import Tender
from server.register.close_day import CloseDay
from server.register.close_drawer import CloseDrawer
from server.register.day import Day
from server.register.drawer import Opening
from server.register.drop import Drop
from server.register.hand_in import HandIn
from server.register.hand_over import HandOverDrawer
from server.register.movement import Movement
from server.register.no_sale import NoSale
from server.register.open_drawer import OpenDrawer
from server.register.open_wallet import OpenWallet
from server.register.pay_in import PayIn
from server.register.pay_out import PayOut
from server.register.pay_tips import PayTips
from server.register.sales_now import SalesNow
from server.register.tips import TipAccount, Tips
from server.register.x_report import ReadX
from server.register.zreport import ZReport
from tests.bills.makers import ANNA, BEN, CLEO, MIA, leaves, orders, presents, sits
from tests.floor.makers import LABELS
from tests.payments.makers import ONE, answers
from tests.register.makers import with_wallets

WHO = st.sampled_from([ANNA, BEN, CLEO, MIA])
WHICH = st.integers(0, 20)
CENTS = st.sampled_from([1, 100, 920, 5_000, 20_000])
MOVES = {"pay_in": PayIn, "pay_out": PayOut, "drop": Drop}


class AnyDrawer(RuleBasedStateMachine):
    """Four people, two drawers, four wallets; refusals are part of the game."""

    def __init__(self) -> None:
        super().__init__()
        self.house = with_wallets()
        self.parties = 0
        self.reports: list[ZReport] = []

    def tries(self, who: str, asked: Any, **how: Any) -> Any:
        try:
            return self.house.asks(who, asked, **how)
        except Refusal:
            return None

    def name(self, what: str) -> str:
        return f"{what}-{self.house.rev}-{len(self.house.screen)}"

    def opening(self, which: int) -> OpeningId:
        found = sorted(self.house.sees(Opening), key=lambda each: each.id)
        return OpeningId(found[which % len(found)].id if found else "none")

    @rule(who=WHO, which=st.integers(1, 2), cents=CENTS)
    def open_drawer(self, who: str, which: int, cents: int) -> None:
        asked = OpenDrawer(opening=OpeningId(self.name("o")), drawer=DrawerId(f"drawer-{which}"),
                           float_cents=cents)  # fmt: skip
        self.tries(who, asked)

    @rule(who=WHO, cents=CENTS)
    def open_wallet(self, who: str, cents: int) -> None:
        self.tries(who, OpenWallet(opening=OpeningId(self.name("w")), float_cents=cents))

    @rule(who=WHO, which=WHICH, cents=CENTS, what=st.sampled_from(sorted(MOVES)))
    def move(self, who: str, which: int, cents: int, what: str) -> None:
        asked = MOVES[what](movement=self.name("m"), opening=self.opening(which), cents=cents,
                            reason="?")  # fmt: skip
        self.tries(who, asked)

    @rule(who=WHO, which=WHICH)
    def no_sale(self, who: str, which: int) -> None:
        self.tries(who, NoSale(movement=self.name("n"), opening=self.opening(which), reason="?"))

    @rule(who=WHO, which=WHICH, person=WHO, cents=CENTS)
    def pay_tips(self, who: str, which: int, person: str, cents: int) -> None:
        asked = PayTips(movement=self.name("t"), opening=self.opening(which),
                        person=PersonId(person), cents=cents)  # fmt: skip
        self.tries(who, asked)

    @rule(who=WHO, which=WHICH, taker=WHO, count=st.booleans())
    def hand_over(self, who: str, which: int, taker: str, count: bool) -> None:
        asked = HandOverDrawer(opening=self.opening(which), taker=PersonId(taker),
                               counted_cents=20_000 if count else None, reason="?")  # fmt: skip
        self.tries(who, asked, signed_by=PersonId(taker))

    @rule(waiter=st.sampled_from([ANNA, BEN]), taker=WHO, tip=st.sampled_from([0, 80, 137]),
          card=st.booleans())  # fmt: skip
    def a_party_pays(self, waiter: str, taker: str, tip: int, card: bool) -> None:
        if self.parties == len(LABELS):
            return
        label = LABELS[self.parties]
        self.parties += 1
        sits(self.house, waiter, label, 2)
        orders(self.house, waiter, label, "2 Beer")
        bill = presents(self.house, waiter, label, self.name("bill"))
        paid: dict[str, Any] = {"tender": TenderId(self.name("p")), "bill": BillId(bill.id),
                "amount_cents": 920, "tip_cents": tip, "presented_cents": 920}  # fmt: skip
        if card:
            asked: Any = StartCard(**paid, terminal=ONE)
            if self.tries(taker, asked):
                answers(self.house, asked.tender)
        elif not self.tries(taker, TakeCash(**paid, given_cents=920 + tip)):
            self.tries(taker, TakeCash(**paid, given_cents=920 + tip), live=False)
        leaves(self.house, waiter, label)

    @rule(which=WHICH)
    def close(self, which: int) -> None:
        """Counted right, by a manager."""
        opening = next(
            (each for each in self.house.sees(Opening) if each.id == self.opening(which)), None
        )
        if opening is None or opening.closed_at is not None:
            return
        drawers = self.x_drawers()
        expected = drawers[opening.id]
        name = OpeningId(opening.id)
        if opening.is_wallet:
            assert self.tries(MIA, HandIn(opening=name, handed_cents=expected))
        elif expected >= 0:
            assert self.tries(MIA, CloseDrawer(opening=name, counted_cents=expected))

    def x_drawers(self) -> dict[str, int]:
        done = self.tries(MIA, ReadX(report=self.name("x")))
        assert done is not None
        return {each["id"]: each["expected_cents"] for each in done.result["report"]["drawers"]}

    @rule()
    def close_the_day(self) -> None:
        for which in range(len(self.house.sees(Opening))):
            self.close(which)
        for day in [each.id for each in self.house.sees(Day) if each.closed_at is None]:
            if self.tries(MIA, CloseDay(day=day)):
                self.reports.append(max(self.house.sees(ZReport), key=lambda z: z.number))

    @invariant()
    def live_figures_are_the_sums(self) -> None:
        money = [each for each in self.house.sees(Tender) if each.is_money]
        now = next(iter(self.house.sees(SalesNow)), None)
        if now is not None:
            assert now.tips_cents == sum(each.tip_cents for each in money)
            assert sum(row.amount_cents for row in now.tenders) == sum(
                each.applied_cents for each in money
            )

    @invariant()
    def every_cent_of_cash_is_in_a_drawer_or_explained(self) -> None:
        movements = self.house.sees(Movement)
        for each in self.house.sees(Opening):
            if each.closed_at is None:
                continue
            cash = [t for t in self.house.sees(Tender) if t.type == "cash" and t.opening == each.id]
            came = each.float_cents + sum(t.total_cents for t in cash) - each.kept_cents
            moved = sum(m.cents for m in movements if m.opening == each.id)
            differences = each.differences_cents
            assert each.expected_cents == came + moved - each.owed_cents + differences
            assert each.over_short_cents == 0

    @invariant()
    def nobody_is_paid_tips_twice(self) -> None:
        tips = Tips(
            tenders=self.house.sees(Tender),
            openings=self.house.sees(Opening),
            movements=self.house.sees(Movement),
            accounts=self.house.sees(TipAccount),
            names={},
        )
        assert all(row.owed_cents >= 0 for row in tips.rows())


def test_every_cent_is_explained_whatever_happens() -> None:
    run_state_machine_as_test(
        AnyDrawer, settings=settings(max_examples=15, stateful_step_count=20, deadline=None)
    )
