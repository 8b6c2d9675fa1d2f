"""A screen that says nothing any more is let go: its socket, and all that the house kept for it.

Every living screen answers a ping each five seconds. One that sleeps with its socket open would be
noticed after ten, and then be waited for once more while the websocket says goodbye; what still
waits in the system's buffers can make that last for minutes. So the connection is cut instead.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol


class ScreenConnection(WebSocketsSansIOProtocol):
    """uvicorn's websocket, with an ear for silence."""

    SILENT_SECONDS: ClassVar[float] = 10.0
    LOOK_SECONDS: ClassVar[float] = 1.0

    _heard_at: float
    _look: asyncio.TimerHandle

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._heard_at = self.loop.time()
        self._listen()

    def data_received(self, data: bytes) -> None:
        self._heard_at = self.loop.time()
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._look.cancel()
        super().connection_lost(exc)

    def _listen(self) -> None:
        if self.loop.time() - self._heard_at > self.SILENT_SECONDS:
            self.transport.abort()
            return
        self._look = self.loop.call_later(self.LOOK_SECONDS, self._listen)
