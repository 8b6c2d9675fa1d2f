"""What changed. One comparison feeds the database, the journal and every screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    """An aggregate's records by key on one side of a comparison, and whether they are live."""

    records: Mapping[str, Record]
    live: bool


@dataclass(frozen=True, slots=True)
class Turned:
    """One aggregate before and after a command."""

    subject: str
    before: Side
    after: Side

    def changes(self) -> Changes:
        old, new = self.before.records, self.after.records
        moved = self.before.live != self.after.live
        touched = tuple(
            record for key, record in new.items() if moved or _differs(old.get(key), record)
        )
        return Changes(
            puts=touched if self.after.live else (),
            filed=() if self.after.live else touched,
            erased=tuple(key for key in old if key not in new),
        )


def _differs(before: Record | None, after: Record) -> bool:
    # Most records of an aggregate were not touched: the very same object needs no second look.
    return before is not after and before != after


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything that one command turned, compared once."""

    turned: tuple[Turned, ...]
    changes: Changes

    def born(self) -> set[str]:
        """Keys that are new to these aggregates."""
        before = {key for each in self.turned for key in each.before.records}
        return {key for key in self.owners() if key not in before}

    def owners(self) -> dict[str, str]:
        """Each record's aggregate afterwards."""
        return {key: each.subject for each in self.turned for key in each.after.records}


def compared(turned: Iterable[Turned]) -> Compared:
    turned = tuple(turned)
    return Compared(turned, merged(each.changes() for each in turned))


def merged(parts: Iterable[Changes]) -> Changes:
    """The changes of several aggregates as one; a record may go from one to another."""
    parts = tuple(parts)
    puts = tuple(record for part in parts for record in part.puts)
    filed = tuple(record for part in parts for record in part.filed)
    # A record that left one aggregate and arrived in another is not gone.
    kept = {record.key for record in (*puts, *filed)}
    erased = tuple(key for part in parts for key in part.erased if key not in kept)
    return Changes(puts=puts, filed=filed, erased=erased)
