"""Closing a check, and filing it when the table is clean."""

from __future__ import annotations

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.orders.check import Check
from server.orders.close import NEVER_SENT, close
from server.orders.correction import Correction
from server.orders.line import Line
from tests.floor.makers import state_of
from tests.orders.makers import (
    TURN,
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firings,
    head_at,
    line_of,
    orders_and_sends,
    sending,
    the_check,
)
from tests.orders.till import pays


def test_a_paid_check_is_closed_and_the_table_paid() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1")
    pays(evening)
    assert head_at(evening).closed_at == evening.clock.now()
    assert state_of(evening, TURN) == "paid"


def test_a_closed_check_is_not_closed_again() -> None:
    evening = a_table_with_guests()
    pays(evening)
    assert close(the_check(evening), evening.clock.now()) == []


def test_what_was_being_entered_when_the_check_was_paid_goes_on_the_next() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1")
    evening.asks("ben", adding(a_new_line("r", "Riesling")))
    pays(evening)
    assert [line.id for line in the_check(evening).lines] == ["w"]
    assert line_of(evening, "r").check == check_at("9", 2)
    assert (head_at(evening).unsent, head_at(evening, number=2).unsent) == (0, 1)
    assert state_of(evening, TURN) == "paid"


def test_paid_against_ordered_paid_first_then_entered_and_sent() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1")
    pays(evening)
    done = orders_and_sends(evening, "ben", a_new_line("r", "Riesling"), firing="f2")
    assert firings(done) == [("f2-now", None, ["1 Riesling"])]
    assert (head_at(evening).total_cents, head_at(evening, number=2).total_cents) == (680, 740)
    assert state_of(evening, TURN) != "paid"


def test_paid_against_ordered_entered_then_paid_then_sent() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1")
    evening.asks("ben", adding(a_new_line("r", "Riesling")))
    pays(evening)
    done = evening.asks("ben", sending("r", firing="f2"))
    assert firings(done) == [("f2-now", None, ["1 Riesling"])]
    assert (head_at(evening).total_cents, head_at(evening, number=2).total_cents) == (680, 740)
    assert state_of(evening, TURN) != "paid"


def test_a_clean_table_takes_its_checks_off_the_screens() -> None:
    evening = a_table_with_guests()
    orders_and_sends(evening, "anna", a_new_line("w", "Water"), firing="f1")
    pays(evening)
    orders_and_sends(evening, "anna", a_new_line("e", "Espresso"), firing="f2")
    evening.asks("anna", GuestsGone(turn=TURN))
    evening.asks("anna", Clean(turn=TURN))
    assert evening.sees(Check) == []
    assert evening.sees(Line) == []
    assert the_check(evening).head.filed_at == evening.clock.now()
    assert the_check(evening, number=2).head.closed_at == evening.clock.now()


def test_what_was_never_sent_counts_as_removed() -> None:
    evening = a_table_with_guests()
    evening.asks("ben", adding(a_new_line("c", "Cola", 2)))
    evening.asks("anna", GuestsGone(turn=TURN))
    evening.asks("anna", Clean(turn=TURN))
    [correction] = evening.sees(Correction)
    assert (correction.what, correction.pieces, correction.amount_cents) == ("removed", 2, 780)
    assert (correction.by, correction.reason) == ("ben", NEVER_SENT)
