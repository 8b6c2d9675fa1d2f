"""What a device keeps across reloads, one whole transaction at a time (clients/sync/cabinet.ts)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from tests.simulator.screen.tap import Json, Settled, Tap, by_tap

SETTLED_MAX: Final = 500
"""Answered taps that are kept to be offered again after a new epoch (HUB-14)."""


@dataclass(slots=True)
class Shelves:
    """`perform` is one transaction: it has happened as a whole or not at all."""

    outbox: dict[str, Tap] = field(default_factory=dict)
    settled: dict[str, Settled] = field(default_factory=dict)
    in_tray: dict[str, Settled] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)

    def perform(self, act: str, *args: Any) -> Any:
        return getattr(self, act)(*args)

    def take(self, taps: Sequence[Tap]) -> list[Tap | Settled]:
        """Gives taps their numbers, in their order; one that is here already keeps its."""
        return [self._taken(tap) for tap in taps]

    def _taken(self, tap: Tap) -> Tap | Settled:
        known = self.outbox.get(tap.id) or self.settled.get(tap.id)
        if known:
            return known
        seq = self.kept.get("seq", 0) + 1
        stored = replace(tap, seq=seq)
        self.outbox[tap.id] = stored
        self.kept["seq"] = seq
        return stored

    def waiting(self, limit: int | None = None) -> list[Tap]:
        return sorted(self.outbox.values(), key=by_tap)[:limit]

    def settle(self, answers: Sequence[Json]) -> None:
        for answer in answers:
            tap = self.outbox.pop(answer["id"], None)
            if tap is None:
                continue
            settled = Settled(tap, answer)
            self.settled[tap.id] = settled
            if answer["status"] != "done" and tap.again != "refused":
                self.in_tray[tap.id] = settled
            if len(self.settled) > SETTLED_MAX:
                oldest = min(self.settled.values(), key=lambda each: each.seq)
                del self.settled[oldest.id]

    def settled_all(self) -> list[Settled]:
        return sorted(self.settled.values(), key=lambda each: each.seq)

    def renumber(self, last_seq: int) -> None:
        seq = last_seq
        for tap in self.waiting():
            seq += 1
            self.outbox[tap.id] = replace(tap, seq=seq)
        self.kept["seq"] = seq

    def offer_again(self, epoch: str, last_seq: int, first: Json | None) -> list[str]:
        """Once for each new history: the page may go at any moment."""
        before = self.kept.get("epoch")
        if before == epoch:
            return []
        self.kept["epoch"] = epoch
        known = before or self.kept.get("snapshot", {}).get("epoch")
        if known in {None, epoch}:
            return []
        if first:
            self.kept["snapshot"] = first
        lost = [each for each in self.settled_all() if each.seq > last_seq]
        for each in self.settled_all():
            if each.seq <= last_seq:
                self.settled[each.id] = Settled(each.tap, {**each.answer, "rev": 0})
        for each in lost:
            again = "done" if each.answer["status"] == "done" else "refused"
            self.outbox[each.id] = replace(each.tap, again=again)
            del self.settled[each.id]
        # All that waits: an answer that was heard and could not be kept was of that history too.
        return [tap.id for tap in self.waiting()]

    def tray(self) -> list[Settled]:
        return [self.in_tray[id_] for id_ in sorted(self.in_tray)]

    def dismiss(self, id_: str) -> None:
        self.in_tray.pop(id_, None)

    def read(self, key: str) -> Any:
        return self.kept.get(key)

    def write(self, key: str, value: Any) -> None:
        self.kept[key] = value
