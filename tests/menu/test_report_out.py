"""Report that a dish looks out."""

from __future__ import annotations

import pytest

from server.menu.eighty_six import UnknownSold
from server.menu.report_out import ReportOut
from tests.menu.makers import BREAM, a_menu_in_force, counted, left_of, out

LOOKS_OUT = ReportOut(what="dish", of=BREAM)


def test_a_report_asks_the_kitchen_and_stops_nobody() -> None:
    evening = a_menu_in_force()
    evening.asks("anna", LOOKS_OUT)
    bream = left_of(evening)
    assert (bream.reported_by, bream.left, bream.out_at) == ("anna", None, None)


def test_a_second_report_changes_nothing() -> None:
    evening = a_menu_in_force()
    evening.asks("anna", LOOKS_OUT)
    assert evening.asks("ben", LOOKS_OUT).happened == ()
    assert left_of(evening).reported_by == "anna"


def test_report_against_86_what_is_out_needs_no_report() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", out())
    assert evening.asks("anna", LOOKS_OUT).happened == ()


def test_the_kitchen_confirms_or_counts_and_the_report_is_answered() -> None:
    evening = a_menu_in_force()
    evening.asks("cook", counted(2))
    evening.asks("anna", LOOKS_OUT)
    assert left_of(evening).left == 2
    evening.asks("cook", counted(2))
    assert left_of(evening).reported_at is None
    evening.asks("anna", LOOKS_OUT)
    evening.asks("cook", out())
    assert left_of(evening).reported_at is None


def test_what_is_not_on_the_carte_cannot_be_reported() -> None:
    with pytest.raises(UnknownSold):
        a_menu_in_force().asks("anna", ReportOut(what="dish", of="unicorn"))
