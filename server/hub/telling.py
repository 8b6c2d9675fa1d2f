"""Tell every screen at once: one encoding, one queue each, and a bound on each queue.

The stock manager starts a task per screen and packet; this one puts the same packet into every
screen's queue. It leans on python-engineio's insides, so both packages are pinned exactly and
tests/hub/test_telling.py holds the contract.
"""

from __future__ import annotations

from typing import Any

import structlog
from engineio import packet as engine_packet
from socketio import AsyncManager

from server.hub import host
from server.kit import tasks

_log = structlog.get_logger()


class ScreenManager(AsyncManager):  # type: ignore[misc] # python-socketio has no types
    """HUB-16: a screen that reads too slowly is closed; it comes back and catches up."""

    def __init__(self) -> None:
        super().__init__()
        self.closed_for_slowness = 0

    def tell_room(self, room: str, event: str, payload: bytes) -> int:
        """`payload`: the event's one argument as JSON. Returns how many screens were told."""
        packet = _packet(event, payload)
        told = 0
        for _sid, engine_sid in list(self.get_participants("/", room)):
            told += self._put(engine_sid, packet, len(payload))
        return told

    def tell_one(self, sid: str, event: str, payload: bytes) -> None:
        engine_sid = self.eio_sid_from_sid(sid, "/")
        if engine_sid is not None:
            self._put(engine_sid, _packet(event, payload), 0)

    def _put(self, engine_sid: str, packet: Any, size: int) -> int:  # noqa: ANN401 - untyped
        socket = self.server.eio.sockets.get(engine_sid)
        if socket is None or socket.closed:
            return 0
        behind = socket.queue.qsize()
        if host.is_too_slow(behind, size):
            self.closed_for_slowness += 1
            _log.warning("screen.too_slow", behind=behind)
            tasks.start(socket.close(wait=False, abort=True), "close a slow screen")
            return 0
        socket.queue.put_nowait(packet)
        return 1


def _packet(event: str, payload: bytes) -> Any:  # noqa: ANN401 - python-engineio has no types
    text = f'2["{event}",{payload.decode()}]'
    return engine_packet.Packet(engine_packet.MESSAGE, text)
