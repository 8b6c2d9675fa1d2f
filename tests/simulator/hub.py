"""One process that serves the house: the real desk and host, over memory and a made-up network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final

import msgspec

from server.house import HOUSE
from server.hub import host
from server.hub.allowance import Allowance
from server.hub.answer import Answer
from server.hub.desk import Desk, Done
from server.hub.envelope import Broken, checked, greeted, opened, vouched
from server.hub.lane import GROUP_MAX
from tests.simulator.chain import Chain, HubClock
from tests.simulator.network import Wire
from tests.simulator.screen.tap import Json
from tests.simulator.seal import SEAL
from tests.simulator.world import Violation, World

if TYPE_CHECKING:
    from tests.simulator.premises import Premises

POLL_MS: Final = 1_000
HEAD_MS: Final = 1_000
COMMIT_MS: Final = (1, 8)


@dataclass(slots=True, eq=False)
class Hub:
    """`doom`: where its next commit ends with a crash; empty: it does not."""

    desk_of: ClassVar[type[Desk]] = Desk

    name: str
    world: World
    house: Premises
    clock: HubClock
    is_alive: bool = True
    doom: str = ""
    doomed: Any = None
    joined: dict[Wire, None] = field(default_factory=dict)
    allowances: dict[str, Allowance] = field(default_factory=dict)
    queue: list[Chain] = field(default_factory=list)
    applied: int = 0
    """The revision that its screens were told last."""
    epoch: str = ""
    desk: Desk = field(init=False)
    is_busy: bool = False
    slowness: int = 0
    """Milliseconds more for each turn."""
    life: int = 0
    """How often it was started: what an earlier process had in mind is gone with it."""
    _published_at: int = 0

    def start(self) -> None:
        self.life += 1
        self.is_alive, self.is_busy, self.doom = True, False, ""
        self.desk = self.desk_of(HOUSE, self.clock)
        self.queue, self.joined, self.allowances = [], {}, {}
        self.applied, self.epoch = self.house.rows.counter.rev, self.house.rows.counter.epoch
        self._beat(self.life)
        self._poll(self.life)

    def crash(self) -> None:
        """Kill -9: the lines are cut, and what was only in memory is gone."""
        self.world.note(self.name, "is gone")
        self.is_alive = False
        for wire in list(self.joined):
            wire.end()
        self.joined, self.queue = {}, []

    # ------------------------------------------------------------------ screens
    def visited(self, wire: Wire) -> bool:
        if self.is_alive:
            self.world.note(self.name, "is visited by", wire.device)
        return self.is_alive

    def left(self, wire: Wire) -> None:
        self.joined.pop(wire, None)

    def told(self, wire: Wire, kind: str, *what: Any) -> None:
        if not self.is_alive:
            return
        try:
            getattr(self, f"_{kind}")(wire, *what)
        except Broken as broken:
            self.world.note(self.name, "closes", wire.device, broken)
            wire.end()

    def _hello(self, wire: Wire, data: object) -> None:
        said = greeted(data)
        # Join first, then read: what is committed in between arrives as changes (HUB-9).
        self.joined[wire] = None
        since = host.since(said, self.epoch)
        self._soon(8, self._read, wire, said.asked, since)

    def _read(self, wire: Wire, asked: int | None, since: int | None) -> None:
        if self.house.database_is_down:
            return
        found = self.house.welcome(wire.device, asked, since, host.BEHIND_MAX)
        self._soon(4, self._welcome, wire, host.welcome(found, since, self.clock.now()))

    def _welcome(self, wire: Wire, body: bytes) -> None:
        message = msgspec.json.decode(body)
        self.house.overheard.told(wire, message["to"])
        wire.down("welcome", message)

    def _check(self, wire: Wire, data: object) -> None:
        if self.house.database_is_down:
            return
        if host.disagrees(self.house.all_live(), checked(data)):
            raise Violation(f"HUB-3: {wire.device} holds other records than the house")

    def _ask(self, wire: Wire, errand: int, data: list[Json]) -> None:
        asks = opened(data)
        self.house.overheard.asked(wire, asks)
        allowance = self.allowances.setdefault(wire.device, Allowance())
        busy = host.too_fast(allowance, asks, self.clock.now())
        if busy is not None:
            return self.answer(wire, errand, busy)
        now = self.clock.now()
        chain = [vouched(one, wire.device, SEAL, now) for one in asks]
        return self.stand_in_line(Chain(chain, wire, errand))

    def answer(self, wire: Wire, errand: int, answers: Sequence[Answer]) -> None:
        if wire.is_open:
            self.house.overheard.answered(wire, answers)
        wire.down("answered", errand, [msgspec.to_builtins(answer) for answer in answers])

    # ------------------------------------------------------------------ the lane
    def stand_in_line(self, chain: Chain) -> None:
        self.queue.append(chain)
        if not self.is_busy:
            self.is_busy = True
            self._next_turn()

    def _next_turn(self) -> None:
        least, most = COMMIT_MS
        self._soon(most + self.slowness, self.turn, least=least + self.slowness)

    def turn(self) -> None:
        """The next group of chains: one commit, then the changes, then the answers (HUB-5)."""
        group, self.queue = self.queue[:GROUP_MAX], self.queue[GROUP_MAX:]
        if self.doom == "before the commit":
            return self.meet_its_doom()
        if self.house.database_is_down:
            self.desk.doubt()
            self.give_up(group)
        else:
            self.publish_later(self.committed(group), group)
        if self.is_alive and self.queue:
            self._next_turn()
        else:
            self.is_busy = False
        return None

    def committed(self, group: Sequence[Chain]) -> Done:
        store = self.house.begun()
        done = self.desk.carry_out(store, [chain.asks for chain in group])
        store.settle()
        self.desk.committed(done)
        self.house.noticed(done, group)
        return done

    def give_up(self, group: Sequence[Chain]) -> None:
        for chain in group:
            if chain.wire:
                busy = [
                    Answer(id=ask.id, seq=ask.seq, status="busy", after_ms=1_000)
                    for ask in chain.asks
                ]
                self.answer(chain.wire, chain.errand, busy)

    def publish_later(self, done: Done, group: Sequence[Chain]) -> None:
        if self.doom == "after the commit":
            return self.meet_its_doom()
        at = max(self._published_at, self.world.now + self.world.between(0, 4))
        self._published_at = at
        told = (self.life, self.publish, (done, group))
        self.world.later(at - self.world.now, self._if_still, *told)
        return None

    def publish(self, done: Done, group: Sequence[Chain]) -> None:
        self.offer(done)
        self.house.wake_others(self)
        if self.doom == "between changes and answers":
            return self.meet_its_doom()
        for chain, answers in zip(group, done.answers, strict=True):
            if chain.wire:
                self.answer(chain.wire, chain.errand, answers)
        return None

    def meet_its_doom(self) -> None:
        self.doom = ""
        self.doomed()

    # ------------------------------------------------------------------ what its screens hear
    def offer(self, done: Done) -> None:
        """Its own commits and those of others, strictly in order (HUB-15)."""
        before = done.counter.rev - len(done.frames)
        if before > self.applied:
            self.catch_up()
        elif done.frames and done.counter.rev > self.applied:
            fresh = [frame for frame in done.frames if frame.rev > self.applied]
            self.tell(host.changes(fresh), done.counter.rev)

    def woken(self) -> None:
        if self.is_alive:
            self.catch_up()

    def catch_up(self) -> None:
        rows = self.house.rows
        if self.house.database_is_down or rows.counter.epoch != self.epoch:
            return
        missed = self.house.begun().changes_after(self.applied)
        if missed:
            self.tell(b"[" + b",".join(missed) + b"]", rows.counter.rev)

    def tell(self, payload: bytes, rev: int) -> None:
        self.applied = rev
        message = self.house.decoded(payload)
        for wire in list(self.joined):
            self.house.overheard.told(wire, rev)
            wire.down("changes", message)

    def _beat(self, life: int) -> None:
        if not self.is_alive or life != self.life:
            return
        head = msgspec.json.decode(host.head(self.epoch, self.applied, self.clock.now()))
        for wire in list(self.joined):
            wire.down("head", head)
        self.world.later(HEAD_MS, self._beat, life)

    def _poll(self, life: int) -> None:
        if self.is_alive and life == self.life:
            self.catch_up()
            self.world.later(POLL_MS, self._poll, life)

    # ------------------------------------------------------------------ its own threads
    def _soon(self, most: int, act: Any, *what: Any, least: int = 0) -> None:
        wait = self.world.between(least, most)
        self.world.later(wait, self._if_still, self.life, act, what)

    def _if_still(self, life: int, act: Any, what: tuple[Any, ...]) -> None:
        if self.is_alive and life == self.life:
            act(*what)
