"""Backups: what surely did not come out here comes out there, once, and says whose it is."""

from __future__ import annotations

from msgspec.structs import replace

from server.kit.ids import PrinterId
from server.paper.job import Job
from server.paper.move_on import COPIES_MAX
from server.paper.redirect import Redirect
from server.paper.reprint import Reprint
from tests.paper.backups import a_chain, is_found, moves_on, path
from tests.paper.makers import a_printer, a_set_up, needs, reports


def test_a_docket_goes_to_the_backup_with_its_number_and_says_whose_it_is() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    is_found(evening, "grill", "out")
    moves_on(evening, job)
    assert path(evening, job) == [("grill", "", "failed"), ("pasta", "BACKUP", "queued")]
    shown = evening.sees_one(Job, job)
    assert (shown.printer, shown.origin, shown.number) == ("pasta", "grill", 5)


def test_what_waits_behind_it_goes_along_in_its_order() -> None:
    evening = a_chain()
    first, second = needs(evening, "grill-5"), needs(evening, "grill-6", "void", 6)
    is_found(evening, "grill", "out")
    moves_on(evening, first)
    assert [path(evening, job)[-1][0] for job in (first, second)] == ["pasta", "pasta"]
    asked = [evening.sees_one(Job, job).copies[-1].asked_at for job in (first, second)]
    assert asked == sorted(asked)


def test_a_printer_that_is_known_to_be_out_is_passed_over() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    is_found(evening, "grill", "out")
    is_found(evening, "pasta", "unreachable")
    moves_on(evening, job)
    assert path(evening, job)[-1] == ("bar", "BACKUP", "queued")


def test_when_all_fail_it_waits_at_home_without_a_mark_and_people_are_told_once() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    for printer in ("grill", "pasta", "bar"):
        is_found(evening, printer, "out")
        moves_on(evening, job)
    is_found(evening, "till", "out")
    assert path(evening, job)[-1] == ("grill", "", "queued")
    shown = evening.sees_one(Job, job)
    assert (shown.stranded_at, shown.is_on_its_way) == (evening.clock.now(), True)
    assert moves_on(evening, job) == ()


def test_a_stranded_docket_goes_to_the_first_printer_that_is_back() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    for printer in ("grill", "pasta", "bar"):
        is_found(evening, printer, "out")
    moves_on(evening, job)
    is_found(evening, "bar", "ok")
    moves_on(evening, job)
    assert path(evening, job)[-1] == ("bar", "BACKUP", "queued")
    assert evening.sees_one(Job, job).stranded_at is None


def test_what_the_backup_confirmed_is_not_printed_by_the_primary_that_is_back() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    is_found(evening, "grill", "out")
    moves_on(evening, job)
    reports(evening, job, "printed", copy=1)
    is_found(evening, "grill", "ok")
    assert not evening.sees_one(Job, job).is_on_its_way
    assert moves_on(evening, job) == ()


def test_when_the_first_came_out_after_all_the_backup_prints_nothing() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    is_found(evening, "grill", "out")
    moves_on(evening, job)
    reports(evening, job, "printed", copy=0)
    assert path(evening, job) == [("grill", "", "printed"), ("pasta", "BACKUP", "let_go")]


def test_a_docket_in_doubt_comes_out_at_the_backup_when_its_printer_is_out() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    reports(evening, job, "unknown", "the connection broke")
    moves_on(evening, job)
    assert path(evening, job)[1:] == [
        ("grill", "POSSIBLE DUPLICATE", "failed"),
        ("pasta", "POSSIBLE DUPLICATE", "queued"),
    ]


def test_a_receipt_goes_nowhere_by_itself() -> None:
    evening = a_chain()
    till = replace(a_printer("till", for_till=True), backup=PrinterId("bar"))
    evening.asks("house", a_set_up(till))
    receipt = needs(evening, "receipt-4", "receipt")
    is_found(evening, "till", "out")
    assert moves_on(evening, receipt) == ()


def test_a_printer_that_works_keeps_its_papers() -> None:
    evening = a_chain()
    assert moves_on(evening, needs(evening, "grill-5")) == ()


def test_an_old_word_moves_nothing() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    reports(evening, job, "printed")
    is_found(evening, "grill", "out")
    assert moves_on(evening, job) == ()
    evening.asks("bea", Reprint(job=job))
    assert path(evening, job)[-1] == ("grill", "REPRINT", "queued")
    moves_on(evening, job)
    assert path(evening, job)[-1] == ("pasta", "REPRINT", "queued")


def test_printers_that_flicker_do_not_hand_a_paper_about_for_ever() -> None:
    evening = a_chain()
    job = needs(evening, "grill-5")
    for _ in range(3 * COPIES_MAX):
        is_found(evening, evening.sees_one(Job, job).printer, "out")
        moves_on(evening, job)
        for printer in ("grill", "pasta", "bar"):
            is_found(evening, printer, "ok")
    assert len(path(evening, job)) <= COPIES_MAX + 1


def test_a_backup_whose_papers_go_elsewhere_is_followed_there_and_never_round() -> None:
    evening = a_chain()
    evening.asks("carla", Redirect(printer=PrinterId("pasta"), to=PrinterId("grill")))
    job = needs(evening, "grill-5")
    is_found(evening, "grill", "out")
    moves_on(evening, job)
    assert path(evening, job)[-1] == ("bar", "BACKUP", "queued")
