"""A line, from entered to cooked."""

from __future__ import annotations

from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    firing_course,
    line_of,
    orders_and_sends,
    sending,
    voiding,
)


def test_a_line_is_unsent_then_waits_then_cooks() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("b", "Bread"), firing="f1")
    evening.asks("anna", adding(a_new_line("m", "Sea bream", 2)))
    entered = line_of(evening, "m")
    assert entered.is_unsent
    assert not entered.is_waiting
    evening.asks("anna", sending("m", firing="f2"))
    sent = line_of(evening, "m")
    assert sent.is_waiting
    assert not sent.is_unsent
    evening.asks("anna", firing_course(2, "m"))
    assert not line_of(evening, "m").is_waiting


def test_a_line_costs_its_pieces_that_are_still_wanted() -> None:
    evening = a_table_with_guests()
    orders_and_sends(
        evening, "anna", a_new_line("b", "Bread"), a_new_line("m", "Sea bream", 2), firing="f1"
    )
    evening.asks("anna", voiding("m"))
    assert line_of(evening, "m").amount_cents == 2750
    evening.asks("anna", voiding("m", correction="void-2"))
    assert not line_of(evening, "m").is_waiting
