"""The whole history, for those who check it: journal, private values, rows, and the file itself."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, select

from server.db.tables import CHANGES, DEVICES, JOURNAL, OUTCOMES, PRIVATE, RECORDS

ENTRIES_AT_ONCE = 500


def journal_entries(connection: Connection) -> Iterator[tuple[int, bytes, str]]:
    """(revision, entry, hash) in order, without holding a long history in memory."""
    query = select(JOURNAL).order_by(JOURNAL.c.rev).execution_options(yield_per=ENTRIES_AT_ONCE)
    for row in connection.execute(query):
        yield row.rev, row.entry, row.hash


def hash_at(connection: Connection, rev: int) -> str | None:
    """The journal's hash at one revision; None when it has no such revision."""
    query = select(JOURNAL.c.hash).where(JOURNAL.c.rev == rev)
    return connection.execute(query).scalar_one_or_none()


def report_anchors(connection: Connection) -> Iterator[tuple[int, int, str]]:
    """(number, revision, hash) of every Z that names one."""
    query = select(RECORDS.c.body).where(RECORDS.c.kind == "zreport")
    for row in connection.execute(query):
        report = msgspec.json.decode(row.body)
        if report.get("anchor"):
            yield report["number"], report["anchor_rev"], report["anchor"]


def private_rows(connection: Connection) -> Iterator[tuple[str, bytes, bytes]]:
    """(commitment, salt, value) of everything that the journal names by a commitment only."""
    for row in connection.execute(select(PRIVATE)):
        yield row.commitment, row.salt, row.value


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


def setting_faults(connection: Connection) -> list[str]:
    """Settings that a confirmed command needs to survive a power cut."""
    if connection.dialect.name == "sqlite":
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        return [] if mode == "wal" else [f"The database's journal_mode is {mode}, not wal."]
    if connection.exec_driver_sql("SHOW fsync").scalar_one() == "on":
        return []
    return ["The database server runs with fsync = off; a power cut may lose commands."]


def last_numbers(connection: Connection) -> Iterator[tuple[str, int, int]]:
    """(device, its last number, the last that was answered) for those with answers left."""
    answered = select(OUTCOMES.c.device, func.max(OUTCOMES.c.seq).label("seq")).where(
        OUTCOMES.c.device.is_not(None)
    )
    last = answered.group_by(OUTCOMES.c.device).subquery()
    query = select(DEVICES.c.id, DEVICES.c.last_seq, last.c.seq)
    for row in connection.execute(query.join(last, last.c.device == DEVICES.c.id)):
        yield row.id, row.last_seq, row.seq


def told_last(connection: Connection, many: int) -> list[tuple[int, bytes, bytes]]:
    """(revision, what screens were told, journal entry) of the last ones, the oldest first."""
    query = (
        select(CHANGES.c.rev, CHANGES.c.body, JOURNAL.c.entry)
        .join(JOURNAL, JOURNAL.c.rev == CHANGES.c.rev)
        .order_by(CHANGES.c.rev.desc())
        .limit(many)
    )
    return [(row.rev, row.body, row.entry) for row in connection.execute(query)][::-1]
