"""The house's keys where its processes share a database, and perhaps no folder."""

from __future__ import annotations

from sqlalchemy import Connection, select

from server.db.rows import insert_new
from server.db.tables import KEYS


def kept_keys(connection: Connection, seal: str, door: str) -> tuple[str, str]:
    """The keys that are there; else these two, from now on."""
    fresh = {"id": 1, "seal": seal, "door": door}
    connection.execute(insert_new(KEYS, "id")[connection.dialect.name], [fresh])
    row = connection.execute(select(KEYS.c.seal, KEYS.c.door)).one()
    return row.seal, row.door
