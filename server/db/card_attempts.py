"""What card terminals are about to be asked, written before they are; at most one each at a time.

Two unique indexes of the rows without an end hold it, whatever the program above them believes.
"""

from __future__ import annotations

import hashlib
from typing import Any, Final

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from server.db.rows import upsert
from server.db.tables import CARD_ATTEMPTS, HOUSE, WIRE_NUMBERS

Row = dict[str, Any]
WIRE_LENGTH: Final = 10
_FIGURES: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EPOCH_LENGTH: Final = 3
_PUT_NUMBER = upsert(WIRE_NUMBERS, "terminal")


class StillOpen(Exception):
    """Another attempt at that terminal, or of that share, has no end yet."""


def begun(connection: Connection, row: Row) -> Row:
    """The row as it is stored, with the next wire id of its terminal; StillOpen: it is not."""
    number = _next_number(connection, row["terminal"])
    stored = {**row, "number": number, "wire_id": wire_id(_epoch(connection), number)}
    try:
        with connection.begin_nested():
            connection.execute(insert(CARD_ATTEMPTS), [stored])
    except IntegrityError as taken:
        raise StillOpen(row["id"]) from taken
    return stored


def wire_id(epoch: str, number: int) -> str:
    """Ten of 0-9 and A-Z. A number that a lost history gave out too has another beginning there."""
    digest = int.from_bytes(hashlib.sha256(epoch.encode()).digest()[:8])
    return _figures(digest, _EPOCH_LENGTH) + _figures(number, WIRE_LENGTH - _EPOCH_LENGTH)


def _figures(value: int, length: int) -> str:
    out = ""
    for _ in range(length):
        value, rest = divmod(value, len(_FIGURES))
        out = _FIGURES[rest] + out
    return out


def _epoch(connection: Connection) -> str:
    return str(connection.execute(select(HOUSE.c.epoch)).scalar_one())


def _next_number(connection: Connection, terminal: str) -> int:
    query = select(WIRE_NUMBERS.c.last).where(WIRE_NUMBERS.c.terminal == terminal)
    number = (connection.execute(query).scalar_one_or_none() or 0) + 1
    row = {"terminal": terminal, "last": number}
    connection.execute(_PUT_NUMBER[connection.dialect.name], [row])
    return number


def card_attempt_of(connection: Connection, id_: str) -> Row | None:
    query = select(CARD_ATTEMPTS).where(CARD_ATTEMPTS.c.id == id_)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else dict(found)


def noted(connection: Connection, id_: str, state: str) -> None:
    connection.execute(update(CARD_ATTEMPTS).where(CARD_ATTEMPTS.c.id == id_).values(state=state))


def of_wire(connection: Connection, terminal: str, wire: str) -> str | None:
    found = (CARD_ATTEMPTS.c.terminal == terminal) & (CARD_ATTEMPTS.c.wire_id == wire)
    return connection.execute(select(CARD_ATTEMPTS.c.id).where(found)).scalar_one_or_none()


def ended(connection: Connection, id_: str, state: str) -> None:
    change = update(CARD_ATTEMPTS).where(CARD_ATTEMPTS.c.id == id_)
    connection.execute(change.values(state=state, is_open=False))


def open_ones(connection: Connection) -> tuple[str, ...]:
    query = select(CARD_ATTEMPTS.c.id).where(CARD_ATTEMPTS.c.is_open)
    return tuple(row.id for row in connection.execute(query.order_by(CARD_ATTEMPTS.c.id)))
