"""Copies of a house's database: one SQLite file each, and what a copy says of itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import DatabaseError

from server.db.rows import upsert
from server.db.tables import DEVICES, HOUSE, PINS
from server.kit.ids import fresh

UNREADABLE: Final = (sqlite3.DatabaseError, DatabaseError)
MAGIC: Final = b"SQLite format 3\0"
_PUT_PIN = upsert(PINS, "person")
_PAIRED = (
    DEVICES.c.id,
    DEVICES.c.name,
    DEVICES.c.role,
    DEVICES.c.token_hash,
    DEVICES.c.paired_at,
    DEVICES.c.revoked_at,
)


class InUse(Exception):
    """Somebody else has the database open."""


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a copy stands."""

    epoch: str
    rev: int
    head: str
    schema: str


def copied_out(source: Path, target: Path) -> None:
    """SQLite's own backup reads a consistent copy, whatever the write-ahead log holds.

    The copy is one file: nothing beside it belongs to it.
    """
    with closing(sqlite3.connect(source)) as house, closing(sqlite3.connect(target)) as copy:
        house.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def stands(file: Path) -> Stands:
    """Of any schema; raises what SQLite raises when the file is no house."""
    with closing(sqlite3.connect(file)) as copy:
        [schema] = copy.execute("SELECT version_num FROM alembic_version").fetchone()
        epoch, rev, head = copy.execute("SELECT epoch, rev, head FROM house").fetchone()
    return Stands(str(epoch), int(rev), str(head), str(schema))


def closed_for_good(file: Path) -> None:
    """Bring the write-ahead log into the file. Only who is alone with the file can do that."""
    with closing(sqlite3.connect(file, timeout=1)) as house:
        try:
            [mode] = house.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError as busy:
            if "locked" not in str(busy):
                raise
            raise InUse from busy
        if mode != "delete":
            raise InUse


def begin_epoch(connection: Connection) -> str:
    """From here on it is another history, whatever its revisions are called."""
    epoch = fresh()
    connection.execute(update(HOUSE).values(epoch=epoch))
    return epoch


def carry_over(connection: Connection, lost: Connection) -> None:
    """Who was let in or shut out since the backup stays so: devices, revocations, PINs."""
    here = {row.id for row in connection.execute(select(DEVICES.c.id))}
    for device in lost.execute(select(*_PAIRED)).mappings():
        if device["id"] not in here:
            connection.execute(insert(DEVICES), [{**device, "last_seq": 0}])
        elif device["revoked_at"] is not None:
            revoke = update(DEVICES).where(DEVICES.c.id == device["id"])
            connection.execute(revoke.values(revoked_at=device["revoked_at"]))
    pins = [dict(row) for row in lost.execute(select(PINS)).mappings()]
    if pins:
        connection.execute(_PUT_PIN[connection.dialect.name], pins)
