"""Voiding what was sent."""

from __future__ import annotations

import pytest

from server.kit.ids import ModifierId
from server.orders.check import CheckPaid, UnknownLine
from server.orders.correction import Correction
from server.orders.lowering import REASON_LENGTH_MAX, ManagerNeeded, ReasonNeeded
from server.orders.void import (
    AlreadyVoided,
    BadCorrection,
    LineVoided,
    NotSent,
    TooManyPieces,
)
from tests.evening import Evening
from tests.floor.makers import state_of
from tests.orders.makers import (
    TURN,
    a_new_line,
    a_table_with_guests,
    adding,
    head_at,
    line_of,
    of_kind,
    orders_and_sends,
    voiding,
)
from tests.orders.till import pays


def a_table_with_steaks() -> Evening:
    """Three rib-eyes in the kitchen, a tiramisu that waits."""
    evening = a_table_with_guests()
    rib_eyes = a_new_line("r", "Rib-eye", 3, modifiers=(ModifierId("medium-rare"),))
    orders_and_sends(evening, "anna", rib_eyes, a_new_line("t", "Tiramisu"), firing="f1")
    return evening


def test_table_12_a_waiter_alone_voids_what_is_not_fired() -> None:
    evening = a_table_with_steaks()
    done = evening.asks("anna", voiding("t", reason="guest changed mind"))
    [voided] = of_kind(done, LineVoided)
    assert isinstance(voided, LineVoided)
    assert voided.firing is None
    assert (head_at(evening).total_cents, head_at(evening).waiting) == (3 * 3400, ())
    [correction] = evening.sees(Correction)
    assert (correction.fired, correction.approved_by, correction.amount_cents) == (
        False,
        None,
        820,
    )


def test_table_7_one_of_three_is_voided_with_the_managers_pin() -> None:
    evening = a_table_with_steaks()
    before = head_at(evening).total_cents
    done = evening.asks("anna", voiding("r"), approved_by="mia")
    assert head_at(evening).total_cents == before - 3400
    line = line_of(evening, "r")
    assert (line.quantity, line.voided, line.firing) == (2, 1, "f1-2")
    [voided] = of_kind(done, LineVoided)
    assert isinstance(voided, LineVoided)
    assert (voided.before.quantity, voided.after.quantity, voided.firing) == (3, 2, "f1-2")
    assert (voided.pieces, voided.amount_cents, voided.by, voided.approved_by) == (
        1,
        3400,
        "anna",
        "mia",
    )


def test_a_void_is_written_down_with_both_people_and_the_reason() -> None:
    evening = a_table_with_steaks()
    evening.asks("anna", voiding("r", reason="  keyed wrong "), approved_by="mia")
    [correction] = evening.sees(Correction)
    assert (correction.what, correction.by, correction.approved_by) == ("voided", "anna", "mia")
    assert (correction.reason, correction.fired, correction.pieces) == ("keyed wrong", True, 1)
    assert correction.check == "party-9-1"


def test_a_fired_dish_needs_a_manager() -> None:
    evening = a_table_with_steaks()
    with pytest.raises(ManagerNeeded, match=r"^Rib-eye is in the kitchen: a manager"):
        evening.asks("anna", voiding("r"))
    evening.asks("mia", voiding("r"))
    assert evening.sees(Correction)[0].approved_by is None


def test_voiding_twice_is_voiding_once() -> None:
    evening = a_table_with_steaks()
    evening.asks("mia", voiding("r"))
    assert evening.asks("mia", voiding("r")).happened == ()
    assert line_of(evening, "r").quantity == 2


def test_a_void_is_never_used_for_something_else() -> None:
    evening = a_table_with_steaks()
    evening.asks("mia", voiding("r"))
    with pytest.raises(BadCorrection):
        evening.asks("mia", voiding("t"))
    with pytest.raises(BadCorrection):
        evening.asks("mia", voiding("r", pieces=2))


@pytest.mark.parametrize("name", ["", "V 1", "x" * 65, "r-r"])
def test_a_void_without_a_proper_name_is_refused(name: str) -> None:
    with pytest.raises(BadCorrection):
        a_table_with_steaks().asks("mia", voiding("r", correction=name))


@pytest.mark.parametrize("pieces", [0, -1, 4, 10**9])
def test_no_more_is_voided_than_is_left(pieces: int) -> None:
    with pytest.raises(TooManyPieces, match="void 1 to 3 pieces"):
        a_table_with_steaks().asks("mia", voiding("r", pieces=pieces))


def test_what_is_wholly_voided_is_not_voided_again() -> None:
    evening = a_table_with_steaks()
    evening.asks("anna", voiding("t"))
    with pytest.raises(AlreadyVoided):
        evening.asks("anna", voiding("t", correction="void-2"))


@pytest.mark.parametrize("reason", ["", "   ", "x" * (REASON_LENGTH_MAX + 1), "a\nb", "\x07"])
def test_a_void_says_why_in_one_clean_line(reason: str) -> None:
    with pytest.raises(ReasonNeeded):
        a_table_with_steaks().asks("mia", voiding("r", reason=reason))


def test_what_is_not_sent_is_removed_instead() -> None:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer")))
    with pytest.raises(NotSent, match="remove it instead"):
        evening.asks("mia", voiding("b"))


def test_what_is_paid_is_not_voided() -> None:
    evening = a_table_with_steaks()
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("mia", voiding("r"))


def test_a_line_that_is_not_on_the_check_is_refused() -> None:
    with pytest.raises(UnknownLine):
        a_table_with_guests().asks("mia", voiding("nothing"))


def test_when_nothing_is_left_of_what_came_after_paying_the_table_is_paid_again() -> None:
    evening = a_table_with_steaks()
    pays(evening)
    orders_and_sends(evening, "anna", a_new_line("b", "Burrata", 2), firing="f2")
    assert state_of(evening, TURN) != "paid"
    evening.asks("mia", voiding("b", number=2))
    assert state_of(evening, TURN) != "paid"
    evening.asks("mia", voiding("b", correction="void-2", number=2))
    assert state_of(evening, TURN) == "paid"
