"""What is known of the file of open checks."""

from __future__ import annotations

from server.hub.messages import Event, Occasion
from server.kit.ids import PersonId
from server.reports.note_file import DETAIL_LENGTH_MAX, NoteFile, note_file
from server.reports.open_checks_file import OpenChecksFile
from tests.reports.makers import minutes

FULL = NoteFile(checks=0, failed="No space left on device")


def told(minute: int) -> Occasion:
    return Occasion(now=minutes(minute), by=PersonId("house"))


def after(there: OpenChecksFile | None, asked: NoteFile, minute: int) -> OpenChecksFile | None:
    events: list[Event] = list(note_file(there, asked, told(minute)))
    for event in events:
        there = event.apply(there)
    return there


def test_a_written_file_says_when_and_how_many() -> None:
    file = after(None, NoteFile(checks=6), 15)
    assert file is not None
    assert (file.written_at, file.checks, file.failed_at) == (minutes(15), 6, None)


def test_a_full_disk_is_told_with_what_still_stands_there() -> None:
    file = after(after(None, NoteFile(checks=6), 15), FULL, 30)
    assert file is not None
    assert (file.written_at, file.checks) == (minutes(15), 6)
    assert (file.failed_at, file.detail) == (minutes(30), "No space left on device")


def test_since_when_it_fails_is_told_once() -> None:
    file = after(None, FULL, 30)
    assert list(note_file(file, FULL, told(45))) == []
    other = after(file, NoteFile(checks=0, failed="Input/output error"), 60)
    assert other is not None
    assert other.failed_at == minutes(30)


def test_written_again_nothing_of_the_failure_is_left() -> None:
    file = after(after(None, FULL, 30), NoteFile(checks=7), 45)
    assert file is not None
    assert (file.written_at, file.failed_at, file.detail) == (minutes(45), None, "")


def test_a_reason_of_any_length_is_cut() -> None:
    file = after(None, NoteFile(checks=0, failed="x" * 5000), 30)
    assert file is not None
    assert len(file.detail) == DETAIL_LENGTH_MAX
