"""Bring a house's database to this program's schema, after a copy of it was laid aside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from server.db.copying import copied_out

HEAD: Final = "0005"
"""The newest migration. Standing here, a house starts without loading Alembic."""
_SCRIPTS: Final = Path(__file__).parent / "migrations"
_ALONE: Final = "hashtext('comanda migrates ' || current_setting('search_path'))"
"""By this lock only one of several processes that start at once changes the schema."""


class NewerDatabase(Exception):
    """The data was written by a newer Comanda than this one."""


def up(engine: Engine, file: Path | None) -> str:
    """Migrate up; `file` is the SQLite file to copy first. Returns the schema's revision."""
    with engine.connect() as connection, _alone(connection):
        current = _revision(connection)
        if current == HEAD:
            return HEAD
        if current is not None:
            _must_know(current)
            if file is not None:
                copied(file, current)
        _migrate(connection)
    return HEAD


def known_revisions() -> list[str]:
    """Every migration that this program has, newest first."""
    from alembic.script import ScriptDirectory

    return [str(script.revision) for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()]


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """SQLite has its file's lock; in PostgreSQL the house's schema is made here too."""
    if connection.dialect.name == "sqlite":
        yield
        return
    for patience in ("lock_timeout", "statement_timeout"):
        connection.execute(text(f"SET {patience} = 0"))
    connection.execute(text(f"SELECT pg_advisory_lock({_ALONE})"))
    connection.commit()  # What another process has just made is seen from here on.
    if connection.execute(text("SELECT current_schema()")).scalar() is None:
        named = connection.execute(text("SELECT current_setting('search_path')")).scalar_one()
        connection.exec_driver_sql(f"CREATE SCHEMA {named}")
    connection.commit()
    try:
        yield
    finally:
        connection.invalidate()  # The lock goes with it, and so does its endless patience.


def _revision(connection: Connection) -> str | None:
    found = None
    if inspect(connection).has_table("alembic_version"):
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    connection.rollback()
    return None if found is None else str(found)


def _must_know(current: str) -> None:
    if current not in known_revisions():
        raise NewerDatabase(
            f"This data folder was written by a newer Comanda (schema {current}). "
            "Start that version, or restore the backup that it made before it changed the data."
        )


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def copied(file: Path, current: str) -> Path:
    target = file.with_name(f"{file.stem}-before-{current}.sqlite")
    copied_out(file, target)
    return target
