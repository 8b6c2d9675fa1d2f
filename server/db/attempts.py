"""What workers are about to do to the world, written before they do it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from server.db.rows import upsert
from server.db.tables import ATTEMPTS

_PUT = upsert(ATTEMPTS, "id")


def put_attempt(
    connection: Connection, *, id_: str, worker: str, state: str, at: int, body: bytes, fence: int
) -> None:
    row = {"id": id_, "worker": worker, "state": state, "at": at, "body": body}
    row["fence"] = fence
    connection.execute(_PUT[connection.dialect.name], [row])


def attempts_in(connection: Connection, worker: str, states: Sequence[str]) -> list[bytes]:
    query = (
        select(ATTEMPTS.c.body)
        .where(ATTEMPTS.c.worker == worker, ATTEMPTS.c.state.in_(states))
        .order_by(ATTEMPTS.c.at, ATTEMPTS.c.id)
    )
    return [row.body for row in connection.execute(query)]


def attempt_of(connection: Connection, id_: str) -> bytes | None:
    query = select(ATTEMPTS.c.body).where(ATTEMPTS.c.id == id_)
    return connection.execute(query).scalar_one_or_none()
