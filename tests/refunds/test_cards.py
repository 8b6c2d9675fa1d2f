"""Money goes back to the card that has paid: by its terminal, once, or by hand when it cannot."""

from __future__ import annotations

import pytest

from server.payments.end_attempt import EndAttempt
from server.refunds.cards import ToTheCard
from server.refunds.left import NothingLeft, WrongWay
from server.refunds.pay_back import BadRefund, OnItsWay
from server.refunds.refund import WayBack
from tests.bills.makers import ANNA, CLEO, MIA, leaves
from tests.evening import Evening
from tests.payments.makers import (
    HOUSE,
    alarms,
    attempt,
    ends,
    others,
    receipt,
    tender,
    terminal,
)
from tests.refunds.makers import (
    asked,
    given_back,
    gives_back,
    notes,
    paid_by_card,
    pieces,
    refund,
)
from tests.register.makers import closes, counts, movements, z_of

BEER = pieces(_0=1)


def asks_card_back(evening: Evening, name: str = "r") -> int:
    """One beer back to the card; its cents."""
    wanted = asked(evening, BEER, how="terminal", refund=name)
    evening.asks(CLEO, wanted, approved_by=MIA)
    return wanted.total_cents


def test_a_beer_goes_back_to_its_card_and_the_note_comes_with_the_money() -> None:
    evening = paid_by_card()
    total = receipt(evening, 1).total_cents
    cents = asks_card_back(evening)
    assert (notes(evening), refund(evening, "r").state) == ([], "asked")
    assert attempt(evening, "r").purpose == "refund"
    ends(evening, attempt(evening, "r"))
    (note,) = notes(evening)
    assert [(way.type, way.how, way.cents) for way in note.ways] == [("card", "terminal", cents)]
    assert (note.by, note.approved_by, note.cash_cents) == (CLEO, MIA, 0)
    assert tender(evening, receipt(evening, 1).tenders[0].tender).returned_cents == cents
    leaves(evening, ANNA, "5")
    counts(evening, 20_000)
    closes(evening)
    report = z_of(evening)
    assert report.terminal_cents == report.sales_cents == total - cents
    assert [(row.type, row.amount_cents) for row in report.refunds] == [("card", cents)]


def test_everything_before_the_terminal_s_settlement_is_reversed() -> None:
    evening = paid_by_card()
    gives_back(evening, pieces(_0=3, _1=1), how="terminal", refund="r")
    assert attempt(evening, "r").purpose == "void"
    ends(evening, attempt(evening, "r"))
    assert notes(evening)[0].total_cents == receipt(evening, 1).total_cents
    assert terminal(evening).taken_cents == 0


def test_while_the_terminal_is_at_it_nothing_else_goes_back() -> None:
    evening = paid_by_card()
    asks_card_back(evening)
    assert given_back(evening).pending == "r"
    with pytest.raises(OnItsWay):
        asks_card_back(evening, "s")
    ends(evening, attempt(evening, "r"))
    asks_card_back(evening, "s")


def test_a_terminal_that_says_no_frees_the_lines_for_another_way() -> None:
    evening = paid_by_card()
    cents = asks_card_back(evening)
    ends(evening, attempt(evening, "r"), "declined", detail="limit")
    failed = refund(evening, "r")
    assert (failed.state, failed.detail, notes(evening)) == ("failed", "limit", [])
    assert given_back(evening).total_cents == 0
    gives_back(evening, BEER, how="cash", refund="cash")
    (note,) = notes(evening)
    assert (note.cash_cents, note.ways[0].type) == (cents, "cash")
    assert movements(evening)[0].cents == -cents


def test_what_came_back_late_alarms_and_has_no_second_note() -> None:
    evening = paid_by_card()
    asks_card_back(evening)
    ends(evening, attempt(evening, "r"), "declined")
    gives_back(evening, BEER, how="cash", refund="cash")
    ends(evening, attempt(evening, "r"))
    assert len(notes(evening)) == 1
    assert alarms(evening) == ["returned_late"]


def test_cash_for_a_card_only_when_its_terminal_cannot() -> None:
    evening = paid_by_card()
    with pytest.raises(ToTheCard, match="Terminal 1"):
        gives_back(evening, BEER, how="cash")
    with pytest.raises(ToTheCard):
        gives_back(evening, BEER, how="by_hand")


def test_a_refund_s_id_is_its_own() -> None:
    evening = paid_by_card()
    (sale,) = others(evening, "sale")
    with pytest.raises(BadRefund):
        gives_back(evening, BEER, how="terminal", refund=sale.id)


def test_the_card_s_answer_twice_gives_one_note() -> None:
    evening = paid_by_card()
    asks_card_back(evening)
    for _ in range(2):
        evening.asks(HOUSE, EndAttempt(attempt="r", outcome="approved"))
    assert len(notes(evening)) == 1
    with pytest.raises(NothingLeft):
        gives_back(evening, pieces(_0=3), how="terminal", total_cents=1)


def test_no_terminal_gives_back_to_two_cards_at_once() -> None:
    evening = paid_by_card()
    way = WayBack(at=0, how="terminal", cents=1)
    with pytest.raises(WrongWay):
        gives_back(evening, BEER, ways=(way, way))
