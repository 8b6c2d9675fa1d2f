"""PINs and devices: rows beside the records, never journalled, never on a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from server.db.rows import Row, upsert
from server.db.tables import DEVICES, HOUSE, PINS

_PUT_PIN = upsert(PINS, "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class PinRow:
    person: str
    hash: str
    misses: int = 0
    closed_until: int = 0


def put_pins(connection: Connection, hashes: Mapping[str, str]) -> None:
    rows: list[Row] = [
        {"person": person, "hash": hash_, "misses": 0, "closed_until": 0}
        for person, hash_ in hashes.items()
    ]
    if rows:
        connection.execute(_PUT_PIN[connection.dialect.name], rows)


def pin_of(connection: Connection, person: str) -> PinRow | None:
    query = select(PINS.c.hash, PINS.c.misses, PINS.c.closed_until).where(PINS.c.person == person)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return PinRow(person=person, hash=row.hash, misses=row.misses, closed_until=row.closed_until)


def count_miss(connection: Connection, person: str, misses: int, closed_until: int) -> None:
    connection.execute(
        update(PINS).where(PINS.c.person == person).values(misses=misses, closed_until=closed_until)
    )


def add_device(connection: Connection, device: Row) -> None:
    """It has numbers of this history alone: there is nothing that they could jump over."""
    epoch = connection.execute(select(HOUSE.c.epoch)).scalar_one()
    connection.execute(insert(DEVICES), [{"jumped_in": epoch, **device}])


def revoke_device(connection: Connection, device: str, at: int) -> None:
    """Its token opens nothing any more."""
    still = (DEVICES.c.id == device) & DEVICES.c.revoked_at.is_(None)
    connection.execute(update(DEVICES).where(still).values(revoked_at=at))


def has_pins(connection: Connection) -> bool:
    return connection.execute(select(PINS.c.person).limit(1)).first() is not None
