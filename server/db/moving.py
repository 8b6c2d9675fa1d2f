"""Move a whole house between databases: out into a file, and from a file into a schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, insert, inspect, make_url, select, text

from server.db.engine import reader, writer
from server.db.keys import kept_keys
from server.db.migrate import HEAD, up
from server.db.postgres import SCHEMA, schema_of
from server.db.tables import KEYS, LEASES, METADATA

ROWS_AT_ONCE: Final = 500
STAYS: Final = frozenset({LEASES, KEYS})
"""Who works now, and what tokens are signed with, is no part of the rows."""


class OlderSchema(Exception):
    """The database is not of this program's schema."""


def rows_copied(source: Connection, target: Connection) -> None:
    """Table by table; the target is empty and of the same schema."""
    for table in METADATA.sorted_tables:
        if table not in STAYS:
            _copied(table, source, target)


def _copied(table: Table, source: Connection, target: Connection) -> None:
    query = select(table).execution_options(yield_per=ROWS_AT_ONCE)
    for some in source.execute(query).mappings().partitions():
        rows: list[dict[str, Any]] = [dict(row) for row in some]
        target.execute(insert(table), rows)


def copied_into_file(url: str, file: Path) -> None:
    """One moment of the house, whoever works on meanwhile."""
    copy, house = writer(f"sqlite:///{file}"), reader(url)
    try:
        up(copy, None)
        with house.begin() as source, copy.begin() as target:
            _must_be_of_today(source)
            rows_copied(source, target)
    finally:
        house.dispose()
        copy.dispose()


def _must_be_of_today(source: Connection) -> None:
    found = source.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found != HEAD:
        raise OlderSchema(str(found))


def is_there(url: str) -> bool:
    """Is there a house in this schema at all?"""
    engine = reader(url)
    try:
        with engine.begin() as connection:
            return inspect(connection).has_table("house")
    finally:
        engine.dispose()


def is_served(url: str) -> bool:
    """Some process holds a lease that is not over, by the database's own clock."""
    engine = reader(url)
    try:
        with engine.begin() as connection:
            now = text("SELECT extract(epoch FROM clock_timestamp()) * 1000")
            moment = int(connection.execute(now).scalar_one())
            query = select(LEASES.c.name).where(LEASES.c.until > moment)
            return connection.execute(query).first() is not None
    finally:
        engine.dispose()


def moved_in(url: str, copy: Engine, keys: tuple[str, str] | None, aside: str) -> str:
    """The copy takes the schema's place at one stroke; the present one is called `aside`."""
    address = make_url(url)
    schema = schema_of(address)
    coming = address.update_query_dict({SCHEMA: f"{schema}_coming"})
    house = writer(coming.render_as_string(hide_password=False))
    try:
        with house.begin() as connection:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {schema}_coming CASCADE"))
        up(house, None)
        with copy.begin() as source, house.begin() as target:
            rows_copied(source, target)
            if keys:
                kept_keys(target, *keys)
        with house.begin() as connection:
            found = inspect(connection).get_schema_names()
            if schema in found:
                connection.execute(text(f"ALTER SCHEMA {schema} RENAME TO {aside}"))
            connection.execute(text(f"ALTER SCHEMA {schema}_coming RENAME TO {schema}"))
    finally:
        house.dispose()
    return f"the schema {aside}" if schema in found else ""
