"""How cash is counted: blind or not, how much may be missing, who carries a wallet."""

from __future__ import annotations

import pytest

from server.kit.ids import OpeningId, PersonId
from server.register.cash_customs import CashCustoms
from server.register.close_drawer import CloseDrawer
from server.register.keep_cash_customs import WrongCashCustoms
from server.register.reasons import ManagerNeeded, ReasonNeeded
from tests.bills.makers import CLEO, MIA
from tests.register.makers import a_drawer, counts, keeps, opening_of


def test_what_is_left_out_stays() -> None:
    evening, _ = a_drawer()
    keeps(evening, wallets=True)
    keeps(evening, difference_max_cents=500, figures_for="managers")
    kept = evening.sees_one(CashCustoms, "house")
    assert (kept.wallets, kept.difference_max_cents, kept.figures_for) == (True, 500, "managers")
    keeps(evening, difference_max_cents=-1)
    assert evening.sees_one(CashCustoms, "house").difference_max_cents is None
    rev = evening.rev
    keeps(evening, wallets=True)
    assert evening.rev == rev


@pytest.mark.parametrize("cents", [-2, 10**9])
def test_a_limit_that_no_house_can_keep(cents: int) -> None:
    evening, _ = a_drawer()
    with pytest.raises(WrongCashCustoms):
        keeps(evening, difference_max_cents=cents)


def test_above_the_limit_a_manager_agrees() -> None:
    evening, opening = a_drawer()
    keeps(evening, difference_max_cents=100)
    with pytest.raises(ManagerNeeded, match=r"short 1\.01\. More than 1\.00 needs a manager"):
        counts(evening, 19_899, "lost")
    asked = CloseDrawer(opening=OpeningId(opening), counted_cents=19_899, reason="lost")
    evening.asks(CLEO, asked, approved_by=PersonId(MIA))
    assert opening_of(evening).approved_by == MIA


def test_at_the_limit_a_reason_is_enough() -> None:
    evening, _ = a_drawer()
    keeps(evening, difference_max_cents=100)
    assert counts(evening, 19_900, "lost").over_short_cents == -100


def test_whoever_counts_blind_learns_that_it_differs_and_not_by_how_much() -> None:
    evening, _ = a_drawer()
    keeps(evening, blind_count=True)
    with pytest.raises(ReasonNeeded) as no:
        counts(evening, 19_950)
    assert "200" not in str(no.value)
    assert "0.50" not in str(no.value)
    assert counts(evening, 19_950, "change").over_short_cents == -50
