"""Apart, greeting, live: how a screen joins the house, keeps up, comes back (session.ts)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from server.hub.tally import tally_of_bodies
from tests.simulator.screen.errands import Errands, Flow
from tests.simulator.screen.following import Following
from tests.simulator.screen.handing import Clocks
from tests.simulator.screen.outbox import Outbox
from tests.simulator.screen.patience import Patience
from tests.simulator.screen.replica import Replica
from tests.simulator.screen.tap import Json

STALE_MS: Final = 3_000
SILENT_MS: Final = 6_000
ANSWER_MS: Final = 8_000
WATCH_MS: Final = 500
LOOK_AFTER_MS: Final = 10
CHECK_MS: Final = 60_000


class Session:
    """Each connection is a visit; whatever still arrives from an earlier one is not heard."""

    following_of: type[Following] = Following

    def __init__(
        self,
        errands: Errands,
        clocks: Clocks,
        replica: Replica,
        outbox: Outbox,
        random: Callable[[], float],
    ) -> None:
        self.errands, self.clocks, self.replica, self.outbox = errands, clocks, replica, outbox
        self.following = self.following_of(errands, replica, outbox.ledger.reached)
        self.retry = Patience(errands, random, self.open)
        self.state = "apart"
        self.head: Json | None = None
        self.heard_at = 0
        self.visit = 0
        self.visits: list[int] = []
        """The visit that each connection belongs to, in the order of the attempts."""
        self.is_trying = False
        self.stepped_at = 0
        self.checked_at = 0
        self.staling = 0
        self.ticks = 0
        self.turns = 0
        """How often the state has changed: there and back again is a change too."""
        self._looked: tuple[object, ...] = ()
        self.liveness = "apart"
        """As it was worked out when something last changed: silence is looked at now and then."""

    def shown(self) -> None:
        """A screen shows its standing all the time, so each input ends with a look at it."""
        looked = (self.turns, self.heard_at, self.ticks)
        if looked != self._looked:
            is_late = self.head is not None and self.clocks.elapsed - self.heard_at > STALE_MS
            self._looked = looked
            self.liveness = "stale" if self.state == "live" and is_late else self.state

    def step(self, to: str) -> None:
        self.turns += to != self.state
        self.state, self.stepped_at = to, self.clocks.elapsed

    def start(self) -> None:
        self.open()
        self.watch()

    def open(self) -> None:
        self.retry.cancel()
        self.visit += 1
        self.is_trying = True
        self.step("apart")
        self.visits.append(self.visit)
        self.errands.say("open", len(self.visits))

    def leave(self) -> None:
        self.visit += 1
        self.is_trying = False
        self.errands.say("close")
        self.outbox.handing.close()
        self.step("apart")

    def begin_again(self) -> None:
        """Close, wait a little, come back: the one answer to every doubt (HUB-11)."""
        if self.state == "greeting":
            self.following.failed()
        self.leave()
        self.retry.again()

    def greet(self) -> None:
        self.step("greeting")
        self.following.greet()
        epoch = None if self.following.is_doubted else self.replica.epoch
        rev = None if epoch is None else self.replica.rev
        hello = {"epoch": epoch, "rev": rev, "asked": self.outbox.lowest()}
        self.errands.say("hello", hello)

    def welcomed(self, message: Json, mine: int) -> Flow[None]:
        self.step("greeting")
        self.hear({"epoch": message["epoch"], "rev": message["to"], "now": message["now"]})
        snapshot = yield from self.following.fetched(message)
        # First the taps, then the house: what a finger entered never leaves the screen in between.
        if mine == self.visit:
            yield from self.outbox.welcomed(message, snapshot)
        if mine != self.visit:
            return
        if not self.begin(message, snapshot) or not self.following.go_live():
            return self.begin_again()
        self.step("live")
        self.outbox.handing.open(mine)
        self.retry.calm()
        self.checked_at = self.clocks.elapsed

    def begin(self, message: Json, snapshot: Json | None) -> bool:
        is_new = self.replica.epoch != message["epoch"]
        is_whole = self.following.catch_up(message, snapshot)
        if is_new and is_whole:
            self.outbox.ledger.start_anew()
        return is_whole

    def welcome_failed(self, mine: int) -> None:
        if mine == self.visit:
            self.begin_again()

    def welcome(self, message: Json) -> None:
        mine = self.visit
        flow = self.welcomed(message, mine)
        self.errands.start(flow, failed=lambda: self.welcome_failed(mine))

    def changes(self, message: Sequence[Json]) -> None:
        if not self.following.changed(message):
            self.begin_again()

    def hear(self, said: Json) -> None:
        self.head, self.heard_at = said, self.clocks.elapsed
        self.errands.cancel(self.staling)
        self.staling = self.errands.after(STALE_MS + LOOK_AFTER_MS, self.look)

    def look(self) -> None:
        self.ticks += 1

    def head_heard(self, said: Json) -> None:
        before = self.head["rev"] if self.head else 0
        self.hear(said)
        if self.state != "live":
            return
        # A lost last message leaves no gap: what one head named must be here by the next.
        if said["epoch"] != self.replica.epoch or before > self.replica.rev:
            self.begin_again()

    def watch(self) -> None:
        self.look()
        self.errands.after(WATCH_MS, self.watch)
        now = self.clocks.elapsed
        quiet_for = now - max(self.stepped_at, self.heard_at if self.head else 0)
        awaited = self.outbox.handing.sent_at if self.state == "live" else self.stepped_at
        is_mute = awaited is not None and now - awaited > ANSWER_MS
        if self.is_trying and (quiet_for > SILENT_MS or is_mute):
            self.begin_again()
        elif self.state == "live" and now - self.checked_at > CHECK_MS:
            self.prove()

    def prove(self) -> None:
        self.checked_at = self.clocks.elapsed
        tally = tally_of_bodies(map(msgspec.json.encode, self.replica.records.values()))
        self.errands.say("check", {"rev": self.replica.rev, "hash": tally})

    def nudge(self) -> None:
        if not self.is_trying:
            self.open()
