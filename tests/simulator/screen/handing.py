"""Hands taps to the house in the order of their numbers, never twice at once (handing.ts)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from tests.simulator.screen.errands import Errands, Flow
from tests.simulator.screen.tap import Json, Tap, age_of

REPLAY_MAX: Final = 50
REPLAY_BYTES_MAX: Final = 64_000
RENUMBER_MAX: Final = 3
"""Numbers that do not settle point to another window at work: take a breath."""
BREATH_MS: Final = 1_000
AGAIN: Final = {"done": "offered_again", "refused": "was_refused"}
TAKEN: Final = frozenset({"done", "refused", "failed"})


@dataclass(slots=True)
class Clocks:
    """This page's stopwatch and this device's clock, as the last input found them."""

    life: str
    elapsed: int = 0
    wall: int = 0


@dataclass(slots=True)
class Handing:
    errands: Errands
    clocks: Clocks
    record: Callable[[Sequence[Json]], Flow[None]]
    numbered_anew: Callable[[], Flow[None]]
    turn: str = "theirs"
    road: int | None = None
    """The visit that may be handed to while one connection lasts."""
    walking: int | None = None
    is_awake: bool = False
    sent_at: int | None = None
    renumbered: int = 0

    def turned(self, turn: str) -> None:
        self.turn = turn
        self.wake()

    def open(self, road: int) -> None:
        self.road = road
        self.wake()

    def close(self) -> None:
        self.road = self.sent_at = None

    def wake(self) -> None:
        self.is_awake = True
        if self.road is not None and self.turn != "theirs" and self.walking != self.road:
            self.errands.start(self.walk(self.road), failed=self.stumbled)

    def stumbled(self) -> None:
        """The cabinet would not open. Asking the same again later is safe (HUB-1)."""
        self.walking = None
        self.errands.after(BREATH_MS, self.wake)

    def list_max(self) -> int:
        return REPLAY_MAX if self.turn == "mine" and self.renumbered == 0 else 1

    def is_open(self, mine: int) -> bool:
        return self.road == mine and self.turn != "theirs"

    def walk(self, mine: int) -> Flow[None]:
        self.walking = mine
        while self.is_awake and self.is_open(mine):
            self.is_awake = False
            waiting = yield from self.errands.cabinet("waiting", self.list_max())
            asks = self.fitting(waiting)
            if asks and self.is_open(mine):
                yield from self.hand_over(asks)
        if self.walking == mine:
            self.walking = None

    def hand_over(self, asks: Sequence[Json]) -> Flow[None]:
        self.is_awake = True
        self.sent_at = self.clocks.elapsed
        replies = yield from self.errands.done("ask", asks)
        self.sent_at = None
        pause = yield from self.taken(replies)
        if pause > 0:
            yield from self.errands.pause(pause)

    def taken(self, replies: Sequence[Json]) -> Flow[int]:
        """Takes the answers in order, up to the first that was not taken. How long to wait."""
        stop = next((n for n, r in enumerate(replies) if r["status"] not in TAKEN), len(replies))
        yield from self.record(replies[:stop])
        if stop == len(replies):
            self.renumbered = 0
            return 0
        refused = replies[stop]
        if refused["status"] == "busy":
            return max(int(refused["after_ms"]), 1)
        return (yield from self.anew(refused["last_seq"]))

    def anew(self, last_seq: int) -> Flow[int]:
        yield from self.errands.cabinet("renumber", last_seq)
        yield from self.numbered_anew()
        self.renumbered += 1
        return BREATH_MS if self.renumbered > RENUMBER_MAX else 0

    def envelope(self, tap: Tap) -> Json:
        age_ms = age_of(tap, self.clocks.elapsed, self.clocks.wall, self.clocks.life)
        again = {AGAIN[tap.again]: True} if tap.again else {}
        return {
            "id": tap.id, "seq": tap.seq, "name": tap.name, "args": tap.args,
            "session": tap.session, "age_ms": age_ms, "live": tap.live, "seen": tap.seen,
            "schema": tap.schema, **again,
        }  # fmt: skip

    def fitting(self, waiting: Sequence[Tap]) -> list[Json]:
        """As many of the first as one message may carry; always at least one."""
        asks: list[Any] = []
        total = 0
        for ask in map(self.envelope, waiting):
            total += len(msgspec.json.encode(ask)) + 1
            if asks and total > REPLAY_BYTES_MAX:
                break
            asks.append(ask)
        return asks
