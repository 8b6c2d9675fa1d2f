"""Bring a house's database to this program's schema, after a copy of it was laid aside."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

_SCRIPTS: Final = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The data was written by a newer Comanda than this one."""


def up(engine: Engine, file: Path | None) -> str:
    """Migrate up; `file` is the SQLite file to copy first. Returns the schema's revision."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    scripts = ScriptDirectory.from_config(config)
    head = scripts.get_current_head()
    assert head is not None, "there is no migration"
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
    if current == head:
        return head
    if current is not None:
        _must_know(scripts, current)
        if file is not None:
            copied(file, current)
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return head


def _must_know(scripts: ScriptDirectory, current: str) -> None:
    if current not in {script.revision for script in scripts.walk_revisions()}:
        raise NewerDatabase(
            f"This data folder was written by a newer Comanda (schema {current}). "
            "Start that version, or restore the backup that it made before it changed the data."
        )


def copied(file: Path, current: str) -> Path:
    """SQLite's own backup reads a consistent copy, whatever the write-ahead log holds."""
    target = file.with_name(f"{file.stem}-before-{current}.sqlite")
    source, copy = sqlite3.connect(file), sqlite3.connect(target)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    return target
