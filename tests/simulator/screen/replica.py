"""What is true in the house, as far as this screen has heard, in order of rev (replica.ts)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.simulator.screen.errands import nothing
from tests.simulator.screen.tap import Json


def by_key(records: Iterable[Json]) -> dict[str, Json]:
    return {f"{each['kind']}:{each['id']}": each for each in records}


def kept_snapshot(snapshot: Json) -> Json:
    """As a device keeps it for the next reload."""
    records = by_key(snapshot["records"])
    return {"epoch": snapshot["epoch"], "rev": snapshot["rev"], "records": records}


@dataclass(slots=True)
class Replica:
    epoch: str | None = None
    rev: int = 0
    records: dict[str, Json] = field(default_factory=dict)
    moved: Callable[[], None] = nothing
    """Called whenever the revision may have moved."""

    def reset(self, snapshot: Json) -> None:
        self.records = by_key(snapshot["records"])
        self.epoch, self.rev = snapshot["epoch"], snapshot["rev"]
        self.moved()

    def apply(self, changes: Json) -> str:
        """A "gap" means that something was lost: nothing is applied. "old": known already."""
        if changes["rev"] <= self.rev:
            return "old"
        if changes["rev"] > self.rev + 1:
            return "gap"
        self.change(changes)
        self.rev = changes["rev"]
        self.moved()
        return "applied"

    def change(self, changes: Json) -> None:
        for record in changes["puts"]:
            self.records[f"{record['kind']}:{record['id']}"] = record
        for key in changes["removes"]:
            self.records.pop(key, None)
