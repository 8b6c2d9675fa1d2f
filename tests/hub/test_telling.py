"""The contract with python-socketio's insides: one packet for all, a bound for each."""

from __future__ import annotations

import asyncio

import socketio
from engineio.async_socket import AsyncSocket

from server.hub.host import BEHIND_PACKETS_MAX
from server.hub.telling import ScreenManager


async def a_room(screens: int) -> tuple[ScreenManager, list[AsyncSocket]]:
    """Screens of a real python-socketio server, as far as they exist without a network."""
    manager = ScreenManager()
    server = socketio.AsyncServer(async_mode="asgi", client_manager=manager)
    sockets = []
    for n in range(screens):
        server.eio.sockets[f"e{n}"] = AsyncSocket(server.eio, f"e{n}")
        sockets.append(server.eio.sockets[f"e{n}"])
        sid = await manager.connect(f"e{n}", "/")
        await manager.enter_room(sid, "/", "screens")
    return manager, sockets


def test_every_screen_gets_the_same_packet_in_order() -> None:
    async def story() -> None:
        manager, sockets = await a_room(3)
        assert manager.tell_room("screens", "changes", b"[1]") == 3
        manager.tell_room("screens", "changes", b"[2]")
        for socket in sockets:
            said = [socket.queue.get_nowait().encode() for _ in range(2)]
            assert said == ['42["changes",[1]]', '42["changes",[2]]']

    asyncio.run(story())


def test_hub_16_a_screen_too_far_behind_is_closed_and_the_others_go_on() -> None:
    async def story() -> None:
        manager, (slow, quick) = await a_room(2)
        for _ in range(BEHIND_PACKETS_MAX + 1):
            manager.tell_room("screens", "head", b"{}")
            quick.queue.get_nowait()
        await asyncio.sleep(0)
        assert (slow.closed, quick.closed) == (True, False)
        assert manager.closed_for_slowness == 1

    asyncio.run(story())


def test_hub_16_few_packets_can_be_too_many_bytes() -> None:
    async def story() -> None:
        manager, [slow] = await a_room(1)
        for _ in range(6):
            manager.tell_room("screens", "changes", b"x" * 250_000)
        await asyncio.sleep(0)
        assert slow.closed

    asyncio.run(story())
