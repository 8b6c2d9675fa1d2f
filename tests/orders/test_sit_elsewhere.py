"""A party's check goes with it; the whole story is in tests/bills/test_taxed_elsewhere.py."""

from __future__ import annotations

from server.floor.move import Move
from server.kit.ids import TableId, TurnId
from server.orders.check import Check
from tests.bills.makers import ANNA, a_house, check_at, orders, sits


def test_the_check_names_the_table_where_the_party_sits_now() -> None:
    evening = a_house()
    sits(evening, ANNA, "5", 2)
    orders(evening, ANNA, "5", "1 Beer")
    evening.asks(ANNA, Move(turn=TurnId("party-5"), table=TableId("table-9")))
    check = evening.sees_one(Check, check_at("5"))
    assert (check.table, check.service) == ("table-9", "eat_in")
