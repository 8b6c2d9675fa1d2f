"""What was taken off, until the day closes."""

from __future__ import annotations

from server.hub.page import Page
from server.kit.ids import LineId
from server.orders.correction import Correction
from server.orders.remove import RemoveLine
from server.orders.store import CORRECTIONS
from server.orders.views import correction_of
from tests.evening import Evening
from tests.orders.makers import a_new_line, a_table_with_guests, adding, check_at
from tests.orders.till import EndDay, Notice


def a_removed_cola() -> Evening:
    evening = a_table_with_guests()
    evening.asks("anna", adding(a_new_line("c", "Cola")))
    evening.asks("anna", RemoveLine(check=check_at("9"), line=LineId("c")))
    return evening


def test_corrections_stay_on_the_screens_until_the_day_closes() -> None:
    evening = a_removed_cola()
    [removed] = evening.sees(Correction)
    evening.asks("cleo", EndDay())
    assert evening.sees(Correction) == []
    kept = correction_of(Page(evening.kept), removed.id)
    assert kept is not None
    assert kept.filed_at == evening.clock.now()


def test_a_correction_after_the_guests_saw_the_bill_says_so() -> None:
    evening = a_removed_cola()
    [removed] = evening.sees(Correction)
    evening.asks("cleo", Notice(correction=removed.id))
    assert evening.sees_one(Correction, removed.id).after_presenting


def test_a_correction_comes_back_from_its_record_as_it_was() -> None:
    [kept] = a_removed_cola().sees(Correction)
    assert CORRECTIONS.assemble(CORRECTIONS.records(kept)) == kept
