"""What a screen remembers of its taps: what waits, what is done, what was refused (ledger.ts)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from tests.simulator.screen.tap import Json, Settled, Tap, by_tap

GONE_MAX: Final = 2_000


@dataclass(slots=True)
class Ledger:
    entries: dict[str, Tap] = field(default_factory=dict)
    done: dict[str, Settled] = field(default_factory=dict)
    """Done, with the revision that shows it."""
    tray: dict[str, Settled] = field(default_factory=dict)
    gone: dict[str, None] = field(default_factory=dict)
    """A reading of the cabinet that began before the answer must not bring a tap back."""

    def waiting(self) -> list[Tap]:
        """What was refused before is of no interest."""
        asked = (tap for tap in self.entries.values() if tap.again != "refused")
        return sorted(asked, key=by_tap)

    def keep(self, fresh: Iterable[Tap]) -> None:
        for tap in fresh:
            if tap.id not in self.gone:
                self.entries[tap.id] = tap
        # What is asked for once more has not been refused yet.
        for id_ in [id_ for id_ in self.tray if id_ in self.entries]:
            if self.entries[id_].again != "refused":
                del self.tray[id_]

    def settle(self, answer: Json) -> None:
        id_ = answer["id"]
        tap = self.entries.pop(id_, None)
        self.gone[id_] = None
        if len(self.gone) > GONE_MAX:
            del self.gone[next(iter(self.gone))]
        if tap and tap.again != "refused":
            self.file([Settled(tap, answer)])

    def file(self, settled: Iterable[Settled]) -> None:
        for one in settled:
            shelf = self.done if one.answer["status"] == "done" else self.tray
            shelf.pop(one.id, None)
            shelf[one.id] = one

    def drop(self, id_: str) -> None:
        self.tray.pop(id_, None)

    def reached(self, rev: int) -> None:
        self.done = {id_: one for id_, one in self.done.items() if one.answer["rev"] > rev}

    def offered_again(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            self.gone.pop(id_, None)

    def start_anew(self) -> None:
        self.done = {}
