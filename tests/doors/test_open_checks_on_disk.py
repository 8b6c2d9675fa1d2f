"""The file of open checks: whole, the owner's alone, and what it said before is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.doors.open_checks_on_disk import KEPT_MAX, put_down, standing


def write(folder: Path, words: str, *, keep_before: bool = True) -> None:
    put_down(folder, {".txt": words, ".html": f"<p>{words}"}, keep_before=keep_before)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_it_stands_there_whole_and_only_the_owner_reads_it(folder: Path) -> None:
    write(folder, "table 7")
    assert names(folder) == ["open-checks.html", "open-checks.txt"]
    assert standing(folder, ".txt") == "table 7"
    assert {(folder / name).stat().st_mode & 0o777 for name in names(folder)} == {0o600}


def test_the_last_few_are_kept_and_no_more(folder: Path) -> None:
    for quarter in range(7):
        write(folder, f"quarter {quarter}")
    texts = [standing(folder, ending) for ending in (".txt", ".html")]
    assert texts == ["quarter 6", "<p>quarter 6"]
    older = [(folder / f"open-checks.{n}.txt").read_text() for n in range(1, KEPT_MAX)]
    assert older == ["quarter 5", "quarter 4", "quarter 3"]
    assert len(names(folder)) == 2 * KEPT_MAX


def test_the_same_again_pushes_nothing_out(folder: Path) -> None:
    write(folder, "table 7")
    write(folder, "table 7, later", keep_before=False)
    assert names(folder) == ["open-checks.html", "open-checks.txt"]


def test_a_write_that_was_cut_short_leaves_what_stood_there(folder: Path) -> None:
    write(folder, "table 7")
    (folder / ".open-checks.txt.new").write_text("tab")
    assert standing(folder, ".txt") == "table 7"
    write(folder, "table 8")
    assert standing(folder, ".txt") == "table 8"
    assert ".open-checks.txt.new" not in names(folder)


def test_a_place_that_takes_nothing_is_a_fault_that_is_told(folder: Path) -> None:
    write(folder, "table 7")
    (folder / ".open-checks.html.new").mkdir()
    with pytest.raises(OSError, match="open-checks"):
        write(folder, "table 8")
    assert standing(folder, ".html") == "<p>table 7"


def test_nothing_stands_where_nothing_was_written(folder: Path) -> None:
    assert standing(folder / "nowhere", ".txt") == ""
