"""No sale: the drawer opens though nobody pays; who and why stands on the Z."""

from __future__ import annotations

import pytest

from server.register.no_sale import NoSale
from server.register.reasons import ReasonNeeded
from tests.bills.makers import CLEO, on_paper, papers
from tests.payments.makers import wires_drawer
from tests.register.makers import a_drawer, closes, counts, movements, slip_of


def test_it_is_written_down_and_moves_nothing() -> None:
    evening, opening = a_drawer()
    evening.asks(CLEO, NoSale(movement="m1", opening=opening, reason="change for a guest"))
    assert [(each.what, each.cents) for each in movements(evening)] == [("no_sale", 0)]
    assert "NO SALE" in slip_of(evening)
    assert counts(evening, 20_000).over_short_cents == 0
    closes(evening)
    (z,) = papers(evening, "z_report")
    assert "change for a guest: Cleo" in on_paper(evening, z)


def test_the_drawer_opens_once_where_it_hangs_on_a_printer() -> None:
    evening, opening = a_drawer()
    asked = NoSale(movement="m1", opening=opening, reason="change")
    evening.asks(CLEO, asked)
    assert papers(evening, "drawer") == [], "no cable, no pulse"
    wires_drawer(evening)
    again = NoSale(movement="m2", opening=opening, reason="change")
    evening.asks(CLEO, again)
    evening.asks(CLEO, again)
    assert [job.title for job in papers(evening, "drawer")] == ["Drawer 1"]


def test_it_says_why() -> None:
    evening, opening = a_drawer()
    with pytest.raises(ReasonNeeded):
        evening.asks(CLEO, NoSale(movement="m1", opening=opening, reason=""))
