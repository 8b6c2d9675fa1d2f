"""Paying in: change from the bank goes into the drawer, with a reason and on paper."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from server.hub.messages import Refusal
from server.kit.ids import OpeningId
from server.register.drawer import UnknownDrawer
from server.register.movement import BadMovement, BadSum
from server.register.pay_in import PayIn
from server.register.reasons import BadReason, DrawerClosedAlready, NotYourDrawer, ReasonNeeded
from tests.bills.makers import ANNA, CLEO, MIA, on_paper, papers
from tests.register.makers import a_drawer, counts, movements, opening_of, report_of, slip_of

CHANGE: dict[str, Any] = {"movement": "m1", "cents": 5_000, "reason": "coins from the bank"}


def test_what_is_paid_in_is_expected_and_stands_on_slip_and_report() -> None:
    evening, opening = a_drawer()
    evening.asks(CLEO, PayIn(opening=opening, **CHANGE))
    (moved,) = movements(evening)
    assert (moved.what, moved.cents, moved.by) == ("pay_in", 5_000, CLEO)
    assert [job.title for job in papers(evening, "drawer_slip")] == ["Pay in, Drawer 1"]
    assert "50.00" in slip_of(evening)
    assert "Reason: coins from the bank" in slip_of(evening)
    closed = counts(evening, 25_000)
    assert (closed.paid_in_cents, closed.over_short_cents) == (5_000, 0)
    assert "Paid in                              50.00" in report_of(evening)
    assert "coins from the bank: Cleo" in report_of(evening)


def test_the_same_movement_twice_is_one() -> None:
    evening, opening = a_drawer()
    evening.asks(CLEO, PayIn(opening=opening, **CHANGE))
    assert evening.asks(CLEO, PayIn(opening=opening, **CHANGE)).happened == ()
    other = {**CHANGE, "cents": 6_000}
    with pytest.raises(BadMovement, match="another one"):
        evening.asks(CLEO, PayIn(opening=opening, **other))


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"cents": 0}, BadSum),
        ({"cents": -5}, BadSum),
        ({"cents": 10**9}, BadSum),
        ({"reason": "  "}, ReasonNeeded),
        ({"reason": "a\nb"}, BadReason),
        ({"reason": "x" * 201}, BadReason),
        ({"movement": "NO"}, BadMovement),
        ({"opening": OpeningId("none")}, UnknownDrawer),
    ],
)
def test_what_no_drawer_takes_is_refused(wrong: dict[str, object], refusal: type[Refusal]) -> None:
    evening, opening = a_drawer()
    asked = msgspec.convert({"opening": opening, **CHANGE, **wrong}, type=PayIn)
    with pytest.raises(refusal):
        evening.asks(CLEO, asked)
    assert movements(evening) == []


@pytest.mark.parametrize("cents", ["NaN", "1e3", "50.00", 0.5, 1e3 + 0.01, None, True])
def test_what_is_no_whole_number_of_cents_is_no_sum(cents: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"opening": "o", **CHANGE, "cents": cents}, type=PayIn)


def test_only_who_answers_for_the_drawer_or_a_manager() -> None:
    evening, opening = a_drawer()
    with pytest.raises(NotYourDrawer, match="Cleo answers for Drawer 1"):
        evening.asks(ANNA, PayIn(opening=opening, **CHANGE))
    evening.asks(MIA, PayIn(opening=opening, **CHANGE))


def test_not_into_a_closed_drawer() -> None:
    evening, opening = a_drawer()
    counts(evening, 20_000)
    with pytest.raises(DrawerClosedAlready):
        evening.asks(CLEO, PayIn(opening=opening, **CHANGE))
    assert opening_of(evening).paid_in_cents == 0
    assert "MOVEMENTS" not in on_paper(evening, papers(evening, "drawer_report")[0])
