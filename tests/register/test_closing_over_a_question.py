"""The day does not close while somebody is asked about dishes that the kitchen never heard of."""

from __future__ import annotations

import pytest

from server.bills.bill import Bill
from server.kit.ids import BillId, CheckId, TenderId
from server.kitchen.answer_old import AnswerOldWork
from server.kitchen.old_work import OldWork
from server.orders.check import Check
from server.payments.take_cash import TakeCash
from server.register.close_day import CloseDay, QuestionsOpen
from server.register.day import Day
from tests.properties.the_whole_house import WholeHouse


def a_party_that_paid_for_what_came_late() -> WholeHouse:
    house = WholeHouse()
    house.tries("carla", "register.open_drawer", opening="o", drawer="drawer-1", float_cents=0)
    house.tries("anna", "floor.seat", turn="party", table="5", covers=2)
    beer = {"id": "beer", "dish": "beer"}
    house.tries("anna", "orders.add", check="party-1", lines=[beer])
    send = {"check": "party-1", "lines": ["beer"], "firing": "late"}
    house.tries("anna", "orders.send", **send, age_ms=10 * 60_000)
    house.tries("anna", "bills.present", check=CheckId("party-1"), bill=BillId("bill"))
    total = house.evening.sees_one(Bill, "bill").total_cents
    paid = TakeCash(
        tender=TenderId("tender"),
        bill=BillId("bill"),
        amount_cents=total,
        given_cents=total,
        presented_cents=total,
    )
    house.evening.asks("carla", paid)
    assert house.evening.sees_one(Check, "party-1").closed_at is not None
    return house


def test_hub_20_the_day_does_not_close_over_a_question() -> None:
    house = a_party_that_paid_for_what_came_late()
    house.tries("carla", "register.close_drawer", opening="o", counted_cents=460, reason="")
    [day] = house.evening.sees(Day)
    with pytest.raises(QuestionsOpen, match=r"asked about: table 5\."):
        house.evening.asks("carla", CloseDay(day=day.id))
    [work] = house.evening.sees(OldWork)
    house.evening.asks("anna", AnswerOldWork(work=work.id, answer="told", matters=1))
    house.evening.asks("carla", CloseDay(day=day.id))
