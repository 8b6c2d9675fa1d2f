"""Where a record's personal text lies, and how it is taken out there."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from server.db.tables import CHANGES, PRIVATE, RECORDS

_BLANK_OF = {b'"': b'""', b"[": b"[]"}


def row_at(connection: Connection, key: str) -> tuple[bool, bytes] | None:
    """Live or not, and its body."""
    query = select(RECORDS.c.live, RECORDS.c.body).where(RECORDS.c.key == key)
    row = connection.execute(query).one_or_none()
    return (row.live, row.body) if row else None


def blank_record(connection: Connection, key: str, body: bytes) -> None:
    connection.execute(update(RECORDS).where(RECORDS.c.key == key).values(body=body))


def blank_private(connection: Connection, commitment: str) -> None:
    """Without its salt nobody can try what the text was."""
    query = select(PRIVATE.c.value).where(PRIVATE.c.commitment == commitment)
    value = connection.execute(query).scalar_one_or_none()
    if value is not None:
        blank = _BLANK_OF.get(value[:1], b"null")
        here = update(PRIVATE).where(PRIVATE.c.commitment == commitment)
        connection.execute(here.values(salt=b"", value=blank))


def changes_with(connection: Connection, key: str) -> list[tuple[int, bytes]]:
    """What screens are told of it, as far back as that is kept."""
    name = key.partition(":")[2].encode()
    rows = connection.execute(select(CHANGES.c.rev, CHANGES.c.body))
    return [(row.rev, row.body) for row in rows if name in row.body]


def blank_change(connection: Connection, rev: int, body: bytes) -> None:
    connection.execute(update(CHANGES).where(CHANGES.c.rev == rev).values(body=body))
