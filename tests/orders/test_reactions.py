"""What orders make of a party that moves or gets another waiter."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.floor.hand_over import HandOver
from server.kit.ids import PersonId
from server.orders.reactions import AskedAbout, check_told
from tests.evening import Evening
from tests.floor.makers import moving
from tests.orders.makers import (
    TURN,
    a_new_line,
    a_table_with_guests,
    adding,
    firings,
    head_at,
    line_of,
    orders_and_sends,
    sending,
    the_check,
)
from tests.orders.till import pays


def test_every_check_of_a_party_goes_with_it_to_its_new_table() -> None:
    evening = a_table_with_guests("21", covers=6, waiter="ben")
    orders_and_sends(evening, "ben", a_new_line("c", "Cola"), firing="f1", label="21")
    pays(evening, "21")
    orders_and_sends(evening, "ben", a_new_line("e", "Espresso"), firing="f2", label="21")
    evening.asks("ben", moving("party-21", "14"))
    assert head_at(evening, "21").table == "table-14"
    assert head_at(evening, "21", number=2).table == "table-14"


def hands_over_nine(evening: Evening) -> None:
    asked = HandOver(turns=(TURN,), waiter=PersonId("anna"), to=PersonId("ben"))
    evening.asks("anna", asked)


def test_the_check_is_the_colleague_s_and_so_is_what_was_still_being_entered() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("w", "Water")))
    hands_over_nine(evening)
    assert (head_at(evening).waiter, line_of(evening, "w").person) == ("ben", "ben")
    done = evening.asks("ben", sending("w"))
    assert firings(done) == [("f1-now", None, ["1 Water"])]


def test_hand_over_against_send_a_send_that_was_on_its_way_is_sent() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("w", "Water")))
    hands_over_nine(evening)
    done = evening.asks("anna", sending("w"))
    assert firings(done) == [("f1-now", None, ["1 Water"])]


def test_hand_over_against_add_the_line_stays_whoever_s_entered_it() -> None:
    evening = a_table_with_guests()
    hands_over_nine(evening)
    evening.asks("anna", adding(a_new_line("w", "Water")))
    assert line_of(evening, "w").person == "anna"
    assert head_at(evening).waiter == "ben"


def test_hand_over_leaves_other_people_s_lines_theirs() -> None:
    evening = a_table_with_guests()
    evening.asks("mia", adding(a_new_line("w", "Water")))
    hands_over_nine(evening)
    assert line_of(evening, "w").person == "mia"


def test_what_a_paid_party_orders_next_is_the_colleague_s() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("c", "Cola"), firing="f1")
    pays(evening)
    hands_over_nine(evening)
    orders_and_sends(evening, "ben", a_new_line("e", "Espresso"), firing="f2")
    assert head_at(evening, number=2).waiter == "ben"


def test_paid_dishes_that_nobody_was_told_of_are_asked_about_before_they_are_left_behind() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("c", "Cola"), firing="f1")
    pays(evening)
    paid = the_check(evening)
    late = [replace(line, kept_back_at=evening.clock.now()) for line in paid.lines]
    with pytest.raises(AskedAbout, match="Cola is paid and was never told to the kitchen"):
        check_told([paid.with_lines(late)])
    check_told([paid])
