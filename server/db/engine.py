"""Open the house's database, with the settings that its promises stand on."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event

__all__ = ["Connection", "Engine", "reader", "url_of", "writer"]

SQLITE_OLDEST: Final = (3, 35, 0)
BUSY_TIMEOUT_MS: Final = 5_000
_PRAGMAS: Final = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a confirmed command survives a power cut.
    "foreign_keys": 1,
    "busy_timeout": BUSY_TIMEOUT_MS,
}


def url_of(data: Path) -> str:
    return f"sqlite:///{data / 'house.sqlite'}"


def writer(url: str) -> Engine:
    """The one connection that writes; every BEGIN takes the house's lock at once."""
    return _opened(url, query_only=False)


def reader(url: str) -> Engine:
    """Connections that cannot write."""
    return _opened(url, query_only=True)


def _opened(url: str, *, query_only: bool) -> Engine:
    assert sqlite3.sqlite_version_info >= SQLITE_OLDEST, "SQLite is older than 3.35"
    engine = create_engine(url, pool_size=1 if not query_only else 4)
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
