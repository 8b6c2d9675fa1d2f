"""The house: its rows, the hubs that serve it, and how they wake one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, ClassVar, Final

import msgspec

from server.db.reads import Snapshot, Welcome
from server.doors.demo import DEMO
from server.doors.restaurant_file import read
from server.doors.set_up import commands
from server.house import HOUSE
from server.hub.ask import Ask
from server.hub.desk import Desk, Done
from server.hub.messages import Command, Record
from server.kit.clock import HandClock
from server.kit.ids import PersonId
from server.register.given import COUNTERS, given_in
from server.register.resume import ResumeHistory
from tests.hub.memory_store import MemoryRows, MemoryStore
from tests.simulator.chain import Chain
from tests.simulator.hub import Hub
from tests.simulator.overheard import Overheard
from tests.simulator.screen.tap import Json
from tests.simulator.world import HOURS_18, World

SET_UP_MS: Final = 60_000
TILL_OPENS: Final = {"opening": "opening-1", "drawer": "drawer-1", "float_cents": 20_000}


@lru_cache
def furnished() -> MemoryRows:
    """The demo restaurant before its first guest, as every service finds it."""
    rows = MemoryRows()
    desk = Desk(HOUSE, HandClock(HOURS_18 - SET_UP_MS))
    asks = [
        Ask(id=f"furnish-{n}", name=name, args=args)
        for n, (name, args) in enumerate(commands(read(DEMO)))
    ]
    asks.append(
        Ask(id="furnish-till", name="register.open_drawer", args=TILL_OPENS, by=PersonId("carla"))
    )
    store = MemoryStore(rows)
    done = desk.carry_out(store, [[ask] for ask in asks])
    for [answer] in done.answers:
        assert answer.status == "done", answer.sentence
    store.settle()
    return rows


def copied(rows: MemoryRows) -> MemoryRows:
    """As a backup copies them: what comes later leaves the copy alone."""
    return MemoryRows(
        counter=rows.counter,
        records=dict(rows.records),
        by_subject={subject: dict(of) for subject, of in rows.by_subject.items()},
        journal=list(rows.journal),
        changes=dict(rows.changes),
        private=dict(rows.private),
        outcomes=dict(rows.outcomes),
        answers={device: dict(of) for device, of in rows.answers.items()},
        last_seqs=dict(rows.last_seqs),
        jumped_in=dict(rows.jumped_in),
    )


def _unnoticed(_done: Done, _group: Sequence[Chain]) -> None:
    """Nobody looks."""


@dataclass(slots=True)
class Premises:
    """One restaurant. `rows` is what its database holds; the hubs may come and go."""

    store_of: ClassVar[type[MemoryStore]] = MemoryStore

    world: World
    devices: Sequence[str]
    hubs: list[Hub] = field(default_factory=list)
    rows: MemoryRows = field(init=False)
    database_is_down: bool = False
    wake_ups: str = "fine"
    """fine, lost, doubled or late: what becomes of the word that somebody has committed."""
    serves: dict[str, int] = field(default_factory=dict)
    """Which hub a device goes to first."""
    histories: int = 1
    overheard: Overheard = field(default_factory=Overheard)
    noticed: Callable[[Done, Sequence[Chain]], None] = _unnoticed
    _decoded: dict[bytes, Any] = field(default_factory=dict)
    _snapshot: tuple[object, Json] | None = None

    def __post_init__(self) -> None:
        self.rows = copied(furnished())
        self.rows.last_seqs = dict.fromkeys(self.devices, 0)

    # ------------------------------------------------------------------ doors of the house
    def hub_for(self, device: str) -> Hub:
        """A proxy sends a screen to the hub that it had; when that is away, to another."""
        first = self.hubs[self.serves.get(device, 0) % len(self.hubs)]
        if first.is_alive:
            return first
        awake = [hub for hub in self.hubs if hub.is_alive]
        return self.world.dice.choice(awake) if awake else first

    def snapshot_for(self, device: str) -> Json | None:
        if not self.hub_for(device).is_alive or self.database_is_down:
            return None
        rows = self.rows
        if self._snapshot is None or self._snapshot[0] != rows.counter:
            records = [self.decoded(row.body) for row in rows.records.values() if row.live]
            counter = rows.counter
            self._snapshot = (
                counter,
                {"epoch": counter.epoch, "rev": counter.rev, "now": 0, "records": records},
            )
        return self._snapshot[1]

    def decoded(self, body: bytes) -> Any:
        """What every screen makes of the same bytes."""
        if body not in self._decoded:
            self._decoded[body] = msgspec.json.decode(body)
        return self._decoded[body]

    # ------------------------------------------------------------------ one transaction each
    def begun(self) -> MemoryStore:
        return self.store_of(self.rows)

    def welcome(self, device: str, asked: int | None, since: int | None, most: int) -> Welcome:
        """The same as server.db.reads.welcome, out of memory."""
        rows = self.rows
        answers = rows.answers.get(device, {})
        told = self.begun().changes_after(since) if since is not None else []
        behind = None if since is None else rows.counter.rev - since
        return Welcome(
            counter=rows.counter,
            last_seq=rows.last_seqs.get(device, 0),
            answers=[answers[seq] for seq in sorted(answers) if asked is not None and seq >= asked],
            changes=told if behind is not None and 0 <= behind <= most else None,
        )

    def all_live(self) -> Snapshot:
        bodies = [row.body for row in self.rows.records.values() if row.live]
        return Snapshot(self.rows.counter, bodies)

    # ------------------------------------------------------------------ between the hubs
    def wake_others(self, hub: Hub) -> None:
        for other in self.hubs:
            if other is hub or self.wake_ups == "lost":
                continue
            for _ in range(2 if self.wake_ups == "doubled" else 1):
                late = self.world.between(300, 900) if self.wake_ups == "late" else 0
                self.world.later(late + self.world.between(0, 4), other.woken)

    # ------------------------------------------------------------------ disasters
    def roll_back(self, to: MemoryRows) -> None:
        """The power went, and the disk had lied: what came after `to` is gone, and it shows."""
        self.histories += 1
        self.overheard.miscounted.update(self.devices)
        given = given_in(self.counters())
        self.rows = to
        epoch = f"epoch-{self.histories}"
        lost, now = self.rows.counter.rev, to.counter.rev
        self.rows.counter = replace(to.counter, epoch=epoch)
        resume = ResumeHistory(
            epoch=epoch, cause="moved_back", backup_at=None, backup_rev=now, lost_rev=lost,
            given=given, is_exact=False,
        )  # fmt: skip
        self.door(f"resume-{epoch}", resume)

    def counters(self) -> Iterator[Record]:
        """What counts the numbers that the house gives out."""
        kinds = {str(kind.__struct_config__.tag): kind for kind in COUNTERS}
        for row in self.rows.records.values():
            if row.kind in kinds:
                yield msgspec.json.decode(row.body, type=kinds[row.kind])

    def door(self, id_: str, asked: Command) -> None:
        """The house asks itself, before it opens."""
        store, desk = self.begun(), Desk(HOUSE, self.hubs[0].clock)
        ask = Ask(id=id_, name=asked.NAME, args=msgspec.to_builtins(asked))
        done = desk.carry_out(store, [[ask]])
        assert done.answers[0][0].status == "done", done.answers[0][0].sentence
        store.settle()
