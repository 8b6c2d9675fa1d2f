"""A journal that somebody tampered with: any byte, any order, any end is found out."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.db.engine import reader, url_of
from server.db.founding import FIRST_HASH
from server.hub.anchors import Anchor, BadAnchor, anchor_faults, read_anchor
from server.hub.journal import chained
from server.hub.verify import faults
from tests.hub.lanes import LaneHouse

QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
BITS = st.integers(0, 7)
FIELDS = st.sampled_from(
    [("journal", "entry"), ("journal", "hash"), ("records", "body"), ("private", "value"),
     ("private", "salt"), ("private", "commitment")]
)  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a house in which some dishes were sent, with a guest's wish."""
    folder = tmp_path_factory.mktemp("sound")
    house = LaneHouse(folder)
    house.furnish_for_two()
    wish = {"id": "l1", "dish": "espresso", "note": "lactose-free, for Mr Weber"}
    house.asks("orders.add", {"check": "t1-1", "lines": [wish]})
    house.asks("orders.send", {"check": "t1-1", "lines": ["l1"], "firing": "f1"})
    house.close()
    with sqlite3.connect(folder / "house.sqlite") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert connection.execute("SELECT count(*) FROM private").fetchone()[0] > 0
    connection.close()
    return folder / "house.sqlite"


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    return another(sound, tmp_path)


def another(sound: Path, folder: Path) -> Path:
    return Path(shutil.copy(sound, folder / "house.sqlite"))


def found(file: Path, *anchors: Anchor) -> list[str]:
    reads = reader(url_of(file.parent))
    with reads.begin() as connection:
        said = [*faults(connection), *anchor_faults(connection, anchors)]
    reads.dispose()
    return said


def edited(file: Path, *sql: tuple[str, tuple[object, ...]]) -> None:
    with sqlite3.connect(file) as connection:
        for words, values in sql:
            connection.execute(words, values)
    connection.close()


def rows(file: Path, words: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    there = connection.execute(words).fetchall()
    connection.close()
    return there


def test_an_untouched_copy_is_sound(copy: Path) -> None:
    assert found(copy) == []


@QUICK
@given(field=FIELDS, place=st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), bit=BITS)
def test_any_flipped_byte_is_found(
    sound: Path, tmp_path: Path, field: tuple[str, str], place: tuple[int, int], bit: int
) -> None:
    which, at = place
    file = another(sound, tmp_path)
    table, column = field
    places = rows(file, f"SELECT rowid, {column} FROM {table} ORDER BY rowid")  # noqa: S608
    row, value = places[which % len(places)]
    assert isinstance(value, str | bytes)
    before = value.encode() if isinstance(value, str) else value
    spot = at % len(before)
    # A hash is text: it stays text, of another figure.
    flipped = bytes([before[spot] ^ (1 << (bit if not isinstance(value, str) else 0))])
    after = before[:spot] + flipped + before[spot + 1 :]
    new = after.decode() if isinstance(value, str) else after
    edited(file, (f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, row)))  # noqa: S608
    assert found(file)


@QUICK
@given(one=st.integers(0, 10**6), other=st.integers(1, 10**6))
def test_two_entries_that_changed_places_are_found(
    sound: Path, tmp_path: Path, one: int, other: int
) -> None:
    file = another(sound, tmp_path)
    entries = rows(file, "SELECT rev, entry, hash FROM journal ORDER BY rev")
    first = one % len(entries)
    second = (first + 1 + other % (len(entries) - 1)) % len(entries)
    swap = "UPDATE journal SET entry = ?, hash = ? WHERE rev = ?"
    edited(
        file,
        (swap, (*entries[second][1:], entries[first][0])),
        (swap, (*entries[first][1:], entries[second][0])),
    )
    assert found(file)


@QUICK
@given(which=st.integers(0, 10**6))
def test_a_deleted_entry_is_found(sound: Path, tmp_path: Path, which: int) -> None:
    file = another(sound, tmp_path)
    revs = rows(file, "SELECT rev FROM journal")
    edited(file, ("DELETE FROM journal WHERE rev = ?", revs[which % len(revs)]))
    assert found(file)


def test_a_cut_tail_is_found_up_to_the_last_printed_anchor(copy: Path) -> None:
    """Whoever cuts the end off and puts everything else in step is betrayed by a paper."""
    last, printed = rows(copy, "SELECT rev, hash FROM journal ORDER BY rev DESC LIMIT 1")[0]
    assert isinstance(last, int)
    paper = read_anchor(f"{last}: {printed}")
    assert found(copy, paper) == []
    cut_after(copy, last - 2)
    assert not any(word in fault for fault in found(copy) for word in ("altered", "hole"))
    assert any(f"names revision {last}" in fault for fault in found(copy, paper))


def test_a_journal_that_was_written_anew_is_found_by_a_paper(copy: Path) -> None:
    last, printed = rows(copy, "SELECT rev, hash FROM journal ORDER BY rev DESC LIMIT 1")[0]
    assert isinstance(last, int)
    written_anew(copy)
    assert not any(word in fault for fault in found(copy) for word in ("altered", "hole"))
    paper = read_anchor(f"{last}:{str(printed)[:16]}")
    assert any("not the one that was printed" in fault for fault in found(copy, paper))


def cut_after(file: Path, rev: int) -> None:
    (head,) = rows(file, f"SELECT hash FROM journal WHERE rev = {rev}")  # noqa: S608
    edited(
        file,
        ("DELETE FROM journal WHERE rev > ?", (rev,)),
        ("DELETE FROM changes WHERE rev > ?", (rev,)),
        ("UPDATE house SET rev = ?, head = ?", (rev, *head)),
    )


def written_anew(file: Path) -> None:
    """Another name in the first entry, and every hash after it in step."""
    entries = rows(file, "SELECT rev, entry FROM journal ORDER BY rev")
    head, edits = FIRST_HASH, list[tuple[str, tuple[object, ...]]]()
    for rev, entry in entries:
        assert isinstance(entry, bytes)
        body = entry
        if rev == 1:
            body = body.replace(b'"asked":"', b'"asked":"0', 1)
        head = chained(head, body)
        edits.append(("UPDATE journal SET entry = ?, hash = ? WHERE rev = ?", (body, head, rev)))
    edited(file, *edits, ("UPDATE house SET head = ?", (head,)))


@pytest.mark.parametrize("text", ["", "12", "12:abc", "x:0123456789abcdef", "12:" + "g" * 64])
def test_what_stands_on_no_report_is_refused(text: str) -> None:
    with pytest.raises(BadAnchor):
        read_anchor(text)


def test_an_anchor_is_read_as_it_is_printed() -> None:
    assert read_anchor("12: 01234567 89ABCDEF").hash == "0123456789abcdef"
