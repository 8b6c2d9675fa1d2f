"""The settings that the house's promises stand on, in SQLite."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from server.db.engine import url_of, writer


def test_a_confirmed_command_survives_a_power_cut(folder: Path) -> None:
    engine = writer(url_of(folder))
    with engine.begin() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_writer_takes_the_lock_when_it_begins_not_when_it_writes(folder: Path) -> None:
    first, second = writer(url_of(folder)), writer(url_of(folder))
    with second.connect() as other:
        other.exec_driver_sql("PRAGMA busy_timeout = 1")
        other.rollback()
        with first.begin(), pytest.raises(OperationalError, match="locked"):
            other.exec_driver_sql("SELECT 1")
    first.dispose()
    second.dispose()
