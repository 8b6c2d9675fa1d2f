"""Removing a line before it is sent, and putting it back."""

from __future__ import annotations

import pytest

from server.floor.clean import Clean
from server.floor.guests_gone import GuestsGone
from server.kit.ids import LineId
from server.orders.check import CheckPaid, UnknownLine
from server.orders.correction import Correction
from server.orders.remove import RemoveLine, RestoreLine
from server.orders.unsent import AlreadySent, NotYours
from tests.evening import Evening
from tests.floor.makers import seating
from tests.orders.makers import (
    TURN,
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    firings,
    head_at,
    sending,
)
from tests.orders.till import pays

REMOVAL = RemoveLine(check=check_at("9"), line=LineId("c"))
RESTORING = RestoreLine(check=check_at("9"), line=LineId("c"))


def a_table_with_a_cola() -> Evening:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("b", "Beer", 2), a_new_line("c", "Cola")))
    return evening


def test_a_removed_cola_is_free_counted_and_never_sent() -> None:
    evening = a_table_with_a_cola()
    evening.asks("anna", REMOVAL)
    [correction] = evening.sees(Correction)
    assert (correction.what, correction.name, correction.amount_cents, correction.by) == (
        "removed",
        "Cola",
        390,
        "anna",
    )
    assert head_at(evening).unsent == 2
    done = evening.asks("anna", sending("b", "c"))
    assert firings(done) == [("f1-now", None, ["2 Beer"])]
    assert head_at(evening).total_cents == 920


def test_a_restored_line_was_never_removed() -> None:
    evening = a_table_with_a_cola()
    evening.asks("anna", REMOVAL)
    evening.asks("anna", RESTORING)
    assert evening.sees(Correction) == []
    assert head_at(evening).unsent == 3
    evening.asks("anna", REMOVAL)
    assert len(evening.sees(Correction)) == 1


def test_removing_twice_is_removing_once() -> None:
    evening = a_table_with_a_cola()
    evening.asks("anna", REMOVAL)
    assert evening.asks("anna", REMOVAL).happened == ()
    evening.asks("anna", RESTORING)
    assert evening.asks("anna", RESTORING).happened == ()


def test_what_is_sent_is_not_removed() -> None:
    evening = a_table_with_a_cola()
    evening.asks("anna", sending("c"))
    with pytest.raises(AlreadySent):
        evening.asks("anna", REMOVAL)
    assert evening.asks("anna", RESTORING).happened == ()


def test_another_waiters_line_is_left_alone_but_a_manager_may() -> None:
    evening = a_table_with_a_cola()
    with pytest.raises(NotYours):
        evening.asks("ben", REMOVAL)
    evening.asks("ben", REMOVAL, approved_by="mia")
    with pytest.raises(NotYours):
        evening.asks("ben", RESTORING)


def test_nothing_comes_back_onto_a_paid_check() -> None:
    evening = a_table_with_a_cola()
    evening.asks("anna", REMOVAL)
    pays(evening)
    with pytest.raises(CheckPaid):
        evening.asks("anna", RESTORING)


def test_a_line_that_is_not_on_the_check_is_refused() -> None:
    with pytest.raises(UnknownLine):
        a_table_with_guests().asks("anna", REMOVAL)


def test_a_line_named_like_one_of_an_earlier_party_is_counted_for_itself() -> None:
    evening = a_table_with_a_cola()
    evening.asks("anna", REMOVAL)
    evening.asks("anna", GuestsGone(turn=TURN))
    evening.asks("anna", Clean(turn=TURN))
    evening.asks("ben", seating("12"))
    evening.asks("ben", adding(a_new_line("c", "Beer"), label="12"))
    evening.asks("ben", RemoveLine(check=check_at("12"), line=LineId("c")))
    names = sorted(each.name for each in evening.sees(Correction))
    assert names == ["Beer", "Beer", "Cola"]
