"""The schema: up on start, a copy first, a newer database is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from server.db.engine import url_of, writer
from server.db.migrate import HEAD, NewerDatabase, copied, known_revisions, up
from server.db.tables import METADATA
from tests.conftest import Place


def test_an_empty_folder_becomes_a_house_and_a_second_start_changes_nothing(folder: Path) -> None:
    engine = writer(url_of(folder))
    head = up(engine, folder / "house.sqlite")
    assert up(engine, folder / "house.sqlite") == head
    assert [file.name for file in folder.glob("*-before-*")] == []
    engine.dispose()


def test_the_migrations_lead_to_the_tables_that_the_program_knows(place: Place) -> None:
    engine = writer(place.url)
    up(engine, None)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        connection.rollback()
    engine.dispose()


def test_a_database_of_a_newer_comanda_is_refused_with_a_clear_sentence(folder: Path) -> None:
    file = folder / "house.sqlite"
    engine = writer(url_of(folder))
    up(engine, file)
    engine.dispose()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    engine = writer(url_of(folder))
    with pytest.raises(NewerDatabase, match=r"newer Comanda \(schema 9999\)"):
        up(engine, file)
    engine.dispose()


def test_an_older_database_is_copied_before_it_is_changed(folder: Path) -> None:
    """As a house of schema 0001 would be when 0002 comes: its copy holds what it held."""
    file = folder / "house.sqlite"
    engine = writer(url_of(folder))
    up(engine, file)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO pins VALUES ('anna', 'hash', 0, 0)")
    copy = copied(file, "0001")
    engine.dispose()
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT person FROM pins").fetchall() == [("anna",)]
    kept.close()


def test_the_head_that_skips_alembic_is_the_newest_migration() -> None:
    assert known_revisions()[0] == HEAD
