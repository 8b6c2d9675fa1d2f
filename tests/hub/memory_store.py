"""A house's rows in memory: what the simulator stands on, held to the same contract as SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.db.founding import FIRST_HASH
from server.db.reads import RecordRow
from server.db.rows import Batch, Counter


@dataclass(slots=True)
class MemoryRows:
    """What was committed."""

    counter: Counter = field(
        default_factory=lambda: Counter(epoch="first", rev=0, head=FIRST_HASH, turn=0)
    )
    records: dict[str, RecordRow] = field(default_factory=dict)
    by_subject: dict[str, dict[str, RecordRow]] = field(default_factory=dict)
    journal: list[dict[str, Any]] = field(default_factory=list)
    changes: dict[int, bytes] = field(default_factory=dict)
    private: dict[str, bytes] = field(default_factory=dict)
    outcomes: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    answers: dict[str, dict[int, bytes]] = field(default_factory=dict)
    """Device → seq → answer."""
    last_seqs: dict[str, int] = field(default_factory=dict)
    jumped_in: dict[str, str] = field(default_factory=dict)
    """Device → the epoch in which its numbers jumped last; at first, the one it was paired in."""


@dataclass(slots=True)
class MemoryStore:
    """One transaction over the rows; `settle` makes it count."""

    rows: MemoryRows
    pending: tuple[Batch, Counter] | None = None

    def counter(self) -> Counter:
        return self.rows.counter

    def outcomes_of(self, ids: Sequence[str]) -> Mapping[str, tuple[str, bytes]]:
        return {id_: self.rows.outcomes[id_] for id_ in ids if id_ in self.rows.outcomes}

    def answered_at(self, device: str, seq: int) -> bool:
        return seq in self.rows.answers.get(device, {})

    def may_jump(self, device: str, epoch: str) -> bool:
        return self.rows.jumped_in.get(device, "first") != epoch

    def last_seqs(self) -> dict[str, int]:
        return dict(self.rows.last_seqs)

    def live_rows(self) -> list[RecordRow]:
        return [row for row in self.rows.records.values() if row.live]

    def rows_of(self, subject: str, kinds: Sequence[str]) -> list[RecordRow]:
        return [row for row in self.rows.by_subject.get(subject, {}).values() if row.kind in kinds]

    def rows_at(self, keys: Iterable[str]) -> list[RecordRow]:
        return [self.rows.records[key] for key in keys if key in self.rows.records]

    def taken_keys(self, keys: Iterable[str]) -> list[str]:
        return [key for key in keys if key in self.rows.records]

    def changes_after(self, rev: int) -> list[bytes]:
        return [
            self.rows.changes[each]
            for each in range(rev + 1, self.rows.counter.rev + 1)
            if each in self.rows.changes
        ]

    def write(self, batch: Batch, now: Counter) -> None:
        self.pending = (batch, now)

    def settle(self) -> None:
        if self.pending is None:
            return
        (batch, now), rows = self.pending, self.rows
        for row in batch.records.values():
            _drop(rows, row["key"])
            kept = RecordRow(
                row["key"], row["kind"], row["subject"], row["live"], row["body"], row["rev"]
            )
            rows.records[kept.key] = kept
            rows.by_subject.setdefault(kept.subject, {})[kept.key] = kept
        for key in batch.erased:
            _drop(rows, key)
        rows.journal.extend(batch.journal)
        rows.changes |= {row["rev"]: row["body"] for row in batch.changes}
        rows.private |= {row["commitment"]: row["value"] for row in batch.private}
        for row in batch.outcomes:
            rows.outcomes[row["id"]] = (row["asked"], row["answer"])
            if row["device"]:
                rows.answers.setdefault(row["device"], {})[row["seq"]] = row["answer"]
        rows.last_seqs |= batch.last_seqs
        rows.jumped_in |= {jump.device: now.epoch for jump in batch.jumps}
        rows.counter, self.pending = now, None


def _drop(rows: MemoryRows, key: str) -> None:
    before = rows.records.pop(key, None)
    if before is not None:
        rows.by_subject[before.subject].pop(key, None)
