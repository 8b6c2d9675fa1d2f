"""What other rooms may know of orders."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.ids import CheckId, TurnId
from server.orders.views import (
    check_of,
    checks_from,
    checks_of_turn,
    corrections,
    lines,
    open_checks,
    party_checks,
)
from tests.floor.makers import seating
from tests.orders.makers import TURN, a_new_line, a_table_with_guests, check_at, orders_and_sends
from tests.orders.till import pays


def test_a_partys_checks_stand_in_the_order_in_which_they_were_opened() -> None:
    evening = a_table_with_guests("9")
    evening.asks("ben", seating("5"))
    pays(evening)
    orders_and_sends(evening, "anna", a_new_line("e", "Espresso"), firing="f1")
    page = Page(evening.kept)
    both = ["party-9-1", "party-9-2"]
    assert [check.id for check in checks_of_turn(page, TURN)] == both
    assert [check.id for check in party_checks(page, check_at("9", 2))] == both
    assert [check.id for check in checks_from(page, check_at("9", 2))] == both[1:]
    assert [check.id for check in open_checks(page)] == ["party-5-1", "party-9-2"]
    assert [line.name for line in lines(page, check_at("9", 2))] == ["Espresso"]


def test_of_what_is_not_there_nothing_is_known() -> None:
    page = Page(a_table_with_guests("9").kept)
    nothing = CheckId("nothing")
    assert check_of(page, nothing) is None
    assert party_checks(page, nothing) == ()
    assert checks_of_turn(page, TurnId("nothing")) == ()
    assert lines(page, nothing) == ()
    assert corrections(page) == ()
