"""One page of one device, from its loading to its end: an input goes in, what it asks comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tests.simulator.screen.errands import Errands, Failed, Flow, Output
from tests.simulator.screen.handing import Clocks
from tests.simulator.screen.keeping import Keeping
from tests.simulator.screen.outbox import Outbox
from tests.simulator.screen.replica import Replica
from tests.simulator.screen.session import Session
from tests.simulator.screen.tap import Settled, Tap


class Page:
    """`step` is all there is: nothing here knows a clock, a network or a disk."""

    outbox_of: type[Outbox] = Outbox
    session_of: type[Session] = Session
    replica_of: type[Replica] = Replica

    def __init__(self, life: str, random: Callable[[], float]) -> None:
        self.errands = Errands()
        self.clocks = Clocks(life)
        self.replica = self.replica_of()
        self.outbox = self.outbox_of(self.errands, self.clocks)
        self.session = self.session_of(self.errands, self.clocks, self.replica, self.outbox, random)
        self.keeping = Keeping(self.errands, self.replica)
        self.is_open = False

    def step(self, elapsed: int, wall: int, kind: str, *what: Any) -> list[Output]:
        self.clocks.elapsed, self.clocks.wall = elapsed, wall
        getattr(self, f"on_{kind}")(*what)
        self.session.shown()
        out, self.errands.out = self.errands.out, []
        return out

    # ------------------------------------------------------------------ the page's own life
    def on_load(self, turn: str, slips: Sequence[Tap]) -> None:
        self.errands.start(self.load(turn, slips))

    def load(self, turn: str, slips: Sequence[Tap]) -> Flow[None]:
        try:
            kept = yield from self.errands.cabinet("read", "snapshot")
        except Failed:
            kept = None
        if kept:
            self.replica.records = dict(kept["records"])
            self.replica.epoch, self.replica.rev = kept["epoch"], kept["rev"]
        yield from self.outbox.open(turn, slips)
        self.is_open = True
        self.replica.moved = self.keeping.notice
        self.keeping.notice()
        self.session.start()

    # ------------------------------------------------------------------ the finger
    def on_tap(self, tap: Tap) -> None:
        self.outbox.put(tap)

    def on_dismiss(self, id_: str) -> None:
        self.outbox.dismiss(id_)

    def on_nudge(self) -> None:
        self.session.nudge()

    # ------------------------------------------------------------------ time, storage, the wire
    def on_due(self, timer: int) -> None:
        self.errands.due(timer)

    def on_came(self, errand: int, found: Any) -> None:
        self.errands.came(errand, found)

    def on_wire(self, attempt: int, kind: str, *what: Any) -> None:
        """Whatever still arrives from an earlier connection is not listened to."""
        if self.session.visits[attempt - 1] == self.session.visit:
            getattr(self, f"heard_{kind}")(*what)

    def heard_connected(self) -> None:
        self.session.greet()

    def heard_disconnected(self) -> None:
        self.session.begin_again()

    def heard_welcome(self, message: Any) -> None:
        self.session.welcome(message)

    def heard_changes(self, message: Any) -> None:
        self.session.changes(message)

    def heard_head(self, message: Any) -> None:
        self.session.head_heard(message)

    def heard_answered(self, errand: int, replies: Any) -> None:
        self.errands.came(errand, replies)

    # ------------------------------------------------------------------ what a person sees
    def standing(self) -> list[Tap]:
        """Taps that the screen still predicts, in their order."""
        rev = self.replica.rev
        done = self.outbox.ledger.done.values()
        ahead = [one.tap for one in done if one.answer["rev"] > rev]
        return [*ahead, *self.outbox.ledger.waiting()]

    def refused(self) -> list[Settled]:
        return list(self.outbox.ledger.tray.values())
