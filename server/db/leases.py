"""Leases: of several processes on one house, one prints. The clock is the database's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy import BigInteger, Connection, cast, func, insert, literal_column, select, update

from server.db.tables import LEASES

_NOW: Final = {
    "sqlite": literal_column("CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"),
    "postgresql": cast(func.extract("epoch", func.clock_timestamp()) * 1_000, BigInteger),
}


class LeaseLost(Exception):
    """Somebody else does this now: whatever was about to be done must not be done."""


def taken(
    connection: Connection, name: str, holder: str, lasts_ms: int, is_gone: Callable[[str], bool]
) -> int | None:
    """The fence under which `holder` has the lease from now on; None: somebody else has it.

    Every change of hands raises the fence. Called inside a transaction that has the house's lock.
    """
    now = int(connection.execute(select(_NOW[connection.dialect.name])).scalar_one())
    row = connection.execute(select(LEASES).where(LEASES.c.name == name)).one_or_none()
    until = now + lasts_ms
    if row is None:
        made = {"name": name, "holder": holder, "fence": 1, "until": until}
        connection.execute(insert(LEASES), [made])
        return 1
    if row.holder != holder and row.until > now and not is_gone(row.holder):
        return None
    fence: int = row.fence + (row.holder != holder)
    change = update(LEASES).where(LEASES.c.name == name)
    connection.execute(change.values(holder=holder, fence=fence, until=until))
    return fence


def given_back(connection: Connection, name: str, fence: int) -> None:
    """The next may have it at once."""
    held = (LEASES.c.name == name) & (LEASES.c.fence == fence)
    connection.execute(update(LEASES).where(held).values(until=0))


def must_hold(connection: Connection, name: str, fence: int) -> None:
    """LeaseLost when it has changed hands since, however sure its former holder is."""
    row = connection.execute(select(LEASES.c.fence).where(LEASES.c.name == name)).one_or_none()
    if row is None or row.fence != fence:
        raise LeaseLost(f"{name}: fence {fence} is over")


def held_now(connection: Connection, prefix: str) -> set[str]:
    """The names, without the prefix they share, of leases that have not run out."""
    now = select(_NOW[connection.dialect.name]).scalar_subquery()
    query = select(LEASES.c.name).where(LEASES.c.name.startswith(prefix), LEASES.c.until > now)
    return {row.name.removeprefix(prefix) for row in connection.execute(query)}
