"""What orders make of a party that moves."""

from __future__ import annotations

from tests.floor.makers import moving
from tests.orders.makers import a_new_line, a_table_with_guests, head_at, orders_and_sends
from tests.orders.till import pays


def test_every_check_of_a_party_goes_with_it_to_its_new_table() -> None:
    evening = a_table_with_guests("21", covers=6, waiter="ben")
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f1", label="21")
    pays(evening, "21")
    orders_and_sends(evening, "ben", a_new_line("e", "Espresso"), firing="f2", label="21")
    evening.asks("ben", moving("party-21", "14"))
    assert head_at(evening, "21").table == "table-14"
    assert head_at(evening, "21", number=2).table == "table-14"
