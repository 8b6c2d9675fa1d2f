"""Bring a house's database to this program's schema, after a copy of it was laid aside."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, inspect, text

HEAD: Final = "0002"
"""The newest migration. Standing here, a house starts without loading Alembic."""
_SCRIPTS: Final = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The data was written by a newer Comanda than this one."""


def up(engine: Engine, file: Path | None) -> str:
    """Migrate up; `file` is the SQLite file to copy first. Returns the schema's revision."""
    current = _revision(engine)
    if current == HEAD:
        return HEAD
    if current is not None:
        _must_know(current)
        if file is not None:
            copied(file, current)
    _migrate(engine)
    return HEAD


def known_revisions() -> list[str]:
    """Every migration that this program has, newest first."""
    from alembic.script import ScriptDirectory

    return [str(script.revision) for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()]


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)


def _must_know(current: str) -> None:
    if current not in known_revisions():
        raise NewerDatabase(
            f"This data folder was written by a newer Comanda (schema {current}). "
            "Start that version, or restore the backup that it made before it changed the data."
        )


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


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
