"""What changed. One comparison feeds the database, the journal and every screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from server.hub.messages import Record


@dataclass(frozen=True, slots=True)
class Changes:
    """Records as they stand now, keys that screens drop.

    `filed` rows stay in the database, yet screens see them as removed; `erased` rows go.
    """

    puts: tuple[Record, ...] = ()
    filed: tuple[Record, ...] = ()
    erased: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.puts or self.filed or self.erased)

    @property
    def removes(self) -> tuple[str, ...]:
        """What screens drop."""
        return (*(record.key for record in self.filed), *self.erased)


@dataclass(frozen=True, slots=True)
class Side:
    """An aggregate's records on one side of a comparison, and whether they are live."""

    records: tuple[Record, ...]
    live: bool


def changes_between(before: Side, after: Side) -> Changes:
    old = {record.key: record for record in before.records}
    new = {record.key: record for record in after.records}
    moved = before.live != after.live
    touched = tuple(record for key, record in new.items() if moved or old.get(key) != record)
    return Changes(
        puts=touched if after.live else (),
        filed=() if after.live else touched,
        erased=tuple(key for key in old if key not in new),
    )


def merged(parts: Iterable[Changes]) -> Changes:
    """The changes of several aggregates as one; a record may go from one to another."""
    parts = tuple(parts)
    puts = tuple(record for part in parts for record in part.puts)
    filed = tuple(record for part in parts for record in part.filed)
    # A record that left one aggregate and arrived in another is not gone.
    kept = {record.key for record in (*puts, *filed)}
    erased = tuple(key for part in parts for key in part.erased if key not in kept)
    return Changes(puts=puts, filed=filed, erased=erased)
