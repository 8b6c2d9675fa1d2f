"""The virtual printer: its roll outlives the house, and no paper on it is printed twice."""

from __future__ import annotations

import asyncio
from pathlib import Path

from printers.transport.outcome import Confirmed, NotSent
from printers.transport.virtual import PAPERS_SHOWN_MAX, Roll, Rolls, Virtual
from tests.printers.makers import DOCKET, Watch, a_docket


def a_roll(folder: Path) -> Roll:
    return Roll(folder / "grill.roll", now=lambda: 1_777_658_400_000)


def test_the_newest_paper_lies_on_top(tmp_path: Path) -> None:
    roll = a_roll(tmp_path)
    roll.feed(a_docket("GRILL 1"), "one")
    roll.feed(a_docket("GRILL 2"), "two")
    assert [paper.attempt for paper in roll.papers] == ["two", "one"]


def test_papers_are_there_after_the_house_died(tmp_path: Path) -> None:
    a_roll(tmp_path).feed(DOCKET, "one")
    (paper,) = a_roll(tmp_path).papers
    assert (paper.document, paper.at) == (DOCKET, 1_777_658_400_000)


def test_a_paper_torn_off_by_a_crash_is_no_paper(tmp_path: Path) -> None:
    roll = a_roll(tmp_path)
    roll.feed(DOCKET, "one")
    roll.feed(DOCKET, "two")
    roll.file.write_bytes(roll.file.read_bytes()[:-30])
    again = a_roll(tmp_path)
    again.feed(DOCKET, "three")
    assert [paper.attempt for paper in again.papers] == ["three", "one"]
    assert [paper.attempt for paper in a_roll(tmp_path).papers] == ["three", "one"]


def test_an_interrupted_attempt_is_looked_up_on_the_roll(tmp_path: Path) -> None:
    roll = a_roll(tmp_path)
    asyncio.run(Virtual(roll).deliver(DOCKET, Watch().witness))
    again = Virtual(a_roll(tmp_path))
    assert isinstance(asyncio.run(again.recall("attempt-1")), Confirmed)
    assert isinstance(asyncio.run(again.recall("attempt-2")), NotSent)


def test_two_processes_of_a_house_print_on_one_roll(tmp_path: Path) -> None:
    here, there = a_roll(tmp_path), a_roll(tmp_path)
    there.feed(DOCKET, "one")
    assert here.has_printed("one")
    here.feed(DOCKET, "two")
    assert [paper.attempt for paper in there.papers] == ["two", "one"]


def test_a_long_evening_keeps_the_last_papers(tmp_path: Path) -> None:
    roll = a_roll(tmp_path)
    for number in range(PAPERS_SHOWN_MAX + 5):
        roll.feed(a_docket("soup"), str(number))
    assert len(roll.papers) == PAPERS_SHOWN_MAX
    assert len(a_roll(tmp_path).file.read_bytes().splitlines()) == PAPERS_SHOWN_MAX


def test_every_printer_has_its_own_roll(tmp_path: Path) -> None:
    rolls = Rolls(tmp_path / "papers", now=lambda: 0)
    rolls.of("grill").feed(DOCKET, "one")
    assert rolls.of("grill").has_printed("one")
    assert not rolls.of("bar").papers
