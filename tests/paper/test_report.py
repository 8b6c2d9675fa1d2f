"""What a printer says is believed once: printed stays printed, and the kitchen misses nothing."""

from __future__ import annotations

import pytest

from server.kit.ids import JobId
from server.kit.text import is_clean
from server.paper.job import CopyEnded, Job
from server.paper.printer import Printer
from server.paper.report import DETAIL_LENGTH_MAX, NoSuchCopy
from server.paper.reprint import Reprint
from tests.evening import Evening
from tests.paper.makers import an_evening, needs, reports


def marks(evening: Evening, job: JobId) -> list[tuple[str, str]]:
    return [(copy.mark, copy.state) for copy in evening.sees_one(Job, job).copies]


def test_a_printed_paper_is_shown_as_printed() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "printed")
    shown = evening.sees_one(Job, job)
    assert shown.state == "printed"
    assert shown.copies[0].ended_at == evening.clock.now()


def test_a_printer_out_of_paper_is_told_to_everybody_and_forgotten_when_it_prints() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "failed", "out of paper")
    grill = evening.sees_one(Printer, "grill")
    assert (grill.state, grill.detail, grill.since) == (
        "failed", "out of paper", evening.clock.now(),
    )  # fmt: skip
    assert evening.sees_one(Job, job).state == "failed"
    evening.clock.forward(minutes=4)
    reports(evening, job, "printed")
    grill = evening.sees_one(Printer, "grill")
    assert (grill.state, grill.detail, grill.since) == ("ok", "", evening.clock.now())
    assert marks(evening, job) == [("", "printed")]


def test_a_paper_that_nobody_confirms_is_sent_and_a_late_confirmation_counts() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "sent")
    assert reports(evening, job, "failed") == ()
    assert evening.sees_one(Job, job).state == "sent"
    reports(evening, job, "printed")
    assert marks(evening, job) == [("", "printed")]


def test_what_a_printer_holds_is_shown_and_comes_out_or_comes_back() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "held", "out of paper")
    shown = evening.sees_one(Job, job)
    assert (shown.state, shown.copies[0].was_held) == ("held", True)
    reports(evening, job, "failed", "gave the paper back")
    reports(evening, job, "printed")
    assert (evening.sees_one(Job, job).copies[0].was_held, marks(evening, job)) == (
        True, [("", "printed")],
    )  # fmt: skip


def test_what_no_printer_can_print_is_told_and_never_offered_again() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "rejected", "too wide")
    assert marks(evening, job) == [("", "rejected")]
    assert evening.asks("bea", Reprint(job=job)).happened == ()
    assert evening.sees_one(Printer, "grill").is_ready


def test_a_doubt_that_is_cleared_up_needs_no_second_docket() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "unknown", "the connection broke")
    reports(evening, job, "printed")
    assert marks(evening, job) == [("", "printed"), ("POSSIBLE DUPLICATE", "let_go")]


def test_a_docket_that_may_be_missing_is_printed_once_more_with_a_mark() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "unknown", "the connection broke")
    assert marks(evening, job) == [("", "unknown"), ("POSSIBLE DUPLICATE", "queued")]
    assert evening.sees_one(Job, job).number == 5


def test_a_docket_is_doubled_by_itself_only_once() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "unknown")
    reports(evening, job, "unknown", copy=1)
    assert marks(evening, job) == [("", "unknown"), ("POSSIBLE DUPLICATE", "unknown")]
    assert evening.sees_one(Job, job).state == "unknown"


def test_a_receipt_that_may_be_missing_waits_for_a_person() -> None:
    evening = an_evening()
    job = needs(evening, "receipt-1", "receipt")
    reports(evening, job, "unknown", "no answer")
    assert marks(evening, job) == [("", "unknown")]


def test_what_is_printed_stays_printed_whatever_is_said_later() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "printed")
    assert reports(evening, job, "unknown", "late") == ()
    assert reports(evening, job, "failed", "late") == ()
    assert evening.sees_one(Printer, "grill").state == "ok"


def test_the_same_word_twice_is_said_once() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "failed", "out of paper")
    assert reports(evening, job, "failed", "out of paper") == ()


def test_a_doubtful_paper_can_still_turn_out_to_be_printed() -> None:
    evening = an_evening()
    job = needs(evening, "receipt-1", "receipt")
    reports(evening, job, "unknown")
    assert isinstance(reports(evening, job, "printed")[0], CopyEnded)


def test_a_long_story_of_a_printer_is_cut_short() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "failed", "x" * 1000)
    assert len(evening.sees_one(Job, job).copies[0].detail) == DETAIL_LENGTH_MAX


@pytest.mark.parametrize("copy", [-1, 1])
def test_a_copy_that_nobody_asked_for_is_refused(copy: int) -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    with pytest.raises(NoSuchCopy):
        reports(evening, job, "printed", copy=copy)
    with pytest.raises(NoSuchCopy):
        reports(evening, JobId("nothing"), "printed")


def test_what_a_machine_says_of_a_paper_is_cleaned_and_bounded() -> None:
    evening = an_evening()
    job = needs(evening, "grill-5")
    reports(evening, job, "failed", "stuck\r\n\x07again" + "y" * 900)
    detail = evening.sees_one(Job, job).copies[0].detail
    assert detail.startswith("stuck againy")
    assert is_clean(detail, DETAIL_LENGTH_MAX)
