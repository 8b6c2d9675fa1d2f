"""What is read outside the lane: snapshots, changes, answers, devices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, bindparam, select

from server.db.rows import Counter, counter
from server.db.tables import CHANGES, DEVICES, OUTCOMES, RECORDS


@dataclass(frozen=True, slots=True)
class Device:
    id: str
    name: str
    role: str
    token_hash: str
    last_seq: int
    revoked_at: int | None


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record row: its aggregate, whether screens hold it, and the revision that wrote it."""

    key: str
    kind: str
    subject: str
    live: bool
    body: bytes
    rev: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every live record, as JSON bytes, at one revision."""

    counter: Counter
    bodies: Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Welcome:
    """Where a screen stands: everything in it from one read transaction (HUB-9)."""

    counter: Counter
    last_seq: int
    answers: Sequence[bytes]
    changes: Sequence[bytes] | None
    """None: too far behind, take a snapshot."""


@dataclass(frozen=True, slots=True)
class Log:
    """Where the house stands, and what the next revisions told the screens."""

    counter: Counter
    changes: Sequence[tuple[int, bytes]]


def counted(engine: Engine) -> Counter:
    """Where the house stands, whoever brought it there."""
    with engine.begin() as connection:
        return counter(connection, locked=False)


def log_after(engine: Engine, rev: int, at_once: int) -> Log:
    with engine.begin() as connection:
        now = counter(connection, locked=False)
        if now.rev <= rev:
            return Log(now, ())
        query = select(CHANGES.c.rev, CHANGES.c.body).where(CHANGES.c.rev > rev)
        rows = connection.execute(query.order_by(CHANGES.c.rev).limit(at_once))
        return Log(now, [(row.rev, row.body) for row in rows])


def snapshot(engine: Engine) -> Snapshot:
    with engine.begin() as connection:
        rows = connection.execute(select(RECORDS.c.body).where(RECORDS.c.live.is_(True)))
        bodies = [row.body for row in rows]
        return Snapshot(counter(connection, locked=False), bodies)


def welcome(
    engine: Engine, device: str, asked: int | None, since: int | None, behind_max: int
) -> Welcome:
    """`since`: the revision that the screen has of this epoch; `asked`: its first open seq."""
    with engine.begin() as connection:
        now = counter(connection, locked=False)
        known = device_of(connection, device)
        last_seq = known.last_seq if known else 0
        return Welcome(
            counter=now,
            last_seq=last_seq,
            answers=_answers(connection, device, asked),
            changes=_changes(connection, since, now.rev, behind_max),
        )


def _answers(connection: Connection, device: str, asked: int | None) -> list[bytes]:
    if asked is None:
        return []
    query = (
        select(OUTCOMES.c.answer)
        .where(OUTCOMES.c.device == device, OUTCOMES.c.seq >= asked)
        .order_by(OUTCOMES.c.seq)
    )
    return [row.answer for row in connection.execute(query)]


def _changes(
    connection: Connection, since: int | None, rev: int, behind_max: int
) -> list[bytes] | None:
    if since is None or since > rev or rev - since > behind_max:
        return None
    found = changes_after(connection, since)
    return found if len(found) == rev - since else None


_DEVICE = select(
    DEVICES.c.id,
    DEVICES.c.name,
    DEVICES.c.role,
    DEVICES.c.token_hash,
    DEVICES.c.last_seq,
    DEVICES.c.revoked_at,
)


def device_of(connection: Connection, device: str) -> Device | None:
    row = connection.execute(_DEVICE.where(DEVICES.c.id == device)).one_or_none()
    return Device(*row) if row else None


def all_devices(engine: Engine) -> list[Device]:
    """By name; those whose token opens nothing any more too."""
    with engine.begin() as connection:
        rows = connection.execute(_DEVICE.order_by(DEVICES.c.name, DEVICES.c.id))
        return [Device(*row) for row in rows]


def devices_named(engine: Engine, role: str, name: str) -> list[Device]:
    """Those whose token opens something; the one that was paired last comes last."""
    is_it = (DEVICES.c.role == role, DEVICES.c.name == name, DEVICES.c.revoked_at.is_(None))
    with engine.begin() as connection:
        rows = connection.execute(_DEVICE.where(*is_it).order_by(DEVICES.c.paired_at, DEVICES.c.id))
        return [Device(*row) for row in rows]


def revoked_devices(engine: Engine) -> set[str]:
    with engine.begin() as connection:
        query = select(DEVICES.c.id).where(DEVICES.c.revoked_at.is_not(None))
        return {row.id for row in connection.execute(query)}


def last_seqs(connection: Connection) -> dict[str, int]:
    """Every device's last number."""
    query = select(DEVICES.c.id, DEVICES.c.last_seq)
    return {row.id: row.last_seq for row in connection.execute(query)}


def device_by_token(engine: Engine, token_hash: str) -> Device | None:
    with engine.begin() as connection:
        row = connection.execute(_DEVICE.where(DEVICES.c.token_hash == token_hash)).one_or_none()
        return Device(*row) if row else None


# Asked many times a second: built once, which is most of the work.
_ROW = select(
    RECORDS.c.key,
    RECORDS.c.kind,
    RECORDS.c.subject,
    RECORDS.c.live,
    RECORDS.c.body,
    RECORDS.c.rev,
)
_OF_SUBJECT = _ROW.where(RECORDS.c.subject == bindparam("of"))
_AT = _ROW.where(RECORDS.c.key.in_(bindparam("keys", expanding=True)))
_LIVE = _ROW.where(RECORDS.c.live.is_(True))
_TAKEN = select(RECORDS.c.key).where(RECORDS.c.key.in_(bindparam("keys", expanding=True)))
_CHANGES_AFTER = (
    select(CHANGES.c.body).where(CHANGES.c.rev > bindparam("since")).order_by(CHANGES.c.rev)
)


def rows_of(connection: Connection, subject: str) -> list[RecordRow]:
    """One aggregate's records, live or filed."""
    return _rows(connection, _OF_SUBJECT, {"of": subject})


def rows_at(connection: Connection, keys: Iterable[str]) -> list[RecordRow]:
    return _rows(connection, _AT, {"keys": list(keys)})


def live_rows(connection: Connection) -> list[RecordRow]:
    return _rows(connection, _LIVE)


def _rows(
    connection: Connection, query: Select[Any], given: Mapping[str, Any] | None = None
) -> list[RecordRow]:
    return [
        RecordRow(row.key, row.kind, row.subject, row.live, row.body, row.rev)
        for row in connection.execute(query, given)
    ]


def taken_keys(connection: Connection, keys: Iterable[str]) -> list[str]:
    """Which of these keys a row has already."""
    return [row.key for row in connection.execute(_TAKEN, {"keys": list(keys)})]


def changes_after(connection: Connection, since: int) -> list[bytes]:
    return [row.body for row in connection.execute(_CHANGES_AFTER, {"since": since})]


def answered_at(connection: Connection, device: str, seq: int) -> bool:
    """Is the outcome of this device's number still here?"""
    query = select(OUTCOMES.c.id).where(OUTCOMES.c.device == device, OUTCOMES.c.seq == seq)
    return connection.execute(query).first() is not None


def may_jump(connection: Connection, device: str, epoch: str) -> bool:
    """HUB-14: once in each epoch that began after it was paired."""
    query = select(DEVICES.c.jumped_in).where(DEVICES.c.id == device)
    row = connection.execute(query).one_or_none()
    return row is not None and row.jumped_in != epoch


def record_body(engine: Engine, key: str) -> bytes | None:
    with engine.begin() as connection:
        return record_in(connection, key)


def record_in(connection: Connection, key: str) -> bytes | None:
    """As it stands in this very transaction."""
    query = select(RECORDS.c.body).where(RECORDS.c.key == key)
    return connection.execute(query).scalar_one_or_none()
