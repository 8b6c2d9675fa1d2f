"""Lines that were fired and that no station knows of: kept back, told, voided or dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from server.hub.messages import Occasion
from server.hub.page import Page
from server.kit.ids import FiringId, LineId, PersonId
from server.orders.check import CheckPaid, WholeCheck
from server.orders.correction import Corrected
from server.orders.drop import NEVER_COOKED, drop
from server.orders.fire import CourseFired
from server.orders.keep_back import keep_back, kept_back, tell
from server.orders.lowering import ManagerNeeded
from server.orders.views import check_of
from server.orders.void import LineVoided
from tests.evening import Evening
from tests.floor.makers import the_turn
from tests.orders.makers import (
    a_new_line,
    a_table_with_guests,
    adding,
    check_at,
    sending,
)

COURSE = FiringId("f1-1")


def occasion(evening: Evening) -> Occasion:
    return Occasion(now=evening.clock.now(), by=PersonId("anna"))


def a_check_kept_back() -> tuple[Evening, WholeCheck]:
    evening = a_table_with_guests("9")
    evening.asks("anna", adding(a_new_line("b", "burrata", 2), a_new_line("s", "tomato-soup")))
    done = evening.asks("anna", sending("b", "s"))
    [fired] = [event for event in done.happened if isinstance(event, CourseFired)]
    check = check_of(Page(evening.kept), check_at("9"))
    assert check is not None
    for event in keep_back(fired):
        check = event.apply(check)
    return evening, check


def test_a_line_that_is_kept_back_is_fired_and_not_told() -> None:
    _, check = a_check_kept_back()
    lines = kept_back(check, COURSE)
    assert [(line.id, line.is_told, line.is_waiting) for line in lines] == [
        ("b", False, False),
        ("s", False, False),
    ]
    assert check.head.fired == (1,)


def test_once_told_it_counts_from_then() -> None:
    evening, check = a_check_kept_back()
    evening.clock.forward(minutes=5)
    for event in tell(check.id, COURSE, evening.clock.now()):
        check = event.apply(check)
    assert kept_back(check, COURSE) == ()
    line = check.line(LineId("b"))
    assert line is not None
    assert (line.is_told, line.fired_at) == (True, evening.clock.now())


def test_dropping_voids_what_was_kept_back_whole_and_says_why() -> None:
    evening, check = a_check_kept_back()
    events = drop([check], None, [COURSE], occasion(evening))
    voided = [event for event in events if isinstance(event, LineVoided)]
    assert [(event.pieces, event.firing, event.reason) for event in voided] == [
        (2, None, NEVER_COOKED),
        (1, None, NEVER_COOKED),
    ]
    assert drop([check], None, [FiringId("another")], occasion(evening)) == []


def test_dropped_when_the_guests_had_the_bill_it_is_marked_for_the_z() -> None:
    """Nobody cooked it; but the bill falls, so a manager agrees and the Z says so."""
    evening, check = a_check_kept_back()
    turn = the_turn(evening, "party-9")
    seen = changed(turn, presented_at=evening.clock.now())
    with pytest.raises(ManagerNeeded):
        drop([check], seen, [COURSE], occasion(evening))
    agreed = replace(occasion(evening), approved_by=PersonId("marco"))
    written = [
        event.what
        for event in drop([check], seen, [COURSE], agreed)
        if isinstance(event, Corrected)
    ]
    assert written
    assert all(each.after_presenting for each in written)


def test_what_is_paid_is_not_dropped() -> None:
    evening, check = a_check_kept_back()
    head = check.head
    paid = WholeCheck(head=changed(head, closed_at=evening.clock.now()), lines=check.lines)
    with pytest.raises(CheckPaid):
        drop([paid], None, [COURSE], occasion(evening))
