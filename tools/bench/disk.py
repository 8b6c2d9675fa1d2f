"""The disk's limit: the very rows that the house wrote, written once more by a bare program."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from tools.bench.figures import percentile

Row = tuple[bytes, ...]
TIMES: Final = 200


def read(data: Path, words: str, *values: int | str) -> list[Any]:
    with closing(sqlite3.connect(data / "house.sqlite")) as connection:
        return connection.execute(words, values).fetchall()


def limit_of(data: Path, command: str) -> float:
    """Seconds at the median for what one such command wrote and told, as one commit each."""
    asked = "SELECT rev, entry FROM journal WHERE instr(entry, ?) ORDER BY rev LIMIT ?"
    revs = [(row[0], row[1]) for row in read(data, asked, f'"{command}"', TIMES)]
    return percentile([written(data, [(entry, *_told_at(data, rev))]) for rev, entry in revs], 50)


def _told_at(data: Path, rev: int) -> Row:
    return tuple(row[0] for row in read(data, "SELECT body FROM changes WHERE rev = ?", rev))


def written(data: Path, rows: Sequence[Row]) -> float:
    """Seconds for these rows and one commit, as safely as the house writes them."""
    with closing(sqlite3.connect(data / "limit.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE IF NOT EXISTS rows (key BLOB, body BLOB)")
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        for row in rows:
            connection.execute("INSERT INTO rows VALUES (?, ?)", (row[0], row[-1]))
        connection.execute("COMMIT")
        return time.perf_counter() - began
