"""Paying out: petty cash for flowers, with a reason, signed for, never more than is there."""

from __future__ import annotations

import pytest

from server.register.movement import BadSum
from server.register.pay_out import PayOut
from tests.bills.makers import CLEO
from tests.register.makers import a_drawer, counts, keeps, movements, report_of, slip_of


def test_what_is_paid_out_is_expected_no_more_and_signed_for() -> None:
    evening, opening = a_drawer()
    evening.asks(CLEO, PayOut(movement="m1", opening=opening, cents=1_250, reason="flowers"))
    assert [each.cents for each in movements(evening)] == [-1_250]
    assert "Signature" in slip_of(evening)
    closed = counts(evening, 18_750)
    assert (closed.paid_out_cents, closed.over_short_cents) == (1_250, 0)
    assert "Paid out                            -12.50" in report_of(evening)


def test_a_drawer_gives_no_more_than_it_holds() -> None:
    evening, opening = a_drawer(1_000)
    with pytest.raises(BadSum, match="less than that in Drawer 1"):
        evening.asks(CLEO, PayOut(movement="m1", opening=opening, cents=1_001, reason="fish"))
    asked = PayOut(movement="m1", opening=opening, cents=1_000, reason="fish")
    evening.asks(CLEO, asked)
    assert evening.asks(CLEO, asked).happened == ()


def test_a_drawer_that_is_counted_blind_does_not_tell_what_it_holds() -> None:
    evening, opening = a_drawer(1_000)
    keeps(evening, blind_count=True)
    evening.asks(CLEO, PayOut(movement="m1", opening=opening, cents=1_001, reason="fish"))


@pytest.mark.parametrize("cents", [0, -1, 10**9])
def test_sums_that_nobody_pays_are_refused(cents: int) -> None:
    evening, opening = a_drawer()
    with pytest.raises(BadSum):
        evening.asks(CLEO, PayOut(movement="m1", opening=opening, cents=cents, reason="fish"))
