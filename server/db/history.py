"""The whole history, for those who check it: journal, private values, rows, and the file itself."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from server.db.tables import JOURNAL, PRIVATE, RECORDS

ENTRIES_AT_ONCE = 500


def journal_entries(connection: Connection) -> Iterator[tuple[int, bytes, str]]:
    """(revision, entry, hash) in order, without holding a long history in memory."""
    query = select(JOURNAL).order_by(JOURNAL.c.rev).execution_options(yield_per=ENTRIES_AT_ONCE)
    for row in connection.execute(query):
        yield row.rev, row.entry, row.hash


def private_values(connection: Connection) -> dict[str, bytes]:
    """Commitment → value."""
    rows = connection.execute(select(PRIVATE.c.commitment, PRIVATE.c.value))
    return {row.commitment: row.value for row in rows}


def record_rows(connection: Connection) -> Iterator[tuple[str, bool, bytes]]:
    """(key, live, body) of every row, live or filed."""
    query = select(RECORDS.c.key, RECORDS.c.live, RECORDS.c.body)
    for row in connection.execute(query.execution_options(yield_per=ENTRIES_AT_ONCE)):
        yield row.key, row.live, row.body


def file_faults(connection: Connection) -> list[str]:
    """What the database finds wrong with its own file; empty when it is sound."""
    if connection.dialect.name != "sqlite":
        return []
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found
