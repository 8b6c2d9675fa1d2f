"""The bell between the processes of a house: it rings when there is something new in the log.

Redis carries the ringing and nothing else. A ring that is lost, late or doubled costs a second
at most: every process looks by itself once a second.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from server.kit.ids import fresh

PATIENCE_SECONDS: Final = 1.0
"""For an answer of Redis. Whoever listens waits for ever."""
AGAIN_SECONDS: Final = 0.2
TRIED_EVERY_SECONDS: Final = 2.0
"""Is anybody listening for us? A listener may be deaf without knowing."""

_log = structlog.get_logger()


@dataclass(slots=True)
class Bell:
    """`ring` is called after each commit told here; `heard` when another process has rung."""

    url: str
    channel: str
    heard: Callable[[], None]
    own: str = field(default_factory=lambda: f"comanda:hears:{fresh()}")
    """A channel that this process alone listens to: by it Redis tells whether it still does."""
    deaf: int = 0
    """How often the listener had to be replaced."""
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _rev: int = 0
    _is_hearing: bool = False

    def ring(self, rev: int) -> None:
        """Never waits; what is rung while Redis is slow is rung once."""
        self._rev = rev
        self._news.set()

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._ringing(), name="bell: ringing")
            tasks.create_task(self._hearing(), name="bell: hearing")

    async def _ringing(self) -> None:
        async with self._opened(PATIENCE_SECONDS) as redis:
            while True:
                await self._news.wait()
                self._news.clear()
                try:
                    await redis.publish(self.channel, str(self._rev))
                except Exception as away:  # noqa: BLE001 - the others look by themselves
                    _log.warning("bell.cannot_ring", why=str(away))
                    await asyncio.sleep(AGAIN_SECONDS)

    async def _hearing(self) -> None:
        """One listener after another: one that was cut off, or went deaf, is replaced."""
        while True:
            listening = asyncio.ensure_future(self._listen())
            trying = asyncio.ensure_future(self._until_deaf())
            both = {listening, trying}
            try:
                await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for each in both:
                    each.cancel()
                ended = await asyncio.gather(*both, return_exceptions=True)
            if self._is_hearing:
                self._is_hearing, self.deaf = False, self.deaf + 1
                _log.warning("bell.deaf", why=[str(end) for end in ended if end is not None])
            await asyncio.sleep(AGAIN_SECONDS)

    async def _listen(self) -> None:
        async with self._opened(None) as redis, redis.pubsub() as ear:
            await ear.subscribe(self.channel, self.own)
            async for said in ear.listen():
                self._is_hearing = True
                if said["type"] in {"message", "subscribe"}:
                    self.heard()  # What was rung before we listened counts too.

    async def _until_deaf(self) -> None:
        async with self._opened(PATIENCE_SECONDS) as redis:
            listeners = 1
            while listeners:
                await asyncio.sleep(TRIED_EVERY_SECONDS)
                [(_, listeners)] = await redis.pubsub_numsub(self.own)

    def _opened(self, patience: float | None) -> Any:  # noqa: ANN401 - redis-py's types are loose
        return Redis.from_url(
            self.url,
            socket_timeout=patience,
            socket_connect_timeout=PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), 0),
            decode_responses=True,
        )
