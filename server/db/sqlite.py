"""SQLite: one file a house, one connection that writes, and a confirmed command on the disk."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event

OLDEST: Final = (3, 35, 0)
BUSY_TIMEOUT_MS: Final = 5_000
_PRAGMAS: Final = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a confirmed command survives a power cut.
    "foreign_keys": 1,
    "busy_timeout": BUSY_TIMEOUT_MS,
}


def opened(url: str, *, query_only: bool) -> Engine:
    """Every BEGIN of the one that writes takes the house's lock at once."""
    assert sqlite3.sqlite_version_info >= OLDEST, "SQLite is older than 3.35"
    # What guests and staff wrote stays out of the log.
    engine = create_engine(url, pool_size=1 if not query_only else 4, hide_parameters=True)
    begin = "BEGIN" if query_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI connection
        connection.isolation_level = None
        for pragma, value in _PRAGMAS.items():
            connection.execute(f"PRAGMA {pragma} = {value}")
            [found] = connection.execute(f"PRAGMA {pragma}").fetchone()
            assert found == value, f"{pragma} is {found}, not {value}"
        connection.execute(f"PRAGMA query_only = {int(query_only)}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy connection
        connection.exec_driver_sql(begin)

    return engine
