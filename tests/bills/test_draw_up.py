"""A bill that is drawn up to be split before anybody sees it."""

from __future__ import annotations

import pytest

from server.bills.bill import BadBillId, NotPresented
from server.bills.draw_up import DrawUp
from server.bills.present import NothingToBill
from server.kit.ids import BillId
from server.orders.check import UnknownCheck
from tests.bills.makers import (
    ANNA,
    a_house,
    check_at,
    open_bills,
    orders,
    papers,
    presents,
    settlement,
    sits,
    splits_by_seat,
)
from tests.evening import Evening
from tests.payments.makers import an_open_till, pays_cash


def draws_up(evening: Evening, bill: str = "bill-1") -> None:
    evening.asks(ANNA, DrawUp(check=check_at("5"), bill=BillId(bill)))


def table_five(evening: Evening | None = None) -> Evening:
    evening = evening or a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer@1", "1 Cola@2")
    return evening


def test_it_is_split_first_and_then_each_part_is_presented() -> None:
    evening = table_five(an_open_till())
    draws_up(evening)
    assert papers(evening, "bill") == []
    assert settlement(evening, "5").presented_at is None
    one, two = splits_by_seat(evening, "5")
    with pytest.raises(NotPresented):
        pays_cash(evening, one, 460)
    assert presents(evening, ANNA, "5", one.id).presented_cents == 460
    presents(evening, ANNA, "5", two.id)
    assert len(papers(evening, "bill")) == 2


def test_it_takes_what_is_ordered_until_it_is_presented() -> None:
    evening = table_five()
    draws_up(evening)
    orders(evening, ANNA, "5", "1 Espresso")
    (bill,) = open_bills(evening, "5")
    assert (bill.total_cents, bill.outdated) == (1130, False)
    assert presents(evening, ANNA, "5", "another").id == "bill-1"


def test_two_screens_draw_up_one_bill() -> None:
    evening = table_five()
    draws_up(evening)
    draws_up(evening, "bill-2")
    assert [bill.id for bill in open_bills(evening, "5")] == ["bill-1"]


def test_nothing_sent_no_bill() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    with pytest.raises(NothingToBill):
        draws_up(evening)
    with pytest.raises(UnknownCheck):
        evening.asks(ANNA, DrawUp(check=check_at("9"), bill=BillId("b")))


def test_a_bill_needs_an_id() -> None:
    with pytest.raises(BadBillId):
        draws_up(table_five(), "Not An Id")
