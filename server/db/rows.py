"""The rows that one batch of commands writes, and the statements that write them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from server.db.tables import CHANGES, DEVICES, HOUSE, JOURNAL, OUTCOMES, PRIVATE, RECORDS

Row = dict[str, Any]
CHANGES_KEPT: Final = 50_000
CHANGES_KEPT_MS: Final = 7 * 24 * 3_600_000
"""HUB-21: a screen further behind than either takes a snapshot."""
OUTCOMES_KEPT_MS: Final = 90 * 24 * 3_600_000
FORGET_EVERY_REVS: Final = 1_000
FORGET_AT_ONCE: Final = 2 * FORGET_EVERY_REVS
"""More than comes in between two times, few enough not to be felt."""


@dataclass(frozen=True, slots=True)
class Counter:
    """The house's one row, read under its lock."""

    epoch: str
    rev: int
    head: str
    turn: int
    """One up for each commit, of refusals too: whoever finds another has not seen them all."""

    def follows(self, before: Counter) -> bool:
        """Is it the same history, further on?"""
        return self.epoch == before.epoch and self.rev >= before.rev


@dataclass(frozen=True, slots=True)
class Jump:
    """Numbers of a device that nobody has any more: after `last`, before `seq` (HUB-14)."""

    device: str
    last: int
    seq: int


@dataclass(slots=True)
class Batch:
    """What a group of commands leaves behind, written in one go at its end."""

    records: dict[str, Row] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    journal: list[Row] = field(default_factory=list)
    changes: list[Row] = field(default_factory=list)
    private: list[Row] = field(default_factory=list)
    outcomes: list[Row] = field(default_factory=list)
    last_seqs: dict[str, int] = field(default_factory=dict)
    jumps: list[Jump] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whatever is recorded leaves an outcome; what is not taken leaves nothing."""
        return bool(self.outcomes)


def upsert(table: Table, key: str) -> dict[str, Any]:
    columns = [column.name for column in table.columns if column.name != key]
    made = {}
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql)):
        statement = dialect.insert(table)
        made[name] = statement.on_conflict_do_update(
            index_elements=[key], set_={column: statement.excluded[column] for column in columns}
        )
    return made


def insert_new(table: Table, key: str) -> dict[str, Any]:
    """Insert, unless somebody else has just done so."""
    return {
        name: dialect.insert(table).on_conflict_do_nothing(index_elements=[key])
        for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
    }


# Built once: building a statement anew takes longer than carrying it out.
_PUT_RECORD = upsert(RECORDS, "key")
_ERASE = delete(RECORDS).where(RECORDS.c.key == bindparam("erased_key"))
_SEQ = (
    update(DEVICES)
    .where(DEVICES.c.id == bindparam("device_id"))
    .values(last_seq=bindparam("seq_now"))
)
_JUMPED = (
    update(DEVICES)
    .where(DEVICES.c.id == bindparam("device_id"))
    .values(jumped_in=bindparam("jumped_now"))
)
_COUNTER = select(HOUSE.c.epoch, HOUSE.c.rev, HOUSE.c.head, HOUSE.c.turn)
_COUNTER_LOCKED = _COUNTER.with_for_update()
_OUTCOMES = select(OUTCOMES.c.id, OUTCOMES.c.asked, OUTCOMES.c.answer).where(
    OUTCOMES.c.id.in_(bindparam("ids", expanding=True))
)
_INSERT = {table: insert(table) for table in (PRIVATE, JOURNAL, CHANGES, OUTCOMES)}
_COUNT = update(HOUSE).values(
    rev=bindparam("rev_now"), head=bindparam("head_now"), turn=bindparam("turn_now")
)


def counter(connection: Connection, *, locked: bool) -> Counter:
    """On SQLite `BEGIN IMMEDIATE` holds the lock already; elsewhere the row does."""
    row = connection.execute(_COUNTER_LOCKED if locked else _COUNTER).one()
    return Counter(epoch=row.epoch, rev=row.rev, head=row.head, turn=row.turn)


def outcomes_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, tuple[str, bytes]]:
    """Command id → (hash of what was asked, answer)."""
    rows = connection.execute(_OUTCOMES, {"ids": ids})
    return {row.id: (row.asked, row.answer) for row in rows}


def write(connection: Connection, batch: Batch, now: Counter) -> None:
    """Everything that a batch of commands did, then the counter, once."""
    if batch.records:
        put = _PUT_RECORD[connection.dialect.name]
        connection.execute(put, list(batch.records.values()))
    if batch.erased:
        connection.execute(_ERASE, [{"erased_key": key} for key in batch.erased])
    _insert(connection, PRIVATE, batch.private)
    _insert(connection, JOURNAL, batch.journal)
    _insert(connection, CHANGES, batch.changes)
    _insert(connection, OUTCOMES, batch.outcomes)
    if batch.last_seqs:
        seqs = [{"device_id": each, "seq_now": seq} for each, seq in batch.last_seqs.items()]
        connection.execute(_SEQ, seqs)
    if batch.jumps:
        jumped = [{"device_id": jump.device, "jumped_now": now.epoch} for jump in batch.jumps]
        connection.execute(_JUMPED, jumped)
    connection.execute(_COUNT, {"rev_now": now.rev, "head_now": now.head, "turn_now": now.turn})


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    rows = list(rows)
    if rows:
        connection.execute(_INSERT[table], rows)


def forget(connection: Connection, rev: int, at: int) -> None:
    """HUB-21: what is too old goes, a bounded piece at a time. The journal stays for ever."""
    oldest = connection.execute(select(CHANGES.c.rev).order_by(CHANGES.c.rev).limit(1)).scalar()
    if oldest is not None:
        is_next = CHANGES.c.rev < oldest + FORGET_AT_ONCE
        is_old = (CHANGES.c.at < at - CHANGES_KEPT_MS) | (CHANGES.c.rev <= rev - CHANGES_KEPT)
        connection.execute(delete(CHANGES).where(is_next, is_old))
    old = select(OUTCOMES.c.id).where(OUTCOMES.c.at < at - OUTCOMES_KEPT_MS)
    some = old.order_by(OUTCOMES.c.at).limit(FORGET_AT_ONCE)
    connection.execute(delete(OUTCOMES).where(OUTCOMES.c.id.in_(some)))
