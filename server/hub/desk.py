"""The desk: what one process knows of its house, and how it carries out a group of commands.

Pure but for the store it is handed: the lane hands it a database's transaction, the simulator its
own. What it learnt counts once the store has committed; in doubt it reads the house anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from server.db.rows import Batch, Counter, Jump
from server.db.store import Store
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.dispatch import House
from server.hub.kept import HouseKept
from server.hub.turnout import Turnout
from server.hub.write_up import Frame
from server.kit.clock import Clock

FOLLOW_MAX: Final = 1_000
"""Further behind than this, reading the whole house is quicker than following what others did."""
NOWHERE: Final = Counter(epoch="", rev=-1, head="", turn=-1)


@dataclass(frozen=True, slots=True)
class Done:
    """What a group of commands led to, once it is committed."""

    counter: Counter
    frames: Sequence[Frame]
    answers: Sequence[Sequence[Answer]]
    """For each chain of asks, its answers in order."""
    jumps: Sequence[Jump] = ()


@dataclass(slots=True)
class Desk:
    """One house as one process knows it. It belongs to one thread."""

    house: House
    clock: Clock
    kept: HouseKept = field(init=False)
    seqs: dict[str, int] = field(default_factory=dict)
    counter: Counter = NOWHERE

    def __post_init__(self) -> None:
        self.kept = HouseKept(self.house)

    def carry_out(self, store: Store, chains: Sequence[Sequence[Ask]]) -> Done:
        """Inside one transaction: catch up with the others, then each chain in order (HUB-2)."""
        self.catch_up(store)
        batch, counter = Batch(), self.counter
        known = store.outcomes_of([ask.id for chain in chains for ask in chain])
        turnout = Turnout(
            house=self.house, kept=self.kept, counter=counter, seqs=self.seqs, known=dict(known),
            batch=batch, clock=self.clock, store=store,
        )  # fmt: skip
        answers = [turnout.answers(chain) for chain in chains]
        now = turnout.counter
        if batch:
            now = Counter(epoch=now.epoch, rev=now.rev, head=now.head, turn=counter.turn + 1)
            store.write(batch, now)
        return Done(now, turnout.frames, answers, batch.jumps)

    def committed(self, done: Done) -> None:
        self.counter = done.counter
        self.kept.trim()

    def doubt(self) -> None:
        """The commit failed: nothing that this desk believes can be relied on."""
        self.counter = NOWHERE

    def catch_up(self, store: Store) -> None:
        """Other processes may have committed since: the counter under the lock tells."""
        now, before = store.counter(), self.counter
        self.kept.store = store
        if now == before:
            return
        self.doubt()
        missed = now.rev - before.rev
        is_near = now.follows(before) and missed <= FOLLOW_MAX
        told = store.changes_after(before.rev) if is_near else []
        if is_near and len(told) == missed:
            self.kept.follow(told)
        else:
            self.kept.read_anew()
        self.seqs = store.last_seqs()
        self.counter = now
