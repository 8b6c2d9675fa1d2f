"""A sleeping tablet is let go, and one that still answers is not."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
import uvicorn

from server.doors.silence import ScreenConnection
from tools.bench import wire

pytestmark = pytest.mark.socket
LOOPBACK = "127.0.0.1"


class Impatient(ScreenConnection):
    """So that the test need not wait as long as a house does."""

    SILENT_SECONDS = 0.3
    LOOK_SECONDS = 0.05


async def talkative(scope: Any, receive: Any, send: Any) -> None:
    """Says more than a sleeper's buffers hold, so that sending waits for ever."""
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    for _ in range(100_000):
        await send({"type": "websocket.send", "text": "x" * 10_000})
        await asyncio.sleep(0)


async def quiet(scope: Any, receive: Any, send: Any) -> None:
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        pass


async def until_cut(app: Any, words: int) -> int:
    """Connect, say so many words a little apart, then sleep. How many were said before the end."""
    config = uvicorn.Config(app, ws=Impatient, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    with socket.create_server((LOOPBACK, 0)) as listening:
        serving = asyncio.ensure_future(server.serve(sockets=[listening]))
        port = listening.getsockname()[1]
        reader, writer = await asyncio.open_connection(LOOPBACK, port, limit=1_000)
        writer.write(wire.upgrade(LOOPBACK, port))
        await reader.readuntil(b"\r\n\r\n")
        said = 0
        for _ in range(words):
            await asyncio.sleep(Impatient.SILENT_SECONDS / 2)
            writer.write(wire.frame(wire.PONG))
            await writer.drain()
            said += 1
        while server.server_state.connections:  # noqa: ASYNC110 - uvicorn has no event
            await asyncio.sleep(0.02)
        writer.transport.abort()
        server.should_exit = True
        await serving
    return said


def test_hub_16_a_sleeper_is_cut_although_much_waits_for_it() -> None:
    asyncio.run(asyncio.wait_for(until_cut(talkative, words=0), timeout=20))


def test_a_screen_that_still_answers_is_kept() -> None:
    assert asyncio.run(asyncio.wait_for(until_cut(quiet, words=6), timeout=20)) == 6
