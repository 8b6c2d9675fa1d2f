"""The hand-in: opening money and cash for bills, less the tips that the house owes."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import OpeningId, PersonId
from server.register.close_drawer import CloseDrawer, IsWallet
from server.register.denominations import BadHeaps, Heap
from server.register.drawer import BadCount, Opening, UnknownDrawer
from server.register.hand_in import HandIn, NotAWallet, ReceiverNeeded
from server.register.pay_tips import PayTips, TipsNotOwed
from server.register.reasons import DrawerClosedAlready, NotYourDrawer, ReasonNeeded
from tests.bills.makers import ANNA, BEN, CLEO, MIA, leaves, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import answers, card, cash, opens_drawer
from tests.register.makers import (
    closes,
    counts,
    movements,
    opening_with,
    opens_wallet,
    report_of,
    with_wallets,
    z_of,
)


def sells(evening: Evening, label: str, by: str = ANNA, **tips: int) -> None:
    """Two beers, 9.20, paid at the table: `cash=80` or `card=200` is the tip."""
    sits(evening, ANNA, label, 2)
    orders(evening, ANNA, label, "2 Beer")
    bill = presents(evening, ANNA, label)
    if "card" in tips:
        asked = card(bill, 920, tips["card"])
        evening.asks(by, asked)
        answers(evening, asked.tender)
    else:
        evening.asks(by, cash(bill, 920, tip=tips["cash"]))
    leaves(evening, ANNA, label)


def a_shift() -> tuple[Evening, OpeningId]:
    """Anna took 50.00 along, 9.20 in cash with a tip of 0.80, 9.20 by card with one of 2.00."""
    evening = with_wallets()
    opens_drawer(evening)
    wallet = opens_wallet(evening)
    sells(evening, "5", cash=80)
    sells(evening, "9", card=200)
    return evening, wallet


def hands_in(
    evening: Evening, wallet: str, cents: int, *, by: str = ANNA, pin: str = CLEO, **how: Any
) -> Opening:
    asked = HandIn(opening=OpeningId(wallet), handed_cents=cents, **how)
    evening.asks(by, asked, **({"signed_by": PersonId(pin)} if pin else {}))
    return opening_with(evening, wallet)


def test_opening_money_plus_cash_for_bills_less_card_tips_owed() -> None:
    evening, wallet = a_shift()
    closed = hands_in(evening, wallet, 5_000 + 920 - 200)
    assert (closed.expected_cents, closed.over_short_cents) == (5_720, 0)
    assert (closed.kept_cents, closed.owed_cents, closed.report) == (80, 200, 1)
    paper = report_of(evening)
    for row in (
        "WALLET REPORT 1",
        "Tips owed to the holder              -2.00",
        "To hand in                           57.20",
        "Handed in                            57.20",
        "Receipt 1, table 5                    9.20",
        "  Cash, tip 0.80",
        "  Card, tip 2.00",
    ):
        assert row in paper
    (moved,) = movements(evening)
    assert (moved.what, moved.cents, moved.person) == ("hand_in", 5_720, ANNA)
    assert counts(evening, 25_720).handed_in_cents == 5_720
    closes(evening)
    assert [each.owed_cents for each in z_of(evening).tip_rows] == [0], "all her tips are hers"


def test_less_than_nothing_is_paid_by_the_house() -> None:
    evening = with_wallets()
    opens_drawer(evening)
    wallet = opens_wallet(evening, float_cents=0)
    sells(evening, "9", card=200)
    closed = hands_in(evening, wallet, -200)
    assert (closed.counted_cents, closed.over_short_cents) == (-200, 0)
    assert "Paid by the house                     2.00" in report_of(evening)
    assert counts(evening, 19_800).over_short_cents == 0


def test_tips_may_wait_for_another_day() -> None:
    evening, wallet = a_shift()
    hands_in(evening, wallet, 5_920, with_tips=False)
    drawer = OpeningId(movements(evening)[0].opening)
    tips = PayTips(movement="t", opening=drawer, person=PersonId(ANNA), cents=200)
    evening.asks(CLEO, tips)


def test_tips_are_paid_once() -> None:
    evening, wallet = a_shift()
    hands_in(evening, wallet, 5_720)
    drawer = OpeningId(movements(evening)[0].opening)
    tips = PayTips(movement="t", opening=drawer, person=PersonId(ANNA), cents=1)
    with pytest.raises(TipsNotOwed):
        evening.asks(CLEO, tips)


def test_a_colleague_s_tip_in_the_wallet_is_handed_in() -> None:
    evening = with_wallets()
    opens_drawer(evening)
    wallet = opens_wallet(evening, BEN)
    sells(evening, "5", by=BEN, cash=80)
    assert hands_in(evening, wallet, 6_000, by=BEN).over_short_cents == 0
    assert "Tips for colleagues                   0.80" in report_of(evening)


def test_a_difference_says_why() -> None:
    evening, wallet = a_shift()
    with pytest.raises(ReasonNeeded, match=r"Expected 57\.20, counted 57\.00: short 0\.20"):
        hands_in(evening, wallet, 5_700)
    assert hands_in(evening, wallet, 5_700, reason="lost").over_short_cents == -20


def test_somebody_takes_the_money() -> None:
    evening, wallet = a_shift()
    for nobody in ("", BEN):
        with pytest.raises(ReceiverNeeded):
            hands_in(evening, wallet, 5_720, pin=nobody)
    with pytest.raises(NotYourDrawer):
        hands_in(evening, wallet, 5_720, by=BEN)
    hands_in(evening, wallet, 5_720, by=CLEO, pin="")


def test_without_an_open_drawer_it_goes_to_the_safe() -> None:
    evening = with_wallets()
    wallet = opens_wallet(evening)
    hands_in(evening, wallet, 5_000, pin=MIA)
    assert movements(evening) == []


def test_a_wallet_is_handed_in_once_and_a_drawer_never() -> None:
    evening, wallet = a_shift()
    with pytest.raises(IsWallet):
        evening.asks(ANNA, CloseDrawer(opening=wallet, counted_cents=1))
    hands_in(evening, wallet, 5_720)
    with pytest.raises(DrawerClosedAlready):
        hands_in(evening, wallet, 5_720)
    drawer = movements(evening)[0].opening
    with pytest.raises(NotAWallet):
        hands_in(evening, drawer, 1)
    with pytest.raises(UnknownDrawer):
        hands_in(evening, "none", 1)


def test_impossible_sums_are_refused() -> None:
    evening, wallet = a_shift()
    for cents in (-(10**9), 10**9):
        with pytest.raises(BadCount):
            hands_in(evening, wallet, cents)
    with pytest.raises(BadHeaps, match=r"make 20\.00"):
        hands_in(evening, wallet, 5_720, pieces=(Heap(cents=2_000, pieces=1),))
