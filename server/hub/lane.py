"""The lane: commands of one house run one after another, in one thread, committed in groups."""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

import structlog

from server.db.engine import TROUBLE, Connection, Engine
from server.db.rows import FORGET_EVERY_REVS, Counter, Jump, forget
from server.db.store import SqlStore
from server.hub.account import account
from server.hub.answer import Answer
from server.hub.ask import Ask
from server.hub.desk import Desk
from server.hub.dispatch import House
from server.hub.figures import Figures
from server.hub.write_up import Frame
from server.kit.clock import Clock

GROUP_MAX: Final = 32
"""Commands in one commit: enough to share its fsync, few enough to keep answers quick."""

JUMPS_MAX: Final = 200

Found = TypeVar("Found")

Promise = Future[Answer] | asyncio.Future[Answer]

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Committed:
    """What one group commit tells the world: frames first, then the answers (HUB-5)."""

    frames: Sequence[Frame]
    answers: Sequence[tuple[Promise, Answer]]
    counter: Counter | None = None
    """Where the house stands after it; None: nothing was committed."""


@dataclass(slots=True)
class _Waiting:
    asks: Sequence[Ask]
    """One, or a replayed list: after the first that is not taken, none of the rest is."""
    promises: Sequence[Promise]
    since: float = field(default_factory=time.monotonic)


@dataclass(slots=True)
class _Aside(Generic[Found]):
    work: Callable[[Connection], Found]
    future: Future[Found] = field(default_factory=Future)


class Lane:
    """One writer per house. `publish` is called in the lane's thread after each commit."""

    def __init__(
        self,
        house: House,
        engine: Engine,
        clock: Clock,
        publish: Callable[[Committed], None],
        figures: Figures | None = None,
    ) -> None:
        self.figures = figures or Figures()
        self.trouble = ""
        """What the database said when it would not take a commit; empty once it did."""
        self._busy_since: float | None = None
        self._engine = engine
        self._publish = publish
        self._clock = clock
        self._desk = Desk(house, clock)
        self.jumps: deque[Jump] = deque(maxlen=JUMPS_MAX)
        """Devices that went on from a later number; whoever tells people of it takes them out."""
        self._queue: queue.SimpleQueue[_Waiting | _Aside[Any] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="lane", daemon=True)

    def start(self) -> None:
        with self._engine.begin() as connection:
            self._desk.catch_up(SqlStore(connection))
        self._thread.start()

    def stop(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def ask(self, ask: Ask) -> Future[Answer]:
        """Stand in line. The future is set after the commit."""
        future: Future[Answer] = Future()
        self.ask_in_order([ask], [future])
        return future

    def ask_in_order(self, asks: Sequence[Ask], promises: Sequence[Promise]) -> None:
        """A device's replay: carried out as a chain. Whoever is published to keeps the promises."""
        self._queue.put(_Waiting(asks, promises))

    def aside(self, work: Callable[[Connection], Found]) -> Future[Found]:
        """Rows without a revision (PINs, devices, workers' attempts), through the same thread."""
        waiting = _Aside(work)
        self._queue.put(waiting)
        return waiting.future

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            self._busy_since = time.monotonic()
            asides, group, ended = self._in_line(first)
            if asides:
                self._beside(asides)
            if group:
                self._carry_out(group)
            self._busy_since = None
            if ended:
                return

    def _in_line(
        self, first: _Waiting | _Aside[Any]
    ) -> tuple[list[_Aside[Any]], list[_Waiting], bool]:
        """Who stands in line right now: two commits, however they stand among each other."""
        asides: list[_Aside[Any]] = []
        group: list[_Waiting] = []
        more: _Waiting | _Aside[Any] | None = first
        while more is not None:
            if isinstance(more, _Aside):
                asides.append(more)
            else:
                group.append(more)
            if max(len(group), len(asides)) == GROUP_MAX:
                break
            try:
                more = self._queue.get_nowait()
            except queue.Empty:
                break
        return asides, group, more is None

    def _beside(self, asides: Sequence[_Aside[Any]]) -> None:
        """Together; what one of them spoils, each does alone."""
        here = [each for each in asides if each.future.set_running_or_notify_cancel()]
        try:
            found = self._aside(here)
        except Exception:  # noqa: BLE001 - whose it is shows when each is alone
            for each in here:
                self._alone(each)
            return
        for each, told in zip(here, found, strict=True):
            each.future.set_result(told)

    def _alone(self, waiting: _Aside[Any]) -> None:
        try:
            try:
                (found,) = self._aside([waiting])
            except TROUBLE:
                # The line may have been cut while nobody used it.
                (found,) = self._aside([waiting])
        except Exception as failed:  # noqa: BLE001 - whoever asked hears it
            waiting.future.set_exception(failed)
            return
        waiting.future.set_result(found)

    def _aside(self, asides: Sequence[_Aside[Any]]) -> list[Any]:
        with self._engine.begin() as connection:
            SqlStore(connection).counter()  # The house's lock, as for a command.
            return [each.work(connection) for each in asides]

    def _carry_out(self, group: list[_Waiting], *, again: bool = True) -> None:
        try:
            done = self._commit(group)
        except Exception as failed:  # noqa: BLE001 - the lane goes on whatever the disk said
            _log.exception("lane.commit_failed", groups=len(group))
            self.figures.commits_failed.inc()
            if isinstance(failed, TROUBLE):
                self.trouble = str(failed.orig)
            self._desk.doubt()
            self._not_done(group, is_the_database=isinstance(failed, TROUBLE), again=again)
            return
        self.trouble = ""
        self._publish(done)
        asks = [(ask, waiting.since) for waiting in group for ask in waiting.asks]
        account(self.figures, asks, [answer for _, answer in done.answers])

    def _not_done(self, group: list[_Waiting], *, is_the_database: bool, again: bool) -> None:
        """A line that was cut is tried once more; what one of them broke, each tries alone."""
        if again and is_the_database:
            self._carry_out(group, again=False)
            return
        for waiting in group:
            if again and len(group) > 1:
                self._carry_out([waiting], again=False)
            else:
                self._give_up(waiting)

    def _give_up(self, waiting: _Waiting) -> None:
        """The database would not take it: nothing was recorded, the asker may ask again."""
        answers = [
            (promise, Answer(id=ask.id, seq=ask.seq, status="busy", after_ms=1_000))
            for promise, ask in zip(waiting.promises, waiting.asks, strict=True)
        ]
        self._publish(Committed(frames=(), answers=answers))

    def _commit(self, group: list[_Waiting]) -> Committed:
        before = self._desk.counter.rev
        with self.figures.commit_seconds.time(), self._engine.begin() as connection:
            done = self._desk.carry_out(SqlStore(connection), [each.asks for each in group])
            if before // FORGET_EVERY_REVS != done.counter.rev // FORGET_EVERY_REVS:
                forget(connection, done.counter.rev, self._clock.now())
        self._desk.committed(done)
        self.jumps.extend(done.jumps)
        self.figures.jumps.inc(len(done.jumps))
        answers = [
            pair
            for waiting, answered in zip(group, done.answers, strict=True)
            for pair in zip(waiting.promises, answered, strict=True)
        ]
        return Committed(frames=done.frames, answers=answers, counter=done.counter)

    @property
    def rev(self) -> int:
        """The revision of the last commit."""
        return self._desk.counter.rev

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return self._queue.qsize()

    @property
    def busy_seconds(self) -> float:
        """How long it has been at what it is doing now."""
        since = self._busy_since
        return 0.0 if since is None else time.monotonic() - since


def settled(done: Committed) -> None:
    """Hand the answers over; runs where the askers wait."""
    for promise, answer in done.answers:
        if not promise.cancelled():
            promise.set_result(answer)
