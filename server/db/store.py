"""What a group of commands asks of the database: one open transaction, whoever keeps the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from server.db import reads, rows
from server.db.reads import RecordRow
from server.db.rows import Batch, Counter


class Store(Protocol):
    """One transaction that holds the house's lock. Nothing of it counts before the commit."""

    def counter(self) -> Counter: ...

    def outcomes_of(self, ids: Sequence[str]) -> Mapping[str, tuple[str, bytes]]:
        """Command id → (hash of what was asked, answer)."""

    def answered_at(self, device: str, seq: int) -> bool:
        """Is the outcome of this number still here?"""

    def may_jump(self, device: str, epoch: str) -> bool:
        """Have this device's numbers not jumped in this epoch yet?"""

    def last_seqs(self) -> dict[str, int]:
        """Every device's last number."""

    def live_rows(self) -> list[RecordRow]: ...

    def rows_of(self, subject: str, kinds: Sequence[str]) -> list[RecordRow]:
        """One aggregate's rows, whether live or filed."""

    def rows_at(self, keys: Iterable[str]) -> list[RecordRow]: ...

    def taken_keys(self, keys: Iterable[str]) -> list[str]:
        """Which of these keys a row has already."""

    def changes_after(self, rev: int) -> list[bytes]:
        """What each later revision told the screens, in order; forgotten ones are missing."""

    def write(self, batch: Batch, now: Counter) -> None:
        """Everything that a group did, then the counter, once."""


@dataclass(frozen=True, slots=True)
class SqlStore:
    """The store of a real house, SQLite or PostgreSQL."""

    connection: Connection

    def counter(self) -> Counter:
        return rows.counter(self.connection, locked=True)

    def outcomes_of(self, ids: Sequence[str]) -> Mapping[str, tuple[str, bytes]]:
        return rows.outcomes_of(self.connection, ids)

    def answered_at(self, device: str, seq: int) -> bool:
        return reads.answered_at(self.connection, device, seq)

    def may_jump(self, device: str, epoch: str) -> bool:
        return reads.may_jump(self.connection, device, epoch)

    def last_seqs(self) -> dict[str, int]:
        return reads.last_seqs(self.connection)

    def live_rows(self) -> list[RecordRow]:
        return reads.live_rows(self.connection)

    def rows_of(self, subject: str, kinds: Sequence[str]) -> list[RecordRow]:
        found = reads.rows_of(self.connection, subject)
        return [row for row in found if row.kind in kinds]

    def rows_at(self, keys: Iterable[str]) -> list[RecordRow]:
        return reads.rows_at(self.connection, keys)

    def taken_keys(self, keys: Iterable[str]) -> list[str]:
        return reads.taken_keys(self.connection, keys)

    def changes_after(self, rev: int) -> list[bytes]:
        return reads.changes_after(self.connection, rev)

    def write(self, batch: Batch, now: Counter) -> None:
        rows.write(self.connection, batch, now)
