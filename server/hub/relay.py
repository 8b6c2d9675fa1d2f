"""From the lane's thread to the screens: changes first, then the answers, in revision order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from server.hub.lane import Committed, settled
from server.hub.write_up import Frame

Listener = Callable[[Sequence[Frame]], None]
"""Hears what was committed together, in revision order; never nothing."""


@dataclass(slots=True)
class Relay:
    """`publish` is called by the lane; listeners run on the event loop, in order."""

    loop: asyncio.AbstractEventLoop
    listeners: list[Listener] = field(default_factory=list)
    rev: int = 0

    def publish(self, done: Committed) -> None:
        self.loop.call_soon_threadsafe(self._tell, done)

    def _tell(self, done: Committed) -> None:
        if done.frames:
            self.rev = done.frames[-1].rev
            for listen in self.listeners:
                listen(done.frames)
        settled(done)
