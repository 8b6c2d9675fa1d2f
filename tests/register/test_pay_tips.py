"""Tips paid out: of cards and of cash, out of the drawer, to whoever they were left for."""

from __future__ import annotations

import pytest

from server.kit.ids import OpeningId, PersonId
from server.register.close_day import CloseDay
from server.register.pay_tips import PayTips, TipsNotOwed
from server.register.tips import TipAccount
from tests.bills.makers import ANNA, BEN, CLEO, leaves, orders, presents, sits
from tests.evening import Evening
from tests.payments.makers import opens_drawer, pays_card, pays_cash
from tests.register.makers import (
    a_drawer,
    closes,
    counts,
    day_of,
    opening_of,
    report_of,
    slip_of,
    z_of,
)


def tipped() -> tuple[Evening, OpeningId]:
    """Anna was left 0.80 in cash and 2.00 by card, and her tables have gone."""
    evening, opening = a_drawer()
    for label, card in (("5", False), ("9", True)):
        sits(evening, ANNA, label, 2)
        orders(evening, ANNA, label, "2 Beer")
        bill = presents(evening, ANNA, label)
        pays_card(evening, bill, 920, tip=200) if card else pays_cash(evening, bill, 920, tip=80)
        leaves(evening, ANNA, label)
    return evening, opening


def pay(evening: Evening, cents: int, person: str = ANNA, movement: str = "t1") -> None:
    opening = OpeningId(opening_of(evening).id)
    evening.asks(
        CLEO, PayTips(movement=movement, opening=opening, person=PersonId(person), cents=cents)
    )


def test_all_that_is_owed_is_paid_and_the_drawer_expects_less() -> None:
    evening, _ = tipped()
    pay(evening, 280)
    assert "TIPS PAID OUT" in slip_of(evening)
    assert "Anna" in slip_of(evening)
    closed = counts(evening, 20_000 + 920 + 80 - 280)
    assert (closed.tips_out_cents, closed.over_short_cents) == (280, 0)
    assert "Tips paid out, Anna                  -2.80" in report_of(evening)


def test_nobody_is_paid_more_than_they_are_owed() -> None:
    evening, _ = tipped()
    with pytest.raises(TipsNotOwed, match=r"owes Anna 2\.80"):
        pay(evening, 281)
    pay(evening, 200)
    with pytest.raises(TipsNotOwed, match=r"0\.80"):
        pay(evening, 200, movement="t2")
    with pytest.raises(TipsNotOwed, match=r"0\.00"):
        pay(evening, 1, BEN, "t3")
    pay(evening, 80, movement="t4")


def test_what_is_not_paid_out_today_is_owed_tomorrow() -> None:
    evening, _ = tipped()
    pay(evening, 200)
    counts(evening, 20_800)
    closes(evening)
    (row,) = z_of(evening).tip_rows
    assert (row.name, row.cash_cents, row.card_cents, row.paid_cents) == ("Anna", 80, 200, 200)
    assert row.owed_cents == 80
    assert evening.sees_one(TipAccount, ANNA).carried_cents == 80
    evening.clock.forward(minutes=24 * 60)
    opens_drawer(evening)
    pay(evening, 80, movement="next-day")
    counts(evening, 19_920)
    evening.asks(CLEO, CloseDay(day=day_of(evening).id))
    assert evening.sees_one(TipAccount, ANNA).carried_cents == 0
