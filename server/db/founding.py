"""A new database is the start of a history: it gets an epoch of its own."""

from __future__ import annotations

from sqlalchemy import Connection, select

from server.db.rows import insert_new
from server.db.tables import HOUSE
from server.kit.ids import fresh

FIRST_HASH = "0" * 64
"""What the first journal entry is chained to."""


def founded(connection: Connection) -> str:
    """The epoch; a database without one has just been born, to whoever comes first."""
    first = {"id": 1, "epoch": fresh(), "rev": 0, "head": FIRST_HASH, "turn": 0}
    epoch = connection.execute(select(HOUSE.c.epoch)).scalar_one_or_none()
    if epoch is None:
        connection.execute(insert_new(HOUSE, "id")[connection.dialect.name], [first])
        epoch = connection.execute(select(HOUSE.c.epoch)).scalar_one()
    return str(epoch)
