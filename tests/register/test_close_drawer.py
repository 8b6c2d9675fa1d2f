"""Closing a drawer: counted, compared, explained, reported."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.kit.ids import OpeningId
from server.payments.take_cash import NoOpenDrawer
from server.payments.takings import Takings
from server.register.close_drawer import CloseDrawer
from server.register.drawer import BadCount, UnknownDrawer
from server.register.reasons import (
    BadReason,
    DrawerClosedAlready,
    NotYourDrawer,
    ReasonNeeded,
)
from tests.bills.makers import ANNA, BEN, CLEO, MIA, orders, papers, presents, sits
from tests.evening import Evening
from tests.floor.makers import LABELS
from tests.payments.makers import (
    a_house_with_a_till,
    an_open_till,
    opens_drawer,
    pays_card,
    pays_cash,
    tender,
)
from tests.register.makers import a_party_pays, counts, opening_of


def a_drawer_with_9_20_and_a_tip() -> Evening:
    evening = an_open_till()
    a_party_pays(evening, "5", "2 Beer", tip=80)
    return evening


def test_an_exact_count_needs_no_reason_and_prints_a_report() -> None:
    evening = a_drawer_with_9_20_and_a_tip()
    closed = counts(evening, 21_000)
    assert (closed.expected_cents, closed.over_short_cents) == (21_000, 0)
    assert (closed.cash_cents, closed.tips_cents, closed.report) == (920, 80, 1)
    assert closed.closed_at == evening.clock.now()
    assert [job.title for job in papers(evening, "drawer_report")] == ["Drawer report 1, Drawer 1"]
    assert evening.sees_one(Takings, "house").open_drawers == ()


@pytest.mark.parametrize(("counted", "words"), [(20_950, "short 0.50"), (21_100, "over 1.00")])
def test_a_difference_needs_a_reason(counted: int, words: str) -> None:
    evening = a_drawer_with_9_20_and_a_tip()
    with pytest.raises(ReasonNeeded, match=f"Expected 210.00, counted .*: {words}"):
        counts(evening, counted)
    with pytest.raises(ReasonNeeded):
        counts(evening, counted, "   ")
    closed = counts(evening, counted, "miscounted change")
    assert closed.over_short_cents == counted - 21_000
    assert closed.reason == "miscounted change"


def test_cards_are_not_in_the_drawer() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    pays_card(evening, presents(evening, ANNA, "5"), 920, tip=80)
    assert counts(evening, 20_000).over_short_cents == 0


def test_cash_that_found_no_bill_is_in_the_drawer_all_the_same() -> None:
    evening = an_open_till()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "2 Beer")
    bill = presents(evening, ANNA, "5")
    pays_cash(evening, bill, 920)
    pays_cash(evening, bill, 920, tender="again")
    assert tender(evening, "again").unapplied_cents == 920
    assert counts(evening, 21_840).over_short_cents == 0


def test_each_drawer_counts_its_own_cash() -> None:
    evening = an_open_till()
    opens_drawer(evening, MIA, 2, float_cents=5_000)
    a_party_pays(evening, "5", "2 Beer")
    assert counts(evening, 5_000, by=MIA, number=2).over_short_cents == 0
    assert counts(evening, 20_920).over_short_cents == 0
    assert opening_of(evening, 1).report == 2


def test_a_drawer_is_counted_once() -> None:
    evening = a_drawer_with_9_20_and_a_tip()
    counts(evening, 21_000)
    with pytest.raises(DrawerClosedAlready):
        counts(evening, 21_000)


def test_after_closing_no_cash_is_taken_until_a_drawer_opens_again() -> None:
    evening = a_drawer_with_9_20_and_a_tip()
    counts(evening, 21_000)
    with pytest.raises(NoOpenDrawer):
        a_party_pays(evening, "9")
    evening.clock.forward(minutes=1)
    opens_drawer(evening)
    assert opening_of(evening).closed_at is None


def test_the_holder_counts_or_a_manager_does() -> None:
    evening = a_drawer_with_9_20_and_a_tip()
    with pytest.raises(NotYourDrawer, match="Cleo answers for Drawer 1"):
        counts(evening, 21_000, by=BEN)
    assert counts(evening, 21_000, by=MIA).holder == CLEO


def test_impossible_counts_are_refused() -> None:
    evening = a_drawer_with_9_20_and_a_tip()
    for cents in (-1, 10**9):
        with pytest.raises(BadCount):
            counts(evening, cents, "no")
    for reason in ("x" * 201, "a\nb"):
        with pytest.raises(BadReason):
            counts(evening, 0, reason)
    with pytest.raises(UnknownDrawer):
        evening.asks(CLEO, CloseDrawer(opening=OpeningId("none"), counted_cents=0))


@settings(max_examples=15, deadline=None)
@given(
    float_cents=st.integers(0, 50_000),
    parties=st.lists(st.tuples(st.integers(1, 5), st.integers(0, 500)), max_size=5),
)
def test_expected_is_the_float_and_the_cash_that_came_in(
    float_cents: int, parties: list[tuple[int, int]]
) -> None:
    evening = a_house_with_a_till()
    opens_drawer(evening, float_cents=float_cents)
    for label, (beers, tip) in zip(LABELS, parties, strict=False):
        a_party_pays(evening, label, f"{beers} Beer", tip=tip)
    taken = sum(beers * 460 + tip for beers, tip in parties)
    assert counts(evening, float_cents + taken).over_short_cents == 0
