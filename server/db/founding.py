"""A new database is the start of a history: it gets an epoch of its own."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from server.db.tables import HOUSE
from server.kit.ids import fresh

FIRST_HASH = "0" * 64
"""What the first journal entry is chained to."""


def founded(connection: Connection) -> str:
    """The epoch; a database without one has just been born."""
    epoch = connection.execute(select(HOUSE.c.epoch)).scalar_one_or_none()
    if epoch is None:
        epoch = fresh()
        row = {"id": 1, "epoch": epoch, "rev": 0, "head": FIRST_HASH, "turn": 0}
        connection.execute(insert(HOUSE), [row])
    return str(epoch)
