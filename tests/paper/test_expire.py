"""A docket that waited too long is shown for a decision, and not printed by surprise."""

from __future__ import annotations

from msgspec.structs import replace

from server.paper.expire import ExpirePaper
from server.paper.job import Job
from server.paper.print_anyway import PrintAnyway
from tests.paper.backups import a_chain, is_found, moves_on, path
from tests.paper.makers import a_printer, a_set_up, needs, reports


def test_after_twenty_minutes_a_docket_waits_for_a_decision() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    assert evening.lets_time_pass(minutes=19) == []
    assert evening.lets_time_pass(minutes=1) == [ExpirePaper(job=job, copy=0)]
    assert evening.sees_one(Job, job).state == "expired"


def test_moving_it_about_does_not_make_it_younger() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.lets_time_pass(minutes=15)
    is_found(evening, "grill", "out")
    moves_on(evening, job)
    evening.lets_time_pass(minutes=5)
    assert path(evening, job)[-1] == ("pasta", "BACKUP", "expired")


def test_what_somebody_asked_for_again_is_young() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.lets_time_pass(minutes=20)
    evening.asks("bea", PrintAnyway(job=job))
    evening.lets_time_pass(minutes=19)
    assert path(evening, job)[-1] == ("grill", "REPRINT", "queued")


def test_receipts_are_never_too_old_and_what_a_printer_holds_is_left_to_it() -> None:
    evening = a_chain()
    receipt, held = needs(evening, "receipt-4", "receipt"), needs(evening, "grill-5")
    reports(evening, held, "held", "out of paper")
    assert evening.lets_time_pass(minutes=90) == []
    assert evening.sees_one(Job, receipt).state == "queued"


def test_a_late_word_that_it_came_out_stands() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    evening.lets_time_pass(minutes=20)
    reports(evening, job, "printed")
    assert path(evening, job) == [("grill", "", "printed")]
    assert evening.asks("house", ExpirePaper(job=job, copy=0)).happened == ()


def test_the_owner_says_how_old_and_nought_is_never() -> None:
    evening = a_chain()
    evening.asks("house", a_set_up(replace(a_printer("bar"), stale_after_seconds=0)))
    evening.asks("house", a_set_up(replace(a_printer("grill"), stale_after_seconds=60)))
    needs(evening, "grill-5")
    assert len(evening.lets_time_pass(minutes=1)) == 1
