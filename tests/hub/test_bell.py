"""The bell rings in every process; a Redis that dies, comes back or goes deaf loses no evening."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from server.hub.bell import Bell
from tests.redis_server import RedisServer


class Heard:
    """Counts, and lets a test wait for the next ring."""

    def __init__(self) -> None:
        self.again = asyncio.Event()

    def __call__(self) -> None:
        self.again.set()

    async def next(self) -> None:
        async with asyncio.timeout(20):
            await self.again.wait()
        self.again.clear()


@asynccontextmanager
async def two(redis: RedisServer) -> AsyncIterator[tuple[Bell, Heard]]:
    """One that rings, and what another hears once it listens."""
    heard = Heard()
    bells = [Bell(redis.url, "house", Heard()), Bell(redis.url, "house", heard)]
    running = [asyncio.create_task(bell.run()) for bell in bells]
    await heard.next()
    try:
        yield bells[0], heard
    finally:
        for each in running:
            each.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def test_hub_15_what_is_rung_in_one_process_is_heard_in_another(redis: RedisServer) -> None:
    async def evening() -> None:
        async with two(redis) as (bell, heard):
            await rings_until_heard(bell, heard)

    asyncio.run(evening())


def test_hub_15_a_redis_that_was_killed_is_listened_to_again(redis: RedisServer) -> None:
    async def evening() -> None:
        async with two(redis) as (bell, heard):
            await asyncio.to_thread(redis.kill)
            bell.ring(1)
            await asyncio.to_thread(redis.start)
            await heard.next()  # Whoever listens again looks at once.
            await rings_until_heard(bell, heard)

    asyncio.run(evening())


def test_hub_15_a_listener_that_was_cut_off_comes_back(redis: RedisServer) -> None:
    async def evening() -> None:
        async with two(redis) as (bell, heard):
            await asyncio.to_thread(redis.asked, "CLIENT", "KILL", "TYPE", "pubsub")
            await heard.next()
            await rings_until_heard(bell, heard)

    asyncio.run(evening())


async def rings_until_heard(bell: Bell, heard: Heard) -> None:
    """Subscribing twice may still be heard; a ring of our own comes after it."""
    heard.again.clear()
    bell.ring(2)
    await heard.next()
