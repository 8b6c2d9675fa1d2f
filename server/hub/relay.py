"""From the stored log to the screens: every revision once, in order, whoever committed it (HUB-15).

What this process commits is offered here and goes out at once when it is the next. What another
one committed is read from the log: when somebody nudges, or at the next look, a second later.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import structlog

from server.db.engine import TROUBLE, Engine
from server.db.reads import Snapshot, log_after, snapshot
from server.hub.changes import Changes
from server.hub.lane import Committed, settled
from server.hub.write_up import Frame

LOOK_EVERY_SECONDS: Final = 1.0
READ_AT_ONCE: Final = 200
AGAIN_SECONDS: Final = 0.2
"""After the database did not answer."""

Listener = Callable[[Sequence[Frame]], None]
"""Hears what follows each other, in revision order; never nothing."""

_log = structlog.get_logger()


@dataclass(slots=True)
class Relay:
    """`publish` is called by the lane; listeners run on the event loop, in order."""

    loop: asyncio.AbstractEventLoop
    reads: Engine
    read: Callable[[bytes], Changes]
    """What a stored revision told the screens."""
    listeners: list[Listener] = field(default_factory=list)
    beginners: list[Callable[[Snapshot], None]] = field(default_factory=list)
    """Hear that they must begin anew from a snapshot: a restore underneath, or too much missed."""
    nudge: Callable[[int], None] = lambda _rev: None
    """Tells the house's other processes that there is something new."""
    epoch: str = ""
    rev: int = 0
    is_blind: bool = False
    """The log could not be read at the last look."""
    _held: deque[Committed] = field(default_factory=deque)
    """Committed here, after revisions of others that are still to be read."""
    _look: asyncio.Event = field(default_factory=asyncio.Event)
    _following: asyncio.Lock = field(default_factory=asyncio.Lock)

    def publish(self, done: Committed) -> None:
        self.loop.call_soon_threadsafe(self._hear, done)

    def look(self) -> None:
        """Somebody says that there is something new; on the event loop."""
        self._look.set()

    async def run(self) -> None:
        """Until cancelled: follow the log."""
        while True:
            try:
                async with asyncio.timeout(LOOK_EVERY_SECONDS):
                    await self._look.wait()
            except TimeoutError:
                pass
            self._look.clear()
            try:
                await self.follow()
                self.is_blind = False
            except TROUBLE as away:
                self.is_blind = True
                _log.warning("relay.cannot_read", rev=self.rev, why=str(away))
                await asyncio.sleep(AGAIN_SECONDS)
                self._look.set()
            except Exception:  # noqa: BLE001 - our bug: said, and the evening goes on
                _log.exception("relay.broken", rev=self.rev)
                await asyncio.sleep(LOOK_EVERY_SECONDS)

    async def follow(self) -> None:
        """Tell everything that the log has and this process has not told yet."""
        async with self._following:
            while not await self._followed():
                pass

    async def _followed(self) -> bool:
        """One read of the log; True once there is no more."""
        before, waiting = self.rev, list(self._held)
        found = await asyncio.to_thread(log_after, self.reads, before, READ_AT_ONCE)
        now = found.counter
        frames = [Frame(rev, body, self.read(body)) for rev, body in found.changes]
        if now.epoch != self.epoch or now.rev < before or not _is_whole(before, frames, now.rev):
            await self._begin_anew()
        self._tell([frame for frame in frames if now.epoch == self.epoch])
        while self._held and self._is_next(self._held[0]):
            self._pass_on(self._held.popleft())
        if self.rev < now.rev:
            return False
        for done in waiting:
            if done in self._held:  # Of a history that is gone: nobody can be told any more.
                self._held.remove(done)
                settled(done)
        return not self._held

    def _hear(self, done: Committed) -> None:
        if self._held or not self._is_next(done):
            self._held.append(done)
            self._look.set()
            return
        self._pass_on(done)

    def _is_next(self, done: Committed) -> bool:
        """Has everything before it, and everything that its answers speak of, been told?"""
        if done.counter is None:
            return True  # Nothing was recorded.
        if done.counter.epoch != self.epoch:
            return False
        return done.counter.rev - len(done.frames) <= self.rev

    def _pass_on(self, done: Committed) -> None:
        """HUB-5: the changes first, then the answers."""
        if self._tell(done.frames):
            self.nudge(self.rev)
        settled(done)

    def _tell(self, frames: Sequence[Frame]) -> bool:
        """What was told already is dropped."""
        fresh = [frame for frame in frames if frame.rev > self.rev]
        if not fresh:
            return False
        assert fresh[0].rev == self.rev + 1, f"revision {fresh[0].rev} after {self.rev}"
        self.rev = fresh[-1].rev
        for listen in self.listeners:
            listen(fresh)
        return True

    async def _begin_anew(self) -> None:
        """Another history underneath, or too much of this one was missed."""
        found = await asyncio.to_thread(snapshot, self.reads)
        now = found.counter
        _log.warning("relay.begins_anew", epoch=now.epoch, rev=now.rev, before=self.rev)
        self.epoch, self.rev = now.epoch, now.rev
        for hear in self.beginners:
            hear(found)


def _is_whole(before: int, frames: Sequence[Frame], now: int) -> bool:
    """The log has what comes next, unless it was forgotten long ago."""
    return before >= now if not frames else frames[0].rev == before + 1
