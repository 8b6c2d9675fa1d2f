"""Handing a drawer over: a colleague answers for it, both have typed their PIN, it stays open."""

from __future__ import annotations

from typing import Any

import pytest

from server.kit.ids import OpeningId, PersonId
from server.payments.takings import Takings
from server.register.drawer import Opening
from server.register.hand_over import BadTaker, HandOverDrawer, SignatureNeeded
from server.register.reasons import (
    DrawerClosedAlready,
    ManagerNeeded,
    NotYourDrawer,
    ReasonNeeded,
)
from server.staff.appoint import Appoint, Appointed
from tests.bills.makers import ANNA, CLEO, MIA
from tests.evening import Evening
from tests.payments.makers import opens_drawer
from tests.register.makers import (
    a_drawer,
    a_party_pays,
    counts,
    keeps,
    opening_of,
    opening_with,
    opens_wallet,
    report_of,
    slip_of,
)

DORA = "dora"


def two_cashiers() -> tuple[Evening, OpeningId]:
    evening, opening = a_drawer()
    dora = Appointed(id=PersonId(DORA), name="Dora", roles=("cashier",))
    evening.asks(MIA, Appoint(people=(dora,)))
    evening.roles[DORA] = frozenset({"cashier"})
    return evening, opening


def hands(
    evening: Evening, opening: str, taker: str = DORA, *, by: str = CLEO, pin: str = "", **how: Any
) -> Opening:
    """`pin`: who types it beside the asker."""
    asked = HandOverDrawer(opening=OpeningId(opening), taker=PersonId(taker), **how)
    evening.asks(by, asked, **({"signed_by": PersonId(pin)} if pin else {}))
    return opening_with(evening, opening)


def test_the_taker_answers_for_it_and_it_never_closed() -> None:
    evening, opening = two_cashiers()
    a_party_pays(evening, "5", "2 Beer")
    after = hands(evening, opening, pin=DORA)
    assert (after.holder, after.closed_at) == (DORA, None)
    (hand,) = after.hands
    assert (hand.giver, hand.taker, hand.signed, hand.counted_cents) == (CLEO, DORA, True, None)
    assert [each.holder for each in evening.sees_one(Takings, "house").open_drawers] == [DORA]
    assert "Both have typed their PIN." in slip_of(evening)
    assert hands(evening, opening, pin=DORA) == after
    with pytest.raises(NotYourDrawer):
        counts(evening, 20_920)
    assert counts(evening, 20_920, by=DORA).over_short_cents == 0
    assert "Cleo to Dora" in report_of(evening)


def test_a_counted_hand_over_starts_the_taker_with_what_was_counted() -> None:
    evening, opening = two_cashiers()
    with pytest.raises(ReasonNeeded, match=r"short 0\.50"):
        hands(evening, opening, pin=DORA, counted_cents=19_950)
    after = hands(evening, opening, pin=DORA, counted_cents=19_950, reason="change given wrong")
    assert after.hands[0].over_short_cents == -50
    assert "Short 0.50" in slip_of(evening)
    closed = counts(evening, 19_950, by=DORA)
    assert (closed.expected_cents, closed.over_short_cents) == (19_950, 0)
    assert "Differences at hand-over             -0.50" in report_of(evening)


def test_both_type_their_pin_or_a_manager_decides() -> None:
    evening, opening = two_cashiers()
    with pytest.raises(SignatureNeeded, match="Dora has to type the PIN"):
        hands(evening, opening)
    with pytest.raises(SignatureNeeded, match="Cleo has to type the PIN"):
        hands(evening, opening, by=DORA)
    with pytest.raises(SignatureNeeded):
        hands(evening, opening, pin=ANNA)
    assert not hands(evening, opening, by=MIA).hands[0].signed
    assert "Agreed by a manager." in slip_of(evening)


def test_the_taker_may_ask_and_the_giver_sign() -> None:
    evening, opening = two_cashiers()
    assert hands(evening, opening, by=DORA, pin=CLEO).hands[0].signed


def test_only_who_may_count_a_drawer_takes_one_and_only_one() -> None:
    evening, opening = two_cashiers()
    with pytest.raises(BadTaker, match="Only a cashier"):
        hands(evening, opening, ANNA, pin=ANNA)
    opens_drawer(evening, DORA, 2)
    with pytest.raises(BadTaker, match="Dora holds Drawer 2"):
        hands(evening, opening, pin=DORA)
    with pytest.raises(NotYourDrawer):
        hands(evening, opening, MIA, by=DORA, pin=MIA)


def test_a_large_difference_needs_a_manager_here_too() -> None:
    evening, opening = two_cashiers()
    keeps(evening, difference_max_cents=100)
    with pytest.raises(ManagerNeeded):
        hands(evening, opening, pin=DORA, counted_cents=10_000, reason="?")


def test_neither_a_closed_drawer_nor_a_wallet() -> None:
    evening, opening = two_cashiers()
    keeps(evening, wallets=True)
    wallet = opens_wallet(evening)
    with pytest.raises(NotYourDrawer, match="one person's own"):
        hands(evening, wallet, MIA, by=MIA)
    counts(evening, 20_000)
    with pytest.raises(DrawerClosedAlready):
        hands(evening, opening, pin=DORA)
    assert opening_of(evening).holder == CLEO
