"""The benches of the tills and of splitting run through, on a small day."""

from __future__ import annotations

from pathlib import Path

from tools.bench.at_the_tills import TILLS, at_the_tills
from tools.bench.split import STEPS, split


def test_a_small_day_is_taken_in_and_closed(folder: Path) -> None:
    first, last, closed = at_the_tills(folder, bills=3 * TILLS, a_till=1)
    assert first.ratio > 0
    assert last.ratio > 0
    assert closed.name == "closing a day of 24 bills"


def test_a_small_check_is_split_and_paid_in_parts(folder: Path) -> None:
    findings = split(folder, parties=1, lines=16)
    assert len(findings) == len(STEPS)
    assert all(each.ratio > 0 for each in findings)
